using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>What a certifying signature, the author's own, allows to be done to a PDF afterwards.</summary>
/// <remarks>Source: ISO 32000-1, 12.8.2.2 (DocMDP) and 12.8.4 (Perms).</remarks>
internal static class Certification
{
    /// <summary>1 for nothing, 2 for filling in and signing, 3 for annotations as well; nothing when the signature does not certify.</summary>
    internal static int? Level(PdfFile pdf, PdfObject signature)
    {
        PdfItem permitted = pdf.Resolve(pdf.Catalog.Value["Perms"])["DocMDP"];
        if (permitted.Kind != PdfItemKind.Reference || permitted.Number != signature.Number) return null;
        foreach (PdfItem reference in pdf.Resolve(signature.Value["Reference"]).Items.Select(pdf.Resolve))
        {
            if (!pdf.Resolve(reference["TransformMethod"]).Is("DocMDP")) continue;

            // 2 is what is meant where none is named; what is named wrongly is taken for the strictest.
            PdfItem level = pdf.Resolve(pdf.Resolve(reference["TransformParams"])["P"]);
            return level.IsNull ? 2 : level is { Kind: PdfItemKind.Number, Number: 2 or 3 } ? (int)level.Number : 1;
        }

        return 1;
    }

    internal static string Words(int level) => level switch
    {
        1 => "The signature certifies the document as final: nothing may be added to it, not even a signature.",
        2 => "The signature certifies the document: it may be filled in and signed.",
        _ => "The signature certifies the document: it may be filled in, signed and annotated. Here nothing but later signatures is accepted all the same.",
    };
}
