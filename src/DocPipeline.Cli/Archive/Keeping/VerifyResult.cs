using DocPipeline.Pipeline.Archiving.Keeping;

namespace DocPipeline.Cli.Archive.Keeping;

/// <summary>What <c>archive verify --json</c> prints.</summary>
internal sealed record VerifyResult(bool Sound, int Objects, int ObjectsLookedAt, int Entries, long Files, long Bytes, long Leaves, long Sealed, int Rounds, int RoundEvents, IReadOnlyList<ReportedAuditFinding> Findings, IReadOnlyList<string> NotExcluded, ReportedTimestamps? Timestamps, IReadOnlyList<string> Disposed)
{
    internal static VerifyResult Of(ArchiveVerified of) => new(
        of.IsSound, of.Objects, of.ObjectsLookedAt, of.Entries, of.Files, of.Bytes, of.Leaves, of.Sealed, of.Rounds, of.RoundEvents,
        [.. of.Findings.Select(f => new ReportedAuditFinding(Report.ForJson(f.Finding, "."), f.Name, f.Entry, f.File, f.Leaf, f.Round, f.RoundEvent))], of.NotExcluded,
        of.Timestamps is { } stamps ? new ReportedTimestamps(stamps.Count, stamps.First, stamps.Last, stamps.Authorities) : null, of.Disposed);
}

/// <summary>A finding of a check.</summary>
internal sealed record ReportedAuditFinding(ReportedFinding Finding, string? Name, string? Entry, string? File, long? Leaf, string? Round, int? RoundEvent);

/// <summary>What the timestamps of the log prove.</summary>
internal sealed record ReportedTimestamps(int Count, DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<string> Authorities);
