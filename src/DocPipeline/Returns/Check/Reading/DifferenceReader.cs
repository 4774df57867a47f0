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
    internal static IReadOnlyList<ClauseDifference> Of(DocumentComparison comparison)
    {
        Dictionary<ParagraphItem, string> about = new(ReferenceEqualityComparer.Instance);
        foreach (Story body in new[] { comparison.Difference.Old.Body, comparison.Difference.New.Body }) Enter(body, about);
        return [.. comparison.Changes.Select(c => new ClauseDifference(c.Kind, c.Kind == ChangeKind.Inserted ? c.Where : c.Before ?? c.Where, c.Subject is ParagraphItem p ? about.GetValueOrDefault(p, "") : "", c.Words, c.Sentence))];
    }

    /// <summary>Words of text boxes and marks that came or went with their shape, which a comparison shows as a picture.</summary>
    internal static IEnumerable<ClauseDifference> OfBoxes(DocumentText issued, DocumentText returned, IReadOnlyList<ClauseDifference> known) =>
        OfLines(issued, returned).Where(d => d.Where is "A text box" or "A watermark" && !known.Any(k => k.Words.Any(w => w.Was == d.Words[0].Was && w.Now == d.Words[0].Now)));

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

    // A heading is its own subject; a clause belongs to the heading above it, or begins with words of its own.
    private static void Enter(Story body, Dictionary<ParagraphItem, string> about)
    {
        string? heading = null;
        foreach (ParagraphItem paragraph in body.Items.OfType<ParagraphItem>())
        {
            if (paragraph.OutlineLevel is not null && paragraph.Text.Length > 0) heading = paragraph.Text;
            about[paragraph] = First(paragraph.OutlineLevel is null && heading is not null ? heading : paragraph.Text);
        }
    }

    private static string First(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= AboutWords ? text : string.Join(' ', words[..AboutWords]) + " …";
    }
}
