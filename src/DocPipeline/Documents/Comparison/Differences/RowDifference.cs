using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>What became of a row.</summary>
/// <param name="Old">The old one; nothing where it was inserted.</param>
/// <param name="New">The new one; nothing where it was deleted.</param>
/// <param name="Cells">Its cells in order; none where it is the same, was inserted or deleted.</param>
internal sealed record RowDifference(RowItem? Old, RowItem? New, IReadOnlyList<StoryDifference> Cells);
