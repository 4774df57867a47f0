using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Lint.Drafts;

/// <summary>What people have left in a draft to be settled: tracked changes, paragraph by paragraph, and comments.</summary>
internal static class DraftRevisions
{
    private const int Most = 100;
    private const int LongestQuotation = 80;

    internal static IEnumerable<DraftFinding> Find(DraftText draft) => Changes(draft).Concat(Comments(draft));

    private static IEnumerable<DraftFinding> Changes(DraftText draft)
    {
        IGrouping<(int Block, string Author), TrackedChange>[] groups = [.. draft.Text.TrackedChanges.GroupBy(change => (change.Block, change.Author))];
        foreach (IGrouping<(int Block, string Author), TrackedChange> changes in groups.Take(Most))
        {
            string whose = changes.Key.Author.Length > 0 ? $" by {changes.Key.Author}" : "", count = changes.Count() == 1 ? "A tracked change" : $"{changes.Count()} tracked changes";
            string words = changes.Select(change => change.Text).FirstOrDefault(text => text.Length > 0) is { } first ? $": “{Short(first)}”" : "";
            string around = changes.FirstOrDefault(change => change.Kind is TrackedChangeKind.Insertion or TrackedChangeKind.MovedTo)?.Text ?? "";
            yield return draft.At(changes.Key.Block, DraftCodes.TrackedChanges, Severity.Warning, $"{count}{whose} {(changes.Count() == 1 ? "is" : "are")} neither accepted nor rejected{words}.", "Accept or reject it under Review in Word", around);
        }

        if (groups.Length > Most) yield return draft.Whole(DraftCodes.TrackedChanges, Severity.Warning, $"There are tracked changes in {groups.Length - Most} more places.", "Go through all of them under Review in Word");
    }

    private static IEnumerable<DraftFinding> Comments(DraftText draft)
    {
        foreach (TextComment comment in draft.Text.Comments.Take(Most))
            yield return draft.At(comment.Block, DraftCodes.Comment, Severity.Warning, $"A comment{(comment.Author.Length > 0 ? $" by {comment.Author}" : "")} is still there: “{Short(comment.Text)}”.", "Settle what it says, and delete it");
        if (draft.Text.Comments.Count > Most) yield return draft.Whole(DraftCodes.Comment, Severity.Warning, $"There are {draft.Text.Comments.Count - Most} more comments.", "Go through all of them under Review in Word");
    }

    private static string Short(string text) => text.Length <= LongestQuotation ? text : $"{text[..LongestQuotation].TrimEnd()}…";
}
