using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml.Package;
using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Returns.Ooxml.Verifying;

/// <summary>Whose certificate a signature was made with, and whether it may be relied upon.</summary>
internal static class CertificateCheck
{
    // Any; for e-mail; for documents (RFC 9336); Microsoft's for documents; to log on with, which is what staff cards say.
    private static readonly string[] ForSigning = ["2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12", "1.3.6.1.5.5.7.3.2"];

    /// <summary>Reads the certificates, the signer's first.</summary>
    /// <exception cref="BrokenSignatureException">None can be read, or none is the one that the signature names.</exception>
    internal static List<X509Certificate2> Read(SignatureDocument document, string part, SignatureFindings findings)
    {
        List<X509Certificate2> all = [];
        try
        {
            foreach (byte[] certificate in document.Certificates) all.Add(X509CertificateLoader.LoadCertificate(certificate));
        }
        catch (CryptographicException)
        {
            throw new BrokenSignatureException(SignatureCodes.Certificate, "its certificate cannot be read");
        }

        XmlElement? named = document.SignedProperties?.GetElementsByTagName("CertDigest", OoxmlNames.Xades).Cast<XmlElement>().FirstOrDefault();
        if (named is null)
        {
            findings.Add(SignatureCodes.Certificate, "The signature does not say itself which certificate it was made with (it has no XAdES properties): another of the same key could stand in its place.", part, "a signature with XAdES properties, as Word makes since 2010", "Ask the signer whether this is the certificate, or for a signature made anew", Severity.Warning);
            return all;
        }

        XmlElement[] digest = [.. named.Elements()];
        if (digest.Length != 2 || !digest[0].Is(OoxmlNames.Ds, "DigestMethod") || !digest[1].Is(OoxmlNames.Ds, "DigestValue")) throw new BrokenSignatureException(SignatureCodes.Certificate, "it names its certificate in no way that is understood");
        string method = XmlReference.Algorithm(digest[0]);
        HashAlgorithmName hash = SignatureAlgorithms.Digest(method) ?? throw XmlReference.Refused("digest", method);
        byte[] value = XmlReference.Bytes(digest[1]);
        int signer = all.FindIndex(c => CryptographicOperations.HashData(hash, c.RawData).AsSpan().SequenceEqual(value));
        if (signer < 0) throw new BrokenSignatureException(SignatureCodes.Certificate, "the certificate beside it is not the one that it was made with");
        (all[0], all[signer]) = (all[signer], all[0]);
        return all;
    }

    /// <summary>Checks what a certificate was issued for, and whether it leads to a root.</summary>
    /// <param name="certificates">The signer's, and those beside it.</param>
    /// <param name="trust">The roots.</param>
    /// <param name="at">When it has to be valid.</param>
    /// <param name="part">The signature.</param>
    /// <param name="findings">Gets what is wrong.</param>
    internal static SignerTrust Check(IReadOnlyList<X509Certificate2> certificates, SignatureTrust trust, DateTimeOffset at, string part, SignatureFindings findings)
    {
        X509Certificate2 certificate = certificates[0];
        if (SignatureAlgorithms.IsKeyTooShort(certificate)) findings.Add(SignatureCodes.Weak, "The certificate's key is too short to prove anything.", part, "an RSA key of 2,048 bits or more, or an ECDSA key", "Ask for a signature made with another certificate");
        CheckUsage(certificate, part, findings);
        bool isInTime = at >= certificate.NotBefore && at <= certificate.NotAfter;
        if (!isInTime)
        {
            findings.Add(
                SignatureCodes.Expired,
                $"The certificate is valid from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}; nothing trusted says that the signature was made in that time.",
                part,
                "a timestamp of a trusted authority from when the certificate was valid",
                "Give the roots of the timestamp authority, or say when the file came in",
                trust.Roots is null ? Severity.Warning : Severity.Error);
        }

        if (trust.Roots is null)
        {
            findings.Add(SignatureCodes.NotChecked, "Whether the signer is who the certificate names was not checked: no roots were given.", part, "the certificates of the authorities that you trust", "Give them (--roots), or compare the certificate's thumbprint with what the signer says", Severity.Warning);
            return SignerTrust.NotChecked;
        }

        using X509Chain chain = OfflineChain.To(trust.Roots, [.. certificates.Skip(1)], at);
        if (chain.Build(certificate)) return isInTime ? SignerTrust.Trusted : SignerTrust.NotTrusted;
        string[] reasons = [.. chain.ChainStatus.Where(s => s.Status != X509ChainStatusFlags.NotTimeValid).Select(s => s.Status.ToString()).Distinct()];
        if (reasons.Length > 0 || isInTime) findings.Add(SignatureCodes.Untrusted, $"The certificate does not lead to a root that is trusted here ({(reasons.Length > 0 ? string.Join(", ", reasons) : "an issuer's certificate has expired")}).", part, "a certificate issued under one of the given roots", "Give the root that issued it if you trust it; otherwise ask for a signature with another certificate");
        return SignerTrust.NotTrusted;
    }

    private static void CheckUsage(X509Certificate2 certificate, string part, SignatureFindings findings)
    {
        X509KeyUsageExtension? usage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault();
        if (usage is not null && (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0)
            findings.Add(SignatureCodes.KeyUsage, "The certificate was not issued for signing (its key usage has neither digital signature nor non-repudiation).", part, "a certificate for signing", "Ask for a signature made with another certificate");
        X509EnhancedKeyUsageExtension? extended = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault();
        if (extended is not null && !extended.EnhancedKeyUsages.Cast<Oid>().Any(oid => ForSigning.Contains(oid.Value)))
            findings.Add(SignatureCodes.KeyUsage, "The certificate was issued for something else than documents or e-mail, such as a web site.", part, "a certificate for signing documents or e-mail", "Ask the signer why it was used, or for a signature with another certificate", Severity.Warning);
    }
}
