namespace DocPipeline.Documents.Reading;

/// <summary>A paragraph of a Word file as a reader sees it.</summary>
/// <param name="Area">Where in the file it stands.</param>
/// <param name="Style">The id of its paragraph style; empty when it has none.</param>
/// <param name="OutlineLevel">1 for a heading of the first level, and so on; nothing for body text.</param>
/// <param name="Number">Its label as Word computes it: <c>11.1.2</c>, <c>(b)</c>, <c>•</c>; nothing when it has none.</param>
/// <param name="ListLevel">The level of its list, from 0.</param>
/// <param name="Text">Its words: NFC, white space folded, no-break spaces as spaces.</param>
/// <param name="Cell">Its place in a table, if it stands in one.</param>
public sealed record TextBlock(TextArea Area, string Style, int? OutlineLevel, string? Number, int ListLevel, string Text, TableCellPlace? Cell);
