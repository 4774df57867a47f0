using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Comparison.Changes;
using DocPipeline.Findings;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Documents;

/// <summary>What changed between two versions.</summary>
/// <param name="From">The old version.</param>
/// <param name="To">The new version.</param>
/// <param name="Changes">The changes, in the order of the text.</param>
/// <param name="Findings">What a redline leaves unsaid.</param>
internal sealed record ComparisonAnswer(string From, string To, IReadOnlyList<ChangeAnswer> Changes, IReadOnlyList<Finding> Findings)
{
    internal static ComparisonAnswer Of(string from, string to, Outcome<DocumentComparison> compared) => new(from, to, [.. compared.Value!.Changes.Select(ChangeAnswer.Of)], compared.Findings);
}

/// <summary>A change.</summary>
/// <param name="Kind">What happened: changed, inserted, deleted, moved, split, joined, renumbered.</param>
/// <param name="Where">The place in the new version; of what was deleted, in the old one.</param>
/// <param name="Before">The place in the old version, where it was another one.</param>
/// <param name="Sentence">The change as a sentence.</param>
internal sealed record ChangeAnswer(string Kind, string Where, string? Before, string Sentence)
{
    internal static ChangeAnswer Of(DocumentChange change) => new(Answers.Word(change.Kind), change.Where, change.Before, change.Sentence);
}
