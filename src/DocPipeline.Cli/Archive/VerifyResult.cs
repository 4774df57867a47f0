using DocPipeline.Pipeline.Archiving.Keeping;

namespace DocPipeline.Cli.Archive;

/// <summary>What <c>archive verify --json</c> prints.</summary>
internal sealed record VerifyResult(bool Sound, int Objects, int ObjectsLookedAt, int Entries, long Files, long Bytes, long Leaves, long Sealed, IReadOnlyList<ReportedAuditFinding> Findings, IReadOnlyList<string> NotExcluded, IReadOnlyList<string> Disposed)
{
    internal static VerifyResult Of(ArchiveVerified of) => new(
        of.IsSound, of.Objects, of.ObjectsLookedAt, of.Entries, of.Files, of.Bytes, of.Leaves, of.Sealed,
        [.. of.Findings.Select(f => new ReportedAuditFinding(Report.ForJson(f.Finding, "."), f.Name, f.Entry, f.File, f.Leaf))], of.NotExcluded, of.Disposed);
}

/// <summary>A finding of a check.</summary>
internal sealed record ReportedAuditFinding(ReportedFinding Finding, string? Name, string? Entry, string? File, long? Leaf);
