using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Sheets.Import;

/// <summary>A table as it was read from a file.</summary>
/// <param name="Table">Which table it is.</param>
/// <param name="File">What findings call the file.</param>
/// <param name="Sheet">The sheet's name; empty for text with separators.</param>
/// <param name="HeadingRow">The row of the headings.</param>
/// <param name="Columns">Where each column stands, counted from 1.</param>
/// <param name="Rows">The rows that hold something.</param>
internal sealed record ReadTable(
    SheetTable Table, string File, string Sheet, int HeadingRow, IReadOnlyDictionary<SheetColumn, int> Columns, IReadOnlyList<ReadRow> Rows)
{
    /// <summary>Where a cell is; the row as a whole when the table does not have the column.</summary>
    internal Place PlaceOf(int row, SheetColumn? column) =>
        new(File, row, column is not null && Columns.TryGetValue(column, out int at) ? at : null) { Sheet = Sheet };

    internal SheetColumn? IdColumn => Table.Columns.FirstOrDefault(column => column.Kind == ColumnKind.Id);

    internal SheetColumn? NameColumn => Table.Columns.FirstOrDefault(column => column.Key == Table.NameKey);
}

/// <summary>One row: its cells by column, as the record would write them.</summary>
/// <param name="Number">As spreadsheet programs count.</param>
/// <param name="Cells">The text of every column that the table has; empty where nothing stands.</param>
internal sealed record ReadRow(int Number, Dictionary<SheetColumn, string> Cells)
{
    /// <summary>Columns whose cell was refused; nothing more is said about them.</summary>
    internal HashSet<SheetColumn> Refused { get; } = [];

    /// <summary>The entry's own id, once it is known.</summary>
    internal string? Id { get; set; }

    /// <summary>The id of the entry whose list the row belongs to, once it is known.</summary>
    internal string? Owner { get; set; }

    /// <summary>The entry of the record, where there is one.</summary>
    internal RecordRow? Entry { get; set; }

    internal string Text(SheetColumn? column) => column is not null && Cells.TryGetValue(column, out string? text) ? text : "";
}
