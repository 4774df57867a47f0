namespace DocPipeline.Documents.Templates.Rendering;

/// <summary>A heading as the contents list shows it.</summary>
/// <param name="Level">1 or more.</param>
/// <param name="Number">Its number, if it has one.</param>
/// <param name="Text">Its words.</param>
/// <param name="Bookmark">The bookmark around it.</param>
internal sealed record ContentsEntry(int Level, string? Number, string Text, string Bookmark);
