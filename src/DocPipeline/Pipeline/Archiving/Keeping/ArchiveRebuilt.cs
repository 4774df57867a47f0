namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>What a rebuilding came to.</summary>
/// <param name="Objects">How many objects there are.</param>
/// <param name="Written">The blobs that were written again.</param>
public sealed record ArchiveRebuilt(int Objects, IReadOnlyList<string> Written);
