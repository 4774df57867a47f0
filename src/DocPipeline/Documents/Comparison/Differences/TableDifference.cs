using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>What became of a table.</summary>
/// <param name="Old">The old one; nothing where it was inserted.</param>
/// <param name="New">The new one; nothing where it was deleted.</param>
/// <param name="Rows">Its rows in order; none where it is the same.</param>
internal sealed record TableDifference(TableItem? Old, TableItem? New, IReadOnlyList<RowDifference> Rows) : BlockDifference
{
    /// <inheritdoc/>
    internal override bool IsUnchanged => Rows.Count == 0;
}
