namespace DocPipeline.Returns.Pdf.Structure;

/// <summary>What a value of a PDF is.</summary>
internal enum PdfItemKind
{
    Null,
    Boolean,
    Number,
    Name,
    Text,
    Reference,
    Array,
    Dictionary,
}
