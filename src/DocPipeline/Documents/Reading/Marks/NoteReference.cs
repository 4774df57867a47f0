namespace DocPipeline.Documents.Reading.Marks;

/// <summary>The place in the text that a footnote or endnote belongs to.</summary>
/// <param name="Area"><see cref="TextArea.Footnote"/> or <see cref="TextArea.Endnote"/>.</param>
/// <param name="Number">The number of the note, as the text refers to it; nothing where the writer typed a mark of their own.</param>
/// <param name="Block">The block that refers to it.</param>
/// <param name="Offset">After how many characters of that block's words.</param>
public sealed record NoteReference(TextArea Area, string? Number, int Block, int Offset);
