using DocPipeline.Returns.Check;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Returns;

/// <summary>Reads from the report of a check what a file is taken for.</summary>
/// <param name="Kind">What.</param>
/// <param name="Way">How it is, or was meant to be, signed.</param>
/// <param name="Sentence">Why, in a sentence.</param>
/// <param name="Certificate">The certificate of the signature, where it has one.</param>
/// <param name="Name">The name on that certificate.</param>
internal sealed record ReturnReading(ReturnKind Kind, SigningWay Way, string Sentence, SignedCertificate? Certificate = null, string? Name = null)
{
    /// <summary>Reads a report.</summary>
    /// <param name="round">The round, of which other signatures may be in the same file.</param>
    /// <param name="slot">The place.</param>
    /// <param name="report">The report.</param>
    /// <param name="isPdf">Whether the file is a PDF.</param>
    internal static ReturnReading Of(SigningRound round, SlotStanding slot, ReturnReport report, bool isPdf)
    {
        bool isScan = report.Verdict == ReturnVerdict.ScanToLookAt || (report.Signatures is null or { Signatures.Count: 0 } && (isPdf || report.Pages.Count > 0));
        SigningWay way = isScan ? SigningWay.Ink : isPdf ? SigningWay.PdfCertificate : SigningWay.WordCertificate;
        if (report.Verdict is not (ReturnVerdict.ByteSame or ReturnVerdict.SameWords or ReturnVerdict.SameWordsToLookAt or ReturnVerdict.ScanToLookAt))
            return new ReturnReading(ReturnKind.NotTaken, way, report.Summary);
        if (isScan) return new ReturnReading(ReturnKind.ToLookAt, way, report.Summary);
        if (report.Signatures is not { Signatures.Count: > 0 } signatures)
            return new ReturnReading(ReturnKind.NotTaken, way, "Its words are those that were issued, and it has no certificate signature: a name that is typed into the file is none. Sign on the web, with a certificate, or in ink on paper.");
        if (signatures.AllFindings.FirstOrDefault(finding => finding.Severity == DocPipeline.Findings.Severity.Error) is { } wrong && !IsOfTrust(signatures))
            return new ReturnReading(ReturnKind.NotTaken, way, $"Its signature does not hold: {wrong.Message}");

        // A file that goes round carries the signatures of those before; the one that is new is this organisation's.
        HashSet<string> known = [.. round.Slots.Where(each => each != slot).Select(each => each.Signature?.Certificate?.Thumbprint).OfType<string>()];
        if (signatures.Signatures.LastOrDefault(each => each.Signer is { } signer && !known.Contains(signer.Thumbprint)) is not { Signer: { } own } signature)
            return new ReturnReading(ReturnKind.NotTaken, way, "Every certificate signature in it was taken before, for another organisation.");
        bool isTrusted = signature.Trust == SignerTrust.Trusted;
        SignedCertificate certificate = new(own.Subject, own.Issuer, own.Serial, own.Thumbprint, isTrusted ? "leads to a root that is trusted" : signature.Trust == SignerTrust.NotChecked ? "not checked: no roots were given" : "does not lead to a root that is trusted", signature.Timestamp?.At);
        return report.Verdict == ReturnVerdict.SameWordsToLookAt || !isTrusted
            ? new ReturnReading(ReturnKind.ToLookAt, way, isTrusted ? report.Summary : $"{report.Summary} The certificate of {own.Name} {certificate.Trust}.", certificate, own.Name)
            : new ReturnReading(ReturnKind.Counts, way, report.Summary, certificate, own.Name);
    }

    // A certificate of somebody whom nobody vouches for is for an officer to look at; a signature that does not hold is none.
    private static bool IsOfTrust(SignatureReport signatures) =>
        signatures.Findings.All(finding => finding.Severity != DocPipeline.Findings.Severity.Error) && signatures.Signatures.All(each => each.CoversEverything && each.Trust == SignerTrust.NotTrusted);
}
