using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>What became of a story.</summary>
/// <param name="Old">The old one.</param>
/// <param name="New">The new one.</param>
/// <param name="Blocks">Its blocks in the order in which a redline shows them.</param>
internal sealed record StoryDifference(Story Old, Story New, IReadOnlyList<BlockDifference> Blocks)
{
    /// <summary>Whether nothing changed.</summary>
    internal bool IsUnchanged => Blocks.All(b => b.IsUnchanged);
}
