namespace DocPipeline.Documents.Sheets.Tables;

/// <summary>How values of a record are written into cells, and read from them.</summary>
internal static class CellText
{
    private const string Apostrophe = "'";

    /// <summary>Whether a spreadsheet program would take a text for a formula, or drop its first sign.</summary>
    private static bool IsActive(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\'';

    /// <summary>
    /// A text that no spreadsheet program takes for a formula when it opens a CSV file: an apostrophe goes before the signs that would start
    /// one (OWASP, “CSV injection”). <see cref="Read"/> takes it away again.
    /// </summary>
    internal static string Neutral(string text) => text.Length > 0 && IsActive(text[0]) ? Apostrophe + text : text;

    /// <summary>A text for a workbook, whose cells have a type: only what <see cref="Read"/> would shorten gets an apostrophe more.</summary>
    internal static string Typed(string text) => text.Length > 1 && text[0] == '\'' && IsActive(text[1]) ? Apostrophe + text : text;

    /// <summary>The text of a cell: without the apostrophe that makes it neutral, and without blanks around it.</summary>
    internal static string Read(string cell)
    {
        string text = cell.Trim();
        return text.Length > 1 && text[0] == '\'' && IsActive(text[1]) ? text[1..] : text;
    }

    /// <summary>Several texts in one cell: with semicolons, or on lines of their own where one has a semicolon in it.</summary>
    internal static string Join(IReadOnlyList<string> texts) =>
        texts.Any(text => text.Contains(';', StringComparison.Ordinal)) ? string.Join('\n', texts) + "\n" : string.Join("; ", texts);

    /// <summary>The reverse of <see cref="Join"/>; empty parts are left out.</summary>
    internal static IReadOnlyList<string> Split(string cell) =>
        cell.Split(cell.Contains('\n', StringComparison.Ordinal) ? '\n' : ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
