namespace DocPipeline.Documents.Reading.Marks;

/// <summary>Words that are in the file but that nobody sees on the page; they are not part of the text.</summary>
/// <param name="Text">The words, with white space folded.</param>
/// <param name="Block">The block that they stand in; -1 before the first.</param>
public sealed record HiddenText(string Text, int Block);
