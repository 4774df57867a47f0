namespace DocPipeline.Documents.Conformed.Facts;

/// <summary>An entry and its leaf.</summary>
/// <param name="Entry">The number of the entry, from 1.</param>
/// <param name="Leaf">The number of its leaf in the log, from 0.</param>
internal sealed record ArchiveLeaf(int Entry, long Leaf);
