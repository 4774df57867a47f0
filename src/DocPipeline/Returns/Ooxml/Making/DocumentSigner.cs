using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml.Package;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Returns.Ooxml.Verifying;

namespace DocPipeline.Returns.Ooxml.Making;

/// <summary>
/// Signs a Word file with a certificate. Every part keeps its bytes, packed as they are; signatures that are there already stay whole.
/// </summary>
internal static class DocumentSigner
{
    /// <summary>Signs a file.</summary>
    /// <param name="name">What findings call it.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="request">How.</param>
    /// <param name="cancellationToken">Gives up waiting for the timestamp.</param>
    /// <returns>The signed file, which was checked again; or why it was not signed.</returns>
    internal static async Task<Outcome<byte[]>> SignAsync(string name, ReadOnlyMemory<byte> file, SigningRequest request, CancellationToken cancellationToken)
    {
        var findings = new SignatureFindings(name);
        CheckKey(request, findings);
        OpenedPackage? package = OpenedPackage.Open(name, file, findings);
        SignatureOrigin? origin = package is null || findings.HasErrors ? null : SignatureOrigin.Find(package, findings);
        if (package is null || origin is null || findings.HasErrors) return Outcome.Refused<byte[]>(findings.Found);
        var trust = new SignatureTrust(request.At);
        if (origin.Signatures.Count > 0 && !SignatureVerifier.Verify(name, file, trust).IsSound)
        {
            findings.Add(SignatureCodes.Existing, "The file has a signature that does not hold; signing it again would not mend that.", null, "a file without signatures, or with sound ones", "docpipeline verify says what is wrong; have the file as it was issued signed anew");
            return Outcome.Refused<byte[]>(findings.Found);
        }

        SignedZip zip = SignedZip.Prepare(package, origin);
        OpenedPackage prepared = Reopened(name, zip.ToBytes());
        var writer = SignatureWriter.Sign(prepared, prepared.Parts.Where(part => !zip.Origin.Holds(part) && !CoverageCheck.MayBeUnsigned(prepared, part)), request, zip.Origin.Signatures.Count);
        if (request.Stamp is not null)
        {
            Outcome<byte[]> stamped = await request.Stamp(writer.ToStamp(), cancellationToken).ConfigureAwait(false);
            if (stamped.IsRefused) return Outcome.Refused<byte[]>(stamped.Findings);
            if (TimestampToken.InResponse(stamped.Value) is not { } token || TimestampToken.Check(token, writer.ToStamp(), roots: null) is null)
            {
                findings.Add(SignatureCodes.Timestamp, "What the timestamp authority gave is no timestamp of the signature.", null, "a timestamp by RFC 3161", "Try again later, or name another authority");
                return Outcome.Refused<byte[]>(findings.Found);
            }

            writer.AddTimestamp(token.Span);
        }

        byte[] signed = zip.With(writer.ToBytes());

        // Nobody is given a signature that does not hold; the check shares nothing with the writing but names and canonical XML.
        SignatureReport check = SignatureVerifier.Verify(name, signed, trust);
        return check.IsSound ? Outcome.Done(signed, findings.Found) : throw new InvalidOperationException($"The signature does not hold: {check.AllFindings.First(f => f.Severity == Severity.Error).Message}");
    }

    /// <summary>Whether the certificate can sign at all; what is in the way is a finding.</summary>
    internal static void CheckKey(SigningRequest request, SignatureFindings findings)
    {
        X509Certificate2 certificate = request.Certificate;
        if (!certificate.HasPrivateKey) Refuse("The certificate has no private key beside it.");
        else if (SignatureAlgorithms.SignatureName(certificate, request.Hash) is null) Refuse("The certificate's key is neither RSA nor ECDSA.");
        else if (SignatureAlgorithms.IsKeyTooShort(certificate)) Refuse("The certificate's key is too short.");
        else if (request.At < certificate.NotBefore || request.At > certificate.NotAfter) Refuse($"The certificate is valid from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}, and not when it is to sign.");
        else if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0) Refuse("The certificate was not issued for signing.");

        void Refuse(string message) => findings.Add(SignatureCodes.Key, message, null, "a valid certificate for signing with its private key: RSA of 2,048 bits or more, or ECDSA", "Name another certificate");
    }

    private static OpenedPackage Reopened(string name, byte[] file)
    {
        var findings = new SignatureFindings(name);
        return OpenedPackage.Open(name, file, findings) is { } package && !findings.HasErrors ? package : throw new InvalidOperationException($"The file cannot be read back: {findings.Found[0].Message}");
    }
}
