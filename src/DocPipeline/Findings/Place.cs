namespace DocPipeline.Findings;

/// <summary>Where a finding is: a file of the record (forward slashes, relative to the record's folder), and the place in it.</summary>
/// <param name="File">For example <c>prose/agreement.md</c>.</param>
/// <param name="Line">Counted from 1; absent when the finding is about the file as a whole.</param>
/// <param name="Column">Counted from 1 in UTF-16 code units; absent when the finding is about the line as a whole.</param>
public sealed record Place(string File, int? Line = null, int? Column = null)
{
    /// <summary>
    /// For a place in a workbook the name of its sheet, for one in a CSV file an empty text; <see cref="Line"/> is then the row and
    /// <see cref="Column"/> the column, as spreadsheet programs count them. Absent for every other file.
    /// </summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// For a place in a Word file what a reader would look for: <c>clause 11.4.2</c>, <c>section “Shared principles”</c>,
    /// <c>table 3, row 2</c>; never a page. Absent for every other file.
    /// </summary>
    public string? Clause { get; init; }

    /// <summary>The name of a column in spreadsheet programs: A, B, … Z, AA.</summary>
    /// <param name="column">Counted from 1.</param>
    public static string ColumnLetters(int column)
    {
        string letters = "";
        for (int left = column; left > 0; left = (left - 1) / 26) letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>
    /// The form that compilers and editors share, <c>file:line:column</c>; for a sheet the words that people use,
    /// <c>file, sheet, row 12, column B</c>; for a Word file <c>file, clause 11.4.2</c>.
    /// </summary>
    public override string ToString() => (Line, Column) switch
    {
        _ when Sheet is not null => string.Join(", ", ((string?[])[File, Sheet, Line is { } row ? $"row {row}" : null, Column is { } column ? $"column {ColumnLetters(column)}" : null]).Where(part => !string.IsNullOrEmpty(part))),
        _ when Clause is not null => $"{(Line is { } at ? $"{File}:{at}" : File)}, {Clause}",
        (null, _) => File,
        ({ } line, null) => $"{File}:{line}",
        ({ } line, { } column) => $"{File}:{line}:{column}",
    };
}
