using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline;

/// <summary>A document that was drafted.</summary>
/// <param name="Id">Which document of the record.</param>
/// <param name="FileName">The name that its file should have: <c>agreement.docx</c>.</param>
/// <param name="Bytes">The .docx. The same record, template and program give the same bytes.</param>
/// <param name="Findings">Warnings and notes.</param>
public sealed record DraftedDocument(DocumentId Id, string FileName, ReadOnlyMemory<byte> Bytes, IReadOnlyList<Finding> Findings);
