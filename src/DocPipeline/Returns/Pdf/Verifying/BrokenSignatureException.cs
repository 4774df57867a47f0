using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>A signature of a PDF is not built as one is, or rests on what is not accepted.</summary>
/// <param name="code">The code of the finding.</param>
/// <param name="message">What is wrong, as the end of a sentence.</param>
internal sealed class BrokenSignatureException(FindingCode code, string message) : Exception(message)
{
    internal BrokenSignatureException(string message)
        : this(SignatureCodes.Broken, message)
    {
    }

    internal FindingCode Code { get; } = code;
}
