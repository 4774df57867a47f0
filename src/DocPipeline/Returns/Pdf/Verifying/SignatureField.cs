using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>A signature of a PDF: the field of the form that it stands in, and the dictionary that says it.</summary>
/// <param name="Name">What the field is called; of a dictionary outside any field the number of the object.</param>
/// <param name="Field">The number of the field; 0 for a dictionary outside any field.</param>
/// <param name="Signature">The signature dictionary.</param>
internal sealed record SignatureField(string Name, long Field, PdfObject Signature);
