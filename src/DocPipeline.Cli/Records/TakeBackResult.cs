using DocPipeline.Documents.TakingBack;

namespace DocPipeline.Cli.Records;

/// <summary>What <c>record take-back --json</c> prints.</summary>
/// <param name="Document">The document, by its id; nothing where the draft was refused.</param>
/// <param name="Written">Whether something was written.</param>
/// <param name="Changes">The changes, in the order of the draft.</param>
/// <param name="Files">The files that were written, or would be.</param>
/// <param name="Findings">Everything that was found.</param>
internal sealed record TakeBackResult(string? Document, bool Written, IReadOnlyList<ReportedChange> Changes, IReadOnlyList<string> Files, IReadOnlyList<ReportedFinding> Findings)
{
    internal static TakeBackResult Of(TakenDraft taken, bool written, IReadOnlyList<ReportedFinding> findings) => new(
        taken.Document, written, [.. taken.Changes.Select(c => new ReportedChange(c.Kind.ToString().ToLowerInvariant(), c.Where, c.Before, c.After, c.Place?.File, c.Place?.Line))], [.. taken.Writes.Select(w => w.Path)], findings);
}

/// <summary>A change that a draft makes.</summary>
internal sealed record ReportedChange(string Kind, string Where, string? Before, string? After, string? File, int? Line);
