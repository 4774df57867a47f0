using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Cli.Signatures;

/// <summary>What <c>verify --json</c> prints.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Sound">Whether it is signed, and every signature holds and covers everything.</param>
/// <param name="Signatures">The signatures.</param>
/// <param name="LeftUnsigned">Properties that not every signature covers, and need not.</param>
/// <param name="Findings">What was found of the file as a whole.</param>
internal sealed record SignaturesResult(string File, bool Sound, IReadOnlyList<ReportedSignature> Signatures, IReadOnlyList<string> LeftUnsigned, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>Whether its words are those that were issued; absent where that was not asked.</summary>
    public ReportedReturn? Return { get; init; }

    internal static SignaturesResult Of(string file, SignatureReport of) =>
        new(file, of.IsSound, [.. of.Signatures.Select(ReportedSignature.Of)], of.LeftUnsigned, [.. of.Findings.Select(f => Report.ForJson(f, ""))]);
}

/// <summary>A signature.</summary>
internal sealed record ReportedSignature(
    string Part,
    bool Sound,
    bool MadeWithKey,
    bool CoversEverything,
    SignerCertificate? Signer,
    SignerTrust Trust,
    string? Role,
    string? Purpose,
    DateTimeOffset? ClaimedAt,
    SignatureTimestamp? Timestamp,
    IReadOnlyList<SignedPart> Parts,
    IReadOnlyList<string> NotCovered,
    IReadOnlyList<ReportedFinding> Findings)
{
    internal static ReportedSignature Of(VerifiedSignature of) => new(
        of.Part, of.IsSound, of.IsMadeWithKey, of.CoversEverything, of.Signer, of.Trust, of.Role, of.Purpose, of.ClaimedAt, of.Timestamp, of.Parts, of.NotCovered, [.. of.Findings.Select(f => Report.ForJson(f, ""))]);
}
