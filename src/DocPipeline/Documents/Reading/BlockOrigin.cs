namespace DocPipeline.Documents.Reading;

/// <summary>What a Word file has of one block of prose that it was made from.</summary>
/// <param name="Mark">The number of its mark in the file.</param>
/// <param name="File">The prose file that it came from, by its path in the record.</param>
/// <param name="Index">Which block of that file it is, from 0.</param>
/// <param name="Text">Its words as they are now, a paragraph a line; nothing where the block was deleted.</param>
internal sealed record BlockOrigin(int Mark, string File, int Index, string? Text);
