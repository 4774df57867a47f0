using System.Text;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Documents.Sheets.Import;

/// <summary>Reads the changed record back and holds it against the sheet, cell by cell, before anybody may write it.</summary>
internal static class ImportCheck
{
    /// <exception cref="InvalidOperationException">The text does not say what the sheet says: a mistake of the program.</exception>
    internal static void Holds(IEnumerable<ReadTable> tables, ReadOnlySpan<byte> text)
    {
        MappingNode root = RecordPatch.Of(Encoding.UTF8.GetString(text)).Root;
        foreach (ReadTable read in tables)
        {
            Dictionary<(string, string), RecordRow> entries = RecordRows.Of(root, read.Table).ToDictionary(row => (row.Owner ?? "", row.Id));
            foreach (ReadRow row in read.Rows)
            {
                if (!entries.TryGetValue((row.Owner ?? "", row.Id!), out RecordRow? entry)) throw Lost(read, row, "the row");
                if (read.Table.NameKey is null) continue;
                foreach (SheetColumn column in read.Columns.Keys.Where(column => column != read.Table.Owner && column.Kind != ColumnKind.Id))
                {
                    string written = Written(column, RecordRows.Text(entry.Entry, column.Key)), meant = Written(column, row.Text(column));
                    if (written != meant) throw Lost(read, row, column.Heading);
                }
            }
        }
    }

    private static string Written(SheetColumn column, string text) => column.Kind switch
    {
        ColumnKind.Texts => string.Join('\n', CellText.Split(text)),
        _ when text.Trim().Length == 0 => column.Default ?? "",
        _ => text.Trim(),
    };

    private static InvalidOperationException Lost(ReadTable read, ReadRow row, string what) =>
        new($"The changed record does not say what {read.Table.Name}, row {row.Number} says ({what}). Nothing was written.");
}
