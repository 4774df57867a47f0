namespace DocPipeline.Documents.Lint.Model.Lines;

/// <summary>A table, row by row.</summary>
/// <param name="Number">Which of the document it is, from 1.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record LintTable(int Number, IReadOnlyList<LintRow> Rows)
{
    /// <summary>The line above it that says what it shows; nothing when there is none.</summary>
    internal LintLine? Caption { get; init; }

    /// <summary>The line above that one.</summary>
    internal LintLine? Above { get; init; }

    /// <summary>The section that it stands in.</summary>
    internal LintSection? Section => Rows[0].Lines.Select(l => l.Section).FirstOrDefault(s => s is not null);
}
