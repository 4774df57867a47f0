namespace DocPipeline.Archive.Ocfl.Validation.Trees;

/// <summary>One thing in a tree.</summary>
/// <param name="Path">From the tree's root, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct TreeEntry(string Path, TreeEntryKind Kind);
