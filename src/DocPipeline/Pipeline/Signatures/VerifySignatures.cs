using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Returns.Ooxml.Verifying;
using DocPipeline.Returns.Pdf.Verifying;

namespace DocPipeline.Pipeline.Signatures;

/// <summary>
/// Says who signed a Word file or a PDF with a certificate, what of it, and whether that is all there is in it. Whether its words are those that were
/// issued is another question, which a signature alone does not answer.
/// </summary>
public static class VerifySignatures
{
    /// <summary>Checks every certificate signature of a file. Nothing is fetched from anywhere.</summary>
    /// <param name="name">What findings call the file.</param>
    /// <param name="file">Its bytes, which anybody may have made.</param>
    /// <param name="trust">Whom the caller trusts, and as of when.</param>
    public static SignatureReport Of(string name, ReadOnlyMemory<byte> file, SignatureTrust trust)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(trust);
        return PdfSignatureVerifier.IsPdf(file.Span) ? PdfSignatureVerifier.Verify(name, file, trust) : SignatureVerifier.Verify(name, file, trust);
    }
}
