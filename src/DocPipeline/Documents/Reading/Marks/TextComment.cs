namespace DocPipeline.Documents.Reading.Marks;

/// <summary>A comment in the margin; it is not part of the text.</summary>
/// <param name="Author">Who wrote it, as the file says.</param>
/// <param name="At">When, as the file says.</param>
/// <param name="Text">What it says.</param>
/// <param name="Block">The block that it is about.</param>
public sealed record TextComment(string Author, DateTimeOffset? At, string Text, int Block);
