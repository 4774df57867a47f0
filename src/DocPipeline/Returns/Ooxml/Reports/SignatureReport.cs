using DocPipeline.Findings;

namespace DocPipeline.Returns.Ooxml.Reports;

/// <summary>Who signed what in a Word file, and whether that is all there is in it.</summary>
/// <param name="Signatures">Every certificate signature, in the order in which the file lists them.</param>
/// <param name="LeftUnsigned">Properties that not every signature covers, and need not: Word writes them anew after signing.</param>
/// <param name="Findings">What was found of the file as a whole.</param>
public sealed record SignatureReport(IReadOnlyList<VerifiedSignature> Signatures, IReadOnlyList<string> LeftUnsigned, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether there is a signature, and each of them holds and covers everything.</summary>
    public bool IsSound => Signatures.Count > 0 && Findings.All(f => f.Severity != Severity.Error) && Signatures.All(s => s.IsSound);

    /// <summary>Everything that was found, of the file and of each signature.</summary>
    public IEnumerable<Finding> AllFindings => Findings.Concat(Signatures.SelectMany(s => s.Findings));
}
