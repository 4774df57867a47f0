using DocPipeline.Findings;

namespace DocPipeline.Documents.Sheets.Reading;

/// <summary>What stands in a file of sheets, before anything is known of what it should say.</summary>
/// <param name="Name">What findings call the file.</param>
/// <param name="IsWorkbook">Whether it is a workbook; otherwise it is text with separators.</param>
/// <param name="Sheets">The sheets in their order.</param>
internal sealed record SheetFile(string Name, bool IsWorkbook, IReadOnlyList<Sheet> Sheets);

/// <summary>One sheet.</summary>
/// <param name="Name">Its name; empty for text with separators.</param>
/// <param name="Rows">The rows that hold something, in order.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Whether the workbook hides it.</summary>
    internal bool IsHidden { get; init; }

    /// <summary>The stretches of merged cells.</summary>
    internal IReadOnlyList<CellRange> Merged { get; init; } = [];

    /// <summary>Hidden columns, counted from 1.</summary>
    internal IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();
}

/// <summary>One row.</summary>
/// <param name="Number">As spreadsheet programs count, from 1.</param>
/// <param name="Cells">The cells that hold something, from left to right.</param>
/// <param name="IsHidden">Whether the row is hidden, perhaps by a filter.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells, bool IsHidden = false)
{
    internal SheetCell? Find(int column)
    {
        foreach (SheetCell cell in Cells)
        {
            if (cell.Column == column) return cell;
        }

        return null;
    }
}

/// <summary>One cell.</summary>
/// <param name="Column">Counted from 1.</param>
/// <param name="Text">What it says, with line breaks as <c>\n</c>; for what is no text, what the program shows or keeps.</param>
/// <param name="Kind">What it is.</param>
internal sealed record SheetCell(int Column, string Text, CellKind Kind = CellKind.Value)
{
    internal bool IsBlank => Kind == CellKind.Value && string.IsNullOrWhiteSpace(Text);
}

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    /// <summary>A text, a number, yes or no.</summary>
    Value,

    /// <summary>A formula.</summary>
    Formula,

    /// <summary>A number that is shown as a date or time.</summary>
    Date,

    /// <summary>An error value.</summary>
    Error,
}

/// <summary>A rectangle of cells, both corners inclusive, counted from 1.</summary>
internal sealed record CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place.ColumnLetters(FirstColumn)}{FirstRow}:{Place.ColumnLetters(LastColumn)}{LastRow}";
}
