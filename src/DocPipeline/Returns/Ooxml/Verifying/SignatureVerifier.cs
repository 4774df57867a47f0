using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml.Package;
using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Returns.Ooxml.Verifying;

/// <summary>
/// Checks the certificate signatures of a Word file: that each was made with its certificate's key, that all it signs is as it was, that
/// nothing else is in the file, and whose certificate it is.
/// </summary>
internal sealed class SignatureVerifier
{
    // Each of them makes the whole file be looked at again.
    private const int MostSignatures = 200;

    // In bytes. Sixty of ours are a megabyte; what a picture of a signature line adds is some hundred kilobytes.
    private const int LargestTogether = 16_000_000;

    private readonly string name;
    private readonly OpenedPackage package;
    private readonly SignatureOrigin origin;
    private readonly SignatureTrust trust;

    private SignatureVerifier(string name, OpenedPackage package, SignatureOrigin origin, SignatureTrust trust) =>
        (this.name, this.package, this.origin, this.trust) = (name, package, origin, trust);

    /// <summary>Checks a file.</summary>
    /// <param name="name">What findings call it.</param>
    /// <param name="file">Its bytes, which anybody may have made.</param>
    /// <param name="trust">Whom the caller trusts.</param>
    internal static SignatureReport Verify(string name, ReadOnlyMemory<byte> file, SignatureTrust trust)
    {
        var findings = new SignatureFindings(name);
        if (OpenedPackage.Open(name, file, findings) is not { } package) return new SignatureReport([], [], findings.Found);
        SignatureOrigin origin = SignatureOrigin.Find(package, findings);
        if (origin.Signatures.Count == 0)
            findings.Add(SignatureCodes.None, "There is no certificate signature in the file.", null, "a file that was signed with a certificate in Word or LibreOffice", "Look whether it is the right file; a name typed into a document is no such signature");
        else if (origin.Signatures.Count > MostSignatures)
            findings.Add(SignatureCodes.Broken, string.Create(CultureInfo.InvariantCulture, $"The file has {origin.Signatures.Count:N0} signatures; the first {MostSignatures} are looked at."), null, $"at most {MostSignatures} signatures", "Ask for the file as it was signed");

        if (origin.Signatures.Sum(s => (long)package.Length(s)) > LargestTogether)
        {
            findings.Add(SignatureCodes.Broken, "The signatures of the file are far longer than any that a program writes; none of them is looked at.", null, "signatures as Word and LibreOffice make them", "Ask for the file as it was signed");
            return new SignatureReport([], [], findings.Found);
        }

        var verifier = new SignatureVerifier(name, package, origin, trust);
        List<VerifiedSignature> signatures = [.. origin.Signatures.Take(MostSignatures).Select(verifier.Verify)];
        return new SignatureReport(signatures, [.. package.Parts.Where(part => CoverageCheck.MayBeUnsigned(package, part) && !signatures.TrueForAll(s => s.Parts.Any(p => p.Name == part)))], findings.Found);
    }

    private VerifiedSignature Verify(string part)
    {
        var findings = new SignatureFindings(name);
        var verified = new VerifiedSignature(part, []);
        try
        {
            SignatureDocument document = SignatureDocument.Read(package.Content(part));
            List<X509Certificate2> certificates = CertificateCheck.Read(document, part, findings);
            bool isMadeWithKey = IsMadeWithKey(document, certificates[0], part, findings);
            SignatureTimestamp? timestamp = Timestamp(document, part, findings);
            var manifest = new ManifestCheck(package, findings);
            manifest.Check(document.Manifest);
            DateTimeOffset? claimed = ClaimedAt(document);
            CheckTimes(claimed, timestamp, part, findings);
            verified = verified with
            {
                Signer = SignerCertificate.Of(certificates[0]),
                IsMadeWithKey = isMadeWithKey,
                ClaimedAt = claimed,
                Timestamp = timestamp,
                Role = document.SignedText(OoxmlNames.Xades, "ClaimedRole"),
                Purpose = document.SignedText(OoxmlNames.Office, "SignatureComments"),
                Parts = manifest.Parts,
                NotCovered = CoverageCheck.NotCovered(package, origin, manifest, findings),
                Trust = CertificateCheck.Check(certificates, trust, timestamp is { Trust: SignerTrust.Trusted } ? timestamp.At : trust.At, part, findings),
            };
            certificates.ForEach(c => c.Dispose());
        }
        catch (BrokenSignatureException broken)
        {
            findings.Add(broken.Code, $"The signature cannot be relied upon: {broken.Message}.", part, "a signature as Word and LibreOffice make it, with SHA-256 or better", "Ask for the file as it was signed, or for a signature made anew");
        }
        catch (CryptographicException)
        {
            // Of a certificate that can be read, and holds a key or a date that cannot.
            findings.Add(SignatureCodes.Certificate, "The certificate of the signature is damaged.", part, "a certificate that can be read", "Ask for the file as it was signed, or for a signature made anew");
        }
        catch (BrokenPackageException broken)
        {
            findings.Add(SignatureCodes.Broken, $"The signature is broken: {broken.Message}.", part, "a signature as Word and LibreOffice make it", "Ask for the file as it was signed");
        }

        return verified with { Findings = findings.Found };
    }

