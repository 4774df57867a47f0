using DocPipeline.Findings;

namespace DocPipeline.Returns.Ooxml.Verifying;

/// <summary>A signature part is not one that can be checked. It never leaves <see cref="Verifying"/>.</summary>
/// <param name="code">Whether it is broken, or made in a way that is not accepted.</param>
/// <param name="message">What is wrong with it.</param>
internal sealed class BrokenSignatureException(FindingCode code, string message) : Exception(message)
{
    internal BrokenSignatureException(string message)
        : this(SignatureCodes.Broken, message)
    {
    }

    internal FindingCode Code { get; } = code;
}
