using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Documents;

/// <summary>What a draft that came back changes.</summary>
/// <param name="Document">The document.</param>
/// <param name="Changes">The changes, in the order of the draft.</param>
/// <param name="Files">The files of the record that would be written; none where it says all of it already.</param>
/// <param name="Findings">Notes and warnings.</param>
internal sealed record TakenBackAnswer(string Document, IReadOnlyList<TakenChangeAnswer> Changes, IReadOnlyList<string> Files, IReadOnlyList<Finding> Findings)
{
    internal static TakenBackAnswer Of(TakenDraft taken) =>
        new(taken.Document, [.. taken.Changes.Select(change => new TakenChangeAnswer(Answers.Word(change.Kind), change.Where, change.Before, change.After))], [.. taken.Writes.Select(write => write.Path)], taken.Findings);
}

/// <summary>A change that a draft makes.</summary>
/// <param name="Kind">What happens: changed, inserted, deleted, moved, fact.</param>
/// <param name="Where">The place.</param>
/// <param name="Before">The words as they were; absent where they are new.</param>
/// <param name="After">The words as they are; absent where they are gone.</param>
internal sealed record TakenChangeAnswer(string Kind, string Where, string? Before, string? After);
