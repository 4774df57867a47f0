namespace DocPipeline.Documents.Templates.Rendering;

/// <summary>Where a reference leads.</summary>
/// <param name="Kind">“section”, “clause”, “Appendix”, “Table” or “Figure”: the house word before the number.</param>
/// <param name="Number">The number; nothing for a heading that has none.</param>
/// <param name="Bookmark">The bookmark that fields refer to.</param>
internal sealed record AnchorTarget(string Kind, string? Number, string Bookmark);
