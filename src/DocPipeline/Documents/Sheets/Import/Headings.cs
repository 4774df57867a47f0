using DocPipeline.Documents.Sheets.Reading;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Sheets.Import;

/// <summary>Knows tables and columns by what people call them.</summary>
internal static class Headings
{
    /// <summary>Letters and digits alone, small: “Other names:” and “other_names” are one heading.</summary>
    internal static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The column that a heading stands for.</summary>
    internal static SheetColumn? Column(SheetTable table, string heading)
    {
        string folded = Fold(heading.Replace("(needed)", "", StringComparison.OrdinalIgnoreCase));
        return table.All.FirstOrDefault(column => Fold(column.Heading) == folded || Fold(column.Key) == folded)
            ?? table.All.FirstOrDefault(column => column.Synonyms.Any(synonym => Fold(synonym) == folded));
    }

    /// <summary>The column that was probably meant.</summary>
    internal static SheetColumn? NearestColumn(SheetTable table, string heading)
    {
        string? near = Nearest.To(heading, table.All.SelectMany(column => (string[])[column.Heading, .. column.Synonyms]));
        return near is null ? null : Column(table, near);
    }

    internal static SheetTable? Table(string sheet)
    {
        string folded = Fold(sheet);
        return SheetTables.All.FirstOrDefault(table => Fold(table.Name) == folded || table.Synonyms.Any(synonym => Fold(synonym) == folded));
    }

    /// <summary>How many headings of a table a row has, of the table that knows the most of them.</summary>
    internal static int Known(IReadOnlyList<string> cells) => SheetTables.All.Max(table => Known(table, cells));

    internal static int Known(SheetTable table, IEnumerable<string> cells) => cells.Select(cell => Column(table, cell)).Where(column => column is not null).Distinct().Count();

    /// <summary>How much a row of headings is that of a table; 0 when it knows fewer than two, misspelt ones included, or none as it is.</summary>
    internal static int Likeness(SheetTable table, IReadOnlyList<string> cells)
    {
        HashSet<SheetColumn> known = [.. cells.Select(cell => Column(table, cell)).OfType<SheetColumn>()];
        HashSet<SheetColumn> near = [.. cells.Where(cell => Column(table, cell) is null).Select(cell => NearestColumn(table, cell)).OfType<SheetColumn>().Except(known)];
        if (known.Count == 0 || known.Count + near.Count < 2) return 0;
        int needed = table.All.Count(column => column.IsRequired), has = table.All.Count(column => column.IsRequired && (known.Contains(column) || near.Contains(column)));
        return 10 + 2 * known.Count + near.Count + 2 * has - 2 * (needed - has);
    }

    /// <summary>The row of the headings: of the first rows the one that has the most of them.</summary>
    internal static SheetRow? Row(SheetTable table, Sheet sheet)
    {
        SheetRow? best = sheet.Rows.Take(20).MaxBy(row => Known(table, row.Cells.Select(cell => cell.Text)));
        return best is not null && Known(table, best.Cells.Select(cell => cell.Text)) > 0 ? best : null;
    }
}
