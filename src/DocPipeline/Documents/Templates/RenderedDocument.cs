using DocPipeline.Documents.Layout;

namespace DocPipeline.Documents.Templates;

/// <summary>A document that was rendered.</summary>
/// <param name="Bytes">The .docx.</param>
/// <param name="Pages">Where everything will stand, where that was worked out.</param>
/// <param name="Gaps">What the data did not have; shown in the document as highlighted gaps.</param>
internal sealed record RenderedDocument(byte[] Bytes, PageEstimate? Pages, IReadOnlyList<Gap> Gaps);
