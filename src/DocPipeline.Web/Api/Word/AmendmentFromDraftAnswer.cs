using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Word;

/// <summary>An edited draft as an amendment.</summary>
/// <param name="Document">The document.</param>
/// <param name="Decision">The decision, by the name of its file.</param>
/// <param name="File">The decision's file in the record; absent where the draft changes nothing.</param>
/// <param name="Changes">What it changes, in the order of the draft.</param>
/// <param name="Findings">Notes and warnings.</param>
internal sealed record AmendmentFromDraftAnswer(string Document, string Decision, string? File, IReadOnlyList<ProposedClauseAnswer> Changes, IReadOnlyList<Finding> Findings)
{
    internal static AmendmentFromDraftAnswer Of(TakenDraft taken, string decision) => new(
        taken.Document, decision, taken.Writes.Count == 0 ? null : taken.Writes[^1].Path,
        [.. taken.Changes.Select(change => new ProposedClauseAnswer(Answers.Word(change.Kind), change.Where, change.Before, change.After))], taken.Findings);
}

/// <summary>A clause that an amendment changes.</summary>
/// <param name="Kind">What happens: changed, inserted, deleted, moved.</param>
/// <param name="Clause">The place, as a sentence names it.</param>
/// <param name="Before">The words as they are; absent where they are new.</param>
/// <param name="After">The words as they would be; absent where they go.</param>
internal sealed record ProposedClauseAnswer(string Kind, string Clause, string? Before, string? After);
