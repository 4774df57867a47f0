using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DocPipeline.Returns.Ooxml.Reports;

/// <summary>The certificate of a signer, as it names itself.</summary>
/// <param name="Subject">Whom it names.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Serial">Its serial number, decimal.</param>
/// <param name="Thumbprint">The SHA-256 of it, hexadecimal.</param>
/// <param name="ValidFrom">From when it is valid.</param>
/// <param name="ValidUntil">Until when.</param>
public sealed record SignerCertificate(string Subject, string Issuer, string Serial, string Thumbprint, DateTimeOffset ValidFrom, DateTimeOffset ValidUntil)
{
    /// <summary>The common name of the subject, or all of it where it has none.</summary>
    public required string Name { get; init; }

    internal static SignerCertificate Of(X509Certificate2 certificate) => new(
        SignatureFindings.Shown(certificate.Subject),
        SignatureFindings.Shown(certificate.Issuer),
        SignerSerial.Decimal(certificate),
        Convert.ToHexStringLower(SHA256.HashData(certificate.RawData)),
        certificate.NotBefore.ToUniversalTime(),
        certificate.NotAfter.ToUniversalTime())
    {
        Name = SignatureFindings.Shown(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false) is { Length: > 0 } name ? name : certificate.Subject),
    };
}
