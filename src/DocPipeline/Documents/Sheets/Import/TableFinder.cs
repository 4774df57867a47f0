using DocPipeline.Documents.Sheets.Reading;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Sheets.Import;

/// <summary>Tells which sheet of a file is which table.</summary>
internal sealed class TableFinder(SheetFile file, SheetTable? only, List<Finding> findings)
{
    internal IReadOnlyList<ReadTable> Find()
    {
        var found = new List<ReadTable>();
        foreach (Sheet sheet in file.Sheets)
        {
            if (sheet.Name is SheetNames.ReadMe or SheetNames.Choices || TableOf(sheet) is not { } table) continue;
            if (found.Find(other => other.Table == table) is { } other)
            {
                Add(SheetCodes.DuplicateTable, sheet, $"The sheet holds {table.Name.ToLowerInvariant()}, and so does the sheet ‘{other.Sheet}’.", "each table on one sheet", "Put the rows on one sheet, or delete the other.");
                continue;
            }

            if (sheet.IsHidden) Warn(SheetCodes.Hidden, sheet, "The sheet is hidden; it was read all the same.", "Show it and look at it, or delete it.");
            if (new TableReader(file, sheet, table, findings).Read() is { } read) found.Add(read);
        }

        if (found.Count == 0 && !findings.Any(f => f.Severity == Severity.Error))
        {
            findings.Add(new Finding(SheetCodes.NoTable, Severity.Error, only is null ? "Nothing in the file is a table that can be imported." : $"The file has no table of {only.Name.ToLowerInvariant()}.")
            {
                Place = new Place(file.Name),
                Expected = only is null ? $"a sheet named {string.Join(", ", SheetTables.All.Select(table => table.Name))}, or one with their headings" : $"a row with headings such as {string.Join(", ", only.All.Select(column => column.Heading).Take(4))}",
                Suggestion = file.IsWorkbook ? "Name the sheet after its table, or say with --of which table it is." : "Put the headings into the first row, or say with --of which table it is.",
            });
        }

        return found;
    }

    private SheetTable? TableOf(Sheet sheet)
    {
        SheetTable? named = Headings.Table(sheet.Name);
        if (only is not null) return named == only || named is null && (file.Sheets.Count(other => other.Name is not (SheetNames.ReadMe or SheetNames.Choices)) == 1 || file.Sheets.All(other => Headings.Table(other.Name) is null) && Likeliest(sheet) == only) ? only : null;
        if (named is not null) return named;
        if (!file.IsWorkbook && Headings.Table(Path.GetFileNameWithoutExtension(file.Name)) is { } ofFile && Headings.Row(ofFile, sheet) is not null) return ofFile;
        if (file.Sheets.All(other => Headings.Table(other.Name) is null) && Likeliest(sheet) is { } likeliest) return likeliest;
        if (!file.IsWorkbook || sheet.Rows.Count == 0) return null;
        string? near = Nearest.To(sheet.Name, SheetTables.All.Select(table => table.Name));
        if (near is not null) Add(SheetCodes.SheetIgnored, sheet, $"‘{sheet.Name}’ is no table that is known here.", "a sheet named after its table", $"Name the sheet ‘{near}’.");
        else Warn(SheetCodes.SheetIgnored, sheet, "The sheet is not read: its name is that of no table.", "Name it after its table if it belongs to the import.");
        return null;
    }

    // By the headings: the table that knows the most of them, has the ones that it needs, and knows at least two.
    private static SheetTable? Likeliest(Sheet sheet)
    {
        (SheetTable Table, int Score) best = SheetTables.All
            .Select(table => (table, Headings.Row(table, sheet) is { } row ? Headings.Likeness(table, [.. row.Cells.Select(cell => cell.Text)]) : 0))
            .MaxBy(candidate => candidate.Item2);
        return best.Score > 0 ? best.Table : null;
    }

    private void Add(FindingCode code, Sheet sheet, string message, string expected, string suggestion) =>
        findings.Add(new Finding(code, Severity.Error, message) { Place = new Place(file.Name) { Sheet = sheet.Name }, Expected = expected, Suggestion = suggestion });

    private void Warn(FindingCode code, Sheet sheet, string message, string suggestion) =>
        findings.Add(new Finding(code, Severity.Warning, message) { Place = new Place(file.Name) { Sheet = sheet.Name }, Suggestion = suggestion });
}
