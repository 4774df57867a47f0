using DocPipeline.Findings;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>Reads a pipe table: one header row, cells of one paragraph, none of them empty.</summary>
internal sealed class TableReader(InlineReader inlines, List<Finding> findings)
{
    private const string CaptionPrefix = "Table: ";

    /// <summary>The caption in a paragraph that starts with “Table: ” or another such word; nothing in any other block.</summary>
    internal static (IReadOnlyList<Inline> Text, string? Anchor)? CaptionIn(ProseBlock block, string prefix = CaptionPrefix)
    {
        if (block is not ProseParagraph { Text: [TextInline first, ..] } paragraph) return null;

        // Typography may have bound the space.
        if (!first.Text.Replace('\u00A0', ' ').StartsWith(prefix, StringComparison.Ordinal)) return null;
        string rest = first.Text[prefix.Length..];
        return ([.. rest.Length > 0 ? [new TextInline(rest)] : Array.Empty<Inline>(), .. paragraph.Text.Skip(1)], paragraph.Anchor);
    }

    /// <summary>Reads the table.</summary>
    internal ProseTable Read(Table table, Place place, IReadOnlyList<Inline> caption, string? anchor)
    {
        // Lines of a table stand one below the other, and the second is the rule under the header.
        List<List<IReadOnlyList<Inline>>> rows = [.. table.OfType<TableRow>().Select((row, i) => row.OfType<TableCell>().Select(cell => Cell(cell, place with { Line = place.Line + (i == 0 ? 0 : i + 1), Column = null })).ToList())];
        List<bool> areNumbers = [.. table.ColumnDefinitions.Take(rows[0].Count).Select(c => c.Alignment == TableColumnAlign.Right)];
        return new ProseTable(place, caption, anchor, areNumbers, rows[0], [.. rows.Skip(1)]);
    }

    private IReadOnlyList<Inline> Cell(TableCell cell, Place line)
    {
        if (cell is [ParagraphBlock { Inline: { } content }])
        {
            (IReadOnlyList<Inline> text, _) = inlines.Read(content);
            if (text.Any(i => i is not TextInline words || !string.IsNullOrWhiteSpace(words.Text))) return text;
        }

        findings.Add(new Finding(ProseCodes.EmptyCell, Severity.Error, "A cell of the table is empty.")
        {
            Place = line,
            Expected = "words in every cell, and as many cells in each row as in the first",
            Suggestion = "Say the gap in words: None, Vacant, Not stated",
        });
        return [];
    }
}
