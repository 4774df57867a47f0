namespace DocPipeline.Documents.Reading.Marks;

/// <summary>A content control.</summary>
/// <param name="Tag">What programs know it by; empty where it has none.</param>
/// <param name="Title">What people see on it; empty where it has none.</param>
/// <param name="Text">Its words, paragraphs and cells parted by line ends.</param>
/// <param name="IsPlaceholder">Whether it still shows its prompt because nobody has filled it in.</param>
/// <param name="Block">The block in which it starts.</param>
public sealed record TextControl(string Tag, string Title, string Text, bool IsPlaceholder, int Block);
