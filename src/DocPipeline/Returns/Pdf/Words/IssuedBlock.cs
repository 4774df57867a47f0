using System.Globalization;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Returns.Pdf.Words;

/// <summary>A paragraph or cell of what was issued, to be found on the pages of what came back.</summary>
/// <param name="Where">The place as the issued document numbers it: <c>Clause 4.16</c>.</param>
/// <param name="Text">Its words as they are read.</param>
/// <param name="Words">Its words as they are compared, with the label in front.</param>
/// <param name="Kind">Where it belongs.</param>
internal sealed record IssuedBlock(string Where, string Text, IReadOnlyList<string> Words, IssuedBlockKind Kind)
{
    /// <summary>Whether it stands on page after page, beside the text.</summary>
    internal bool IsMargin => Kind is IssuedBlockKind.Header or IssuedBlockKind.Footer;

    /// <summary>Whether it stands on the first page only, if there is such a one.</summary>
    internal bool IsOfFirstPage { get; init; }

    /// <summary>Its label: <c>4.16</c>, <c>(b)</c>. A program may read it before or after, as a column of its own.</summary>
    internal IReadOnlyList<string> Label { get; init; } = [];

    /// <summary>The table in whose first row it stands, which is printed again where the table goes on to another page; 0 for none.</summary>
    internal int HeadOf { get; init; }

    /// <summary>How many numbers of pages a header or footer ends in: “Page 1 of 9” in two.</summary>
    internal int PageNumbers => Words is [.., var number, var of, var count] && BlockSearch.IsSmallNumber(number) && BlockSearch.IsSmallNumber(count) && of.Length <= 4 && !of.Any(char.IsDigit) ? 2
        : Words is [.., _, var last] && BlockSearch.IsSmallNumber(last) ? 1 : 0;

    internal bool HasFigures => Words.Any(word => word.Any(char.IsDigit));

    /// <summary>The blocks of a Word file that say something on a page.</summary>
    internal static IReadOnlyList<IssuedBlock> Of(DocumentText text)
    {
        var blocks = new List<IssuedBlock>();
        string where = "The beginning";
        foreach (TextBlock block in text.Blocks)
        {
            if (block.Area == TextArea.Watermark) continue;
            IssuedBlockKind kind = block.Area switch
            {
                TextArea.Header or TextArea.FirstHeader => IssuedBlockKind.Header,
                TextArea.Footer or TextArea.FirstFooter => IssuedBlockKind.Footer,
                TextArea.TextBox => IssuedBlockKind.Box,
                TextArea.Footnote or TextArea.Endnote => IssuedBlockKind.Note,
                _ when block.Style.Contains("TOC", StringComparison.OrdinalIgnoreCase) || block.Style.Contains("Contents", StringComparison.OrdinalIgnoreCase) => IssuedBlockKind.Contents,
                _ when block.Cell is not null => IssuedBlockKind.Cell,
                _ => IssuedBlockKind.Paragraph,
            };
            if (kind is IssuedBlockKind.Paragraph) where = Place(block, where);
            string place = kind switch { IssuedBlockKind.Header => "Header", IssuedBlockKind.Footer => "Footer", IssuedBlockKind.Note => "A note", IssuedBlockKind.Contents => "Table of contents", IssuedBlockKind.Cell => $"Table after {Small(where)}", IssuedBlockKind.Box => $"Box after {Small(where)}", _ => where };
            List<string> words = [.. PdfWord.Split($"{block.Number} {block.Text}")];
            if (words.Count == 0) continue;
            blocks.Add(new IssuedBlock(place, block.Text, words, kind)
            {
                IsOfFirstPage = block.Area is TextArea.FirstHeader or TextArea.FirstFooter,
                Label = [.. PdfWord.Split(block.Number ?? "")],
                HeadOf = block.Cell is { Row: 1 } cell ? cell.Table : 0,
            });
        }

        return blocks;
    }

    private static string Place(TextBlock block, string before)
    {
        string number = (block.Number ?? "").TrimEnd('.', ':', ' ');
        if (number.Length > 0 && number.StartsWith('(')) return before.StartsWith("Clause", StringComparison.Ordinal) ? $"{before.Split('(')[0]}{number}" : before;
        if (number.Length > 0 && number.Any(char.IsAsciiDigit)) return block.OutlineLevel is not null && !number.Contains('.', StringComparison.Ordinal) ? $"Section {number}" : $"Clause {number}";
        return block.OutlineLevel is not null && block.Text.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"Under ‘{(block.Text.Length > 60 ? block.Text[..60] + "…" : block.Text)}’") : before;
    }

    private static string Small(string place) => char.ToLowerInvariant(place[0]) + place[1..];
}
