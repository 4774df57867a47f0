namespace DocPipeline.Documents.Sheets.Reading;

/// <summary>Reads references to cells as workbooks write them: <c>B12</c>, <c>A3:A5</c>.</summary>
/// <remarks>Source: ECMA-376 part 1, 18.18.62 (ST_Ref); bounds of rows and columns as Excel has them.</remarks>
internal static class CellReference
{
    internal const int LastRow = 1_048_576;
    internal const int LastColumn = 16_384;

    /// <summary>Row and column, counted from 1; nothing for anything else.</summary>
    internal static (int Row, int Column)? Read(ReadOnlySpan<char> text)
    {
        int column = 0, row = 0, at = 0;
        for (; at < text.Length && char.IsAsciiLetter(text[at]); at++)
        {
            if ((column = column * 26 + (char.ToUpperInvariant(text[at]) - 'A' + 1)) > LastColumn) return null;
        }

        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            if ((row = row * 10 + (text[at] - '0')) > LastRow) return null;
        }

        return at == text.Length && column > 0 && row > 0 ? (row, column) : null;
    }

    internal static CellRange? ReadRange(string text)
    {
        string[] corners = text.Split(':');
        return corners.Length <= 2 && Read(corners[0]) is { } first && Read(corners[^1]) is { } last
            ? new CellRange(first.Row, first.Column, last.Row, last.Column)
            : null;
    }
}
