using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Comparison.Changes;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>Where a return says something else, for somebody who has the issued document before them.</summary>
internal static class DifferenceReader
{
    private const int AboutWords = 8;

    /// <summary>The differences that a comparison found.</summary>
    internal static IReadOnlyList<ClauseDifference> Of(DocumentComparison comparison) =>
    [
        .. comparison.Changes.Select(c => new ClauseDifference(c.Kind, c.Kind == ChangeKind.Inserted ? c.Where : c.Before ?? c.Where, AboutOf(comparison, c), c.Words, c.Sentence)),
    ];

    /// <summary>Lines that only one of two files has in the form that digests are made of: what a comparison does not show as a change of words.</summary>
    internal static IReadOnlyList<ClauseDifference> OfLines(DocumentText issued, DocumentText returned)
    {
        string[] before = issued.CanonicalForm.Split('\n'), now = returned.CanonicalForm.Split('\n');
        return
        [
            .. Oddities.More(now, before).Select(l => new ClauseDifference(ChangeKind.Deleted, PlaceOf(l), "", [new WordChange(Said(l), "")], $"The file does not have this any more: “{Said(l)}”.")),
            .. Oddities.More(before, now).Select(l => new ClauseDifference(ChangeKind.Inserted, PlaceOf(l), "", [new WordChange("", Said(l))], $"The file has this besides: “{Said(l)}”.")),
        ];
    }

    private static string PlaceOf(string line) => line.Split('\t')[0] switch { "Body" => "The text", "Header" => "A header", "Footer" => "A footer", "TextBox" => "A text box", string area => $"A {area.ToLowerInvariant()}" };

    private static string Said(string line) => string.Join(' ', line.Split('\t').Skip(2).Where(w => w.Length > 0));

    // A numbered heading is its own subject; a clause belongs to the heading above it, or begins with words of its own.
    private static string AboutOf(DocumentComparison comparison, DocumentChange change)
    {
        if (change.Subject is not ParagraphItem paragraph) return "";
        string own = First(paragraph.Text);
        bool isOld = comparison.Difference.Old.Body.Items.Contains(paragraph);
        IReadOnlyList<StoryItem> items = isOld ? comparison.Difference.Old.Body.Items : comparison.Difference.New.Body.Items;
        if (paragraph.OutlineLevel is not null) return own;
        for (int at = items.ToList().IndexOf(paragraph) - 1; at >= 0; at--)
            if (items[at] is ParagraphItem { OutlineLevel: not null } heading) return heading.Text.Length > 0 ? heading.Text : own;
        return own;
    }

    private static string First(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= AboutWords ? text : string.Join(' ', words[..AboutWords]) + " …";
    }
}
