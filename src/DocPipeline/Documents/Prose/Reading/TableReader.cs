using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Findings;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>Reads a pipe table: one header row, cells of paragraphs and bullets, none of them empty.</summary>
internal sealed partial class TableReader(BlockReader blocks, InlineReader inlines, List<Finding> findings)
{
    /// <summary>What the paragraph of a caption starts with.</summary>
    internal const string CaptionWord = "Table";

    // Of 159: no column is narrower than 1.5 cm of the 15.9 cm that the text is wide.
    private const double LeastShare = 15 / 159.0;

    /// <summary>Reads the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="caption">Its caption.</param>
    /// <param name="anchor">The anchor stated after that.</param>
    /// <param name="widths">The widths stated after that.</param>
    /// <param name="captionPlace">Where its caption stands.</param>
    internal ProseTable Read(Table table, Place place, IReadOnlyList<Inline> caption, string? anchor, string? widths, Place captionPlace)
    {
        // Lines of a table stand one below the other, and the second is the rule under the header.
        List<List<List<CellParagraph>>> rows = [.. table.OfType<TableRow>().Select((row, i) => row.OfType<TableCell>().Select(cell => Cell(cell, place with { Line = place.Line + (i == 0 ? 0 : i + 1), Column = null })).ToList())];
        if (rows[0].Exists(c => c.Count > 1 || c is [{ IsBullet: true }]))
            Refuse(ProseCodes.Unsupported, place, "The head of a table has several paragraphs or a bullet in a cell.", "a few words at the head of each column", "Move the rest to the rows below");
        List<IReadOnlyList<Inline>> header = [.. rows[0].Select(c => c.Count > 0 ? c[0].Text : [])];
        blocks.CheckNoNotes(caption, "a caption");
        foreach (IReadOnlyList<Inline> head in header) blocks.CheckNoNotes(head, "the head of a table");
        List<bool> areNumbers = [.. table.ColumnDefinitions.Take(header.Count).Select(c => c.Alignment == TableColumnAlign.Right)];
        return new ProseTable(place, caption, anchor, areNumbers, header, [.. rows.Skip(1).Select(r => r.ConvertAll(c => (IReadOnlyList<CellParagraph>)c))]) { Widths = widths is null ? null : Shares(widths, header.Count, captionPlace) };
    }

    private List<int>? Shares(string widths, int columns, Place place)
    {
        string[] words = widths.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<int> shares = [.. words.Select(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out int share) && share is > 0 and < 1_000 ? share : 0)];
        if (shares.Count == columns && shares.TrueForAll(s => s > 0 && s >= LeastShare * shares.Sum())) return shares;
        Refuse(ProseCodes.BadAttribute, place, $"The widths '{widths}' do not fit the table.", string.Create(CultureInfo.InvariantCulture, $"{columns} whole numbers, one a column, none less than a tenth of all together, such as widths=\"{string.Join(' ', Enumerable.Repeat(1, columns))}\""),
            "Correct them, or take them out: columns are then as wide as their words ask for");
        return null;
    }

    private List<CellParagraph> Cell(TableCell cell, Place line)
    {
        if (cell is [ParagraphBlock { Inline: { } content }])
        {
            (IReadOnlyList<Inline> text, _) = inlines.Read(content);
            List<CellParagraph> paragraphs = Paragraphs(text);
            if (paragraphs.TrueForAll(p => p.Text.Any(i => i is not TextInline words || !string.IsNullOrWhiteSpace(words.Text)))) return paragraphs;
        }

        Refuse(ProseCodes.EmptyCell, line, "A cell of the table, or a paragraph in it, is empty.", "words in every cell and after every //, and as many cells in each row as in the first", "Say the gap in words: None, Vacant, Not stated");
        return [];
    }

    // " // " starts another paragraph, and a hyphen at its start makes that a bullet.
    private static List<CellParagraph> Paragraphs(IReadOnlyList<Inline> text)
    {
        var paragraphs = new List<List<Inline>> { new() };
        foreach (Inline inline in text)
        {
            if (inline is not TextInline words)
            {
                paragraphs[^1].Add(inline);
                continue;
            }

            string[] pieces = Break().Split(words.Text);
            for (int i = 0; i < pieces.Length; i++)
            {
                if (i > 0) paragraphs.Add([]);
                string piece = i > 0 ? pieces[i].TrimStart() : pieces[i];
                if (piece.Length > 0) paragraphs[^1].Add(new TextInline(piece));
            }
        }

        return [.. paragraphs.Select(p => p is [TextInline first, .. var rest] && first.Text.StartsWith("- ", StringComparison.Ordinal)
            ? new CellParagraph([new TextInline(first.Text[2..].TrimStart()), .. rest], IsBullet: true)
            : new CellParagraph(p))];
    }

    private void Refuse(FindingCode code, Place place, string message, string expected, string suggestion) =>
        findings.Add(new Finding(code, Severity.Error, message) { Place = place, Expected = expected, Suggestion = suggestion });

    [GeneratedRegex(@"(?:\A|[ \u00A0]+)//(?=[ \u00A0]|\z)")]
    private static partial Regex Break();
}
