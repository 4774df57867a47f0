using System.Text.RegularExpressions;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Tests.Documents.Samples.Coverage;

/// <summary>Paragraphs as a reader sees them: words, label, style, and the heading that they stand under.</summary>
internal sealed class ParagraphProbe
{
    public string? Text { get; init; }

    public string? Style { get; init; }

    public string? Label { get; init; }

    public string? Under { get; init; }

    /// <summary>Whether they stand in a table; either, when nothing is said.</summary>
    public bool? Cell { get; init; }

    /// <summary>Which area of the file: the text itself when nothing is said.</summary>
    public string? In { get; init; }

    /// <summary>How many there have to be; without it one is enough.</summary>
    public int? Count { get; init; }

    /// <summary>Labels that have to follow one another among the paragraphs found.</summary>
    public string? Labels { get; init; }

    /// <summary>Whether something else has to stand between the paragraphs of <see cref="Labels"/>.</summary>
    public bool Apart { get; init; }

    internal string? PlaceIn(ProducedDocument document)
    {
        List<int> found = [.. Enumerable.Range(0, document.Blocks.Count).Where(i => Matches(document, i))];
        if (found.Count == 0 || (Count is { } count && found.Count != count)) return null;
        if (Labels is null) return document.PlaceOf(found[0]);
        string[] labels = Labels.Split(' ');
        for (int start = 0; start + labels.Length <= found.Count; start++)
        {
            List<int> run = found.GetRange(start, labels.Length);
            bool isInterrupted = run[^1] - run[0] >= labels.Length;
            if (run.Select(i => document.Blocks[i].Number).SequenceEqual(labels) && (!Apart || isInterrupted)) return document.PlaceOf(run[0]);
        }

        return null;
    }

    private bool Matches(ProducedDocument document, int index)
    {
        TextBlock block = document.Blocks[index];
        return IsInArea(block.Area)
            && (Cell is null || Cell == (block.Cell is not null))
            && (Style is null || Regex.IsMatch(block.Style, $"^({Style})$"))
            && (Label is null || Regex.IsMatch(block.Number ?? "", Label))
            && (Text is null || Regex.IsMatch(block.Text, Text))
            && (Under is null || Regex.IsMatch(document.HeadingBefore(index)?.Text ?? "", Under));
    }

    private bool IsInArea(TextArea area) => In switch
    {
        null => area == TextArea.Body,
        "header" => area is TextArea.Header or TextArea.FirstHeader,
        "footer" => area is TextArea.Footer or TextArea.FirstFooter,
        _ => area.ToString().Equals(In, StringComparison.OrdinalIgnoreCase),
    };
}
