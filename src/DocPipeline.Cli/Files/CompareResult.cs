using DocPipeline.Documents.Comparison.Changes;

namespace DocPipeline.Cli.Files;

/// <summary>What <c>compare --json</c> prints.</summary>
/// <param name="Old">What was compared: a file, or a version of a document.</param>
/// <param name="New">With what.</param>
/// <param name="Changes">What changed, place by place.</param>
/// <param name="Redline">The Word redline that was written; absent where none was asked for.</param>
/// <param name="Html">The page that was written.</param>
/// <param name="Findings">Everything that was found.</param>
internal sealed record CompareResult(string Old, string New, IReadOnlyList<ReportedChange> Changes, string? Redline, string? Html, IReadOnlyList<ReportedFinding> Findings);

/// <summary>A change.</summary>
/// <param name="Kind">What happened: <c>changed</c>, <c>inserted</c>, <c>deleted</c>, <c>moved</c>, <c>split</c>, <c>joined</c>, <c>renumbered</c>.</param>
/// <param name="Where">The place in the new version, or, of what was deleted, in the old one.</param>
/// <param name="Before">The place in the old version, where it was another one.</param>
/// <param name="Words">The words that changed.</param>
/// <param name="Sentence">The change as a sentence.</param>
internal sealed record ReportedChange(string Kind, string Where, string? Before, IReadOnlyList<WordChange> Words, string Sentence)
{
    internal static ReportedChange Of(DocumentChange change) => new(change.Kind.ToString().ToLowerInvariant(), change.Where, change.Before, change.Words, change.Sentence);
}
