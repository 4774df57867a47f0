using System.Globalization;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Reading.Marks;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>Tracked changes, comments and hidden words of a return as points of its report.</summary>
internal static class MarkPoints
{
    private const int MostNamed = 10;

    internal static IEnumerable<ReturnPoint> Of(CheckedFile returned, DocumentText issued)
    {
        DocumentText text = returned.Text;
        yield return text.TrackedChanges.Count == 0 && !returned.Package.HadTrackedChanges
            ? new ReturnPoint("Tracked changes", PointState.InOrder, "There are none.")
            : new ReturnPoint("Tracked changes", PointState.ToLookAt, $"{Count(text.TrackedChanges.Count, "tracked change")} waiting to be accepted or rejected: {List(text.TrackedChanges.Select(Said))}");
        yield return text.Comments.Count == 0
            ? new ReturnPoint("Comments", PointState.InOrder, "There are none.")
            : new ReturnPoint("Comments", PointState.ToLookAt, $"{Count(text.Comments.Count, "comment")}: {List(text.Comments.Select(c => $"{Who(c.Author)}: “{Short(c.Text)}”"))} A comment can be a condition: read it before the signature is counted.");
        IReadOnlyList<string> hidden = Oddities.More([.. issued.HiddenText.Select(h => h.Text)], [.. text.HiddenText.Select(h => h.Text)]);
        yield return hidden.Count == 0
            ? new ReturnPoint("Hidden words", PointState.InOrder, "There are none that were not issued.")
            : new ReturnPoint("Hidden words", PointState.ToLookAt, $"The file holds words that nobody sees on the page: {List(hidden.Select(h => $"“{Short(h)}”"))}");
    }

    private static string Said(TrackedChange change)
    {
        string what = change.Kind switch
        {
            TrackedChangeKind.Insertion => $"put in “{Short(change.Text)}”",
            TrackedChangeKind.Deletion => $"took out “{Short(change.Text)}”",
            TrackedChangeKind.MovedFrom => $"moved “{Short(change.Text)}” away",
            TrackedChangeKind.MovedTo => $"moved “{Short(change.Text)}” here",
            TrackedChangeKind.ParagraphInserted => "began a paragraph",
            TrackedChangeKind.ParagraphDeleted => "joined two paragraphs",
            TrackedChangeKind.RowInserted => "added a table row",
            TrackedChangeKind.RowDeleted => $"took out a table row, “{Short(change.Text)}”",
            _ => "changed the look of something",
        };
        return $"{Who(change.Author)} {what}";
    }

    private static string Who(string author) => author.Trim().Length > 0 ? author.Trim() : "Somebody without a name";

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string List(IEnumerable<string> all)
    {
        string[] said = [.. all];
        return said.Length <= MostNamed ? string.Join("; ", said) + "." : $"{string.Join("; ", said[..MostNamed])}; and {said.Length - MostNamed} more.";
    }

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
