namespace DocPipeline.Returns.Pdf.Structure;

/// <summary>A PDF is not built as a program builds one, so that two programs can see two different documents in it.</summary>
/// <param name="message">What is wrong, as the end of a sentence.</param>
internal sealed class BrokenPdfException(string message) : Exception(message);
