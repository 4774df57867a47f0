namespace DocPipeline.Documents.Lint.Model.Lines;

/// <summary>A row of a table.</summary>
/// <param name="Number">Which of the table it is, from 1.</param>
/// <param name="Cells">The lines of each cell; an empty cell has one line without words.</param>
internal sealed record LintRow(int Number, IReadOnlyList<IReadOnlyList<LintLine>> Cells)
{
    /// <summary>All lines of the row.</summary>
    internal IEnumerable<LintLine> Lines => Cells.SelectMany(c => c);

    /// <summary>The words of a cell.</summary>
    internal string TextOf(int cell) => cell < Cells.Count ? string.Join(' ', Cells[cell].Select(l => l.ToString()).Where(t => t.Length > 0)) : "";
}
