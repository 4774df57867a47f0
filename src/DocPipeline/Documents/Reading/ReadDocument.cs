using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading;

/// <summary>The words of a file that is open, with the paragraphs that they were read from.</summary>
/// <param name="Text">The words.</param>
/// <param name="Paragraphs">For each block, its paragraphs: one, or several where their marks are gone and they read as one.</param>
internal sealed record ReadDocument(DocumentText Text, IReadOnlyList<IReadOnlyList<Paragraph>> Paragraphs);
