namespace DocPipeline.Returns.Pdf.Structure;

/// <summary>One table of objects: a revision adds one to those before it.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="End">The place after its trailer, or after the object that it is.</param>
/// <param name="Trailer">What it says of the whole.</param>
/// <param name="IsStream">Whether it is an object of its own.</param>
/// <param name="Entries">What it says of objects.</param>
internal sealed record PdfSection(int Place, int End, PdfItem Trailer, bool IsStream, IReadOnlyDictionary<long, PdfEntry> Entries);
