using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>What became of a header or footer.</summary>
/// <param name="Old">The old one; nothing where it is new.</param>
/// <param name="New">The new one; nothing where it went.</param>
/// <param name="Story">What became of its text, where there are both.</param>
internal sealed record MarginDifference(Margin? Old, Margin? New, StoryDifference? Story);