    private static bool IsMadeWithKey(SignatureDocument document, X509Certificate2 certificate, string part, SignatureFindings findings)
    {
        bool isRight = true;
        foreach ((XmlReference reference, XmlElement target) in document.Own)
        {
            string[] transforms = [.. reference.Transforms.Select(XmlReference.Algorithm)];
            if (transforms.FirstOrDefault(t => !SignatureAlgorithms.IsCanonical(t)) is { } strange) throw XmlReference.Refused("transform", strange);
            if (transforms.Length > 1 || reference.Transforms.Any(t => t.Elements().Any())) throw new BrokenSignatureException(SignatureCodes.Algorithm, "it has more transforms than a signature needs");
            isRight &= reference.IsDigestOf(Canonical.Of(target, transforms.FirstOrDefault() ?? SignatureAlgorithms.C14n));
        }

        isRight &= HasRightValue(document, certificate);
        if (!isRight) findings.Add(SignatureCodes.Wrong, "The signature was not made with the certificate's key, or what it says of itself (time, office, list of parts) was changed afterwards.", part, "a signature that fits its certificate", "Ask for the file as it was signed");
        return isRight;
    }

    private static bool HasRightValue(SignatureDocument document, X509Certificate2 certificate)
    {
        try
        {
            return SignatureAlgorithms.Verify(certificate, document.Method, Canonical.Of(document.SignedInfo, document.Canonicalization), XmlReference.Bytes(document.Value));
        }
        catch (CryptographicException)
        {
            // A key on a curve that the platform does not know, or a damaged one.
            return false;
        }
    }

    private SignatureTimestamp? Timestamp(SignatureDocument document, string part, SignatureFindings findings)
    {
        SignatureTimestamp? best = null;
        foreach ((string canonicalization, XmlElement token) in document.Timestamps.Take(8))
        {
            SignatureTimestamp? found = SignatureAlgorithms.IsCanonical(canonicalization)
                ? TimestampToken.Check(XmlReference.Bytes(token), Canonical.Of(document.Value, canonicalization), trust.TimestampRoots)
                : null;
            if (found is null)
                findings.Add(SignatureCodes.Timestamp, "The timestamp cannot be read, or is not one of this signature.", part, "a timestamp (RFC 3161) of the signature's value", "Ask for the file as it was signed");
            else if (found.Trust == SignerTrust.NotTrusted)
                findings.Add(SignatureCodes.Timestamp, "The timestamp is of an authority that is not trusted here.", part, "a timestamp under one of the given roots", "Give the root of the timestamp authority if you trust it", Severity.Warning);
            if (found is not null && (best is null || (best.Trust != SignerTrust.Trusted && found.Trust == SignerTrust.Trusted))) best = found;
        }

        return best;
    }

    private static void CheckTimes(DateTimeOffset? claimed, SignatureTimestamp? timestamp, string part, SignatureFindings findings)
    {
        if (claimed is not null && timestamp is not null && claimed > timestamp.At.AddMinutes(5))
            findings.Add(SignatureCodes.Timestamp, "The signer claims to have signed later than the timestamp was made.", part, "a signing time before the timestamp", "Rely upon the timestamp; the signer's clock was wrong", Severity.Warning);
    }

    private static DateTimeOffset? ClaimedAt(SignatureDocument document)
    {
        string? text = document.SignedText(OoxmlNames.Xades, "SigningTime") ?? document.SignedText(OoxmlNames.SignatureSpace, "Value");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at.ToUniversalTime() : null;
    }
}
