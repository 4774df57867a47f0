using DocPipeline.Documents.Sheets.Tables;

namespace DocPipeline.Documents.Sheets.Writing;

/// <summary>What a cell says of an entry.</summary>
internal static class SheetValue
{
    /// <summary>The value in the words of the sheet: ids for references, yes and no for truth.</summary>
    internal static string Of(RecordRow row, SheetTable table, SheetColumn column)
    {
        string text = column == table.Owner ? row.Owner! : RecordRows.Text(row.Entry, column.Key);
        if (column.Kind == ColumnKind.YesNo) return text == "true" ? "yes" : "no";
        return text.Length == 0 ? column.Default ?? "" : text;
    }
}
