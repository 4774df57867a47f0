using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>A certificate authority for the demonstration alone. Its key is forgotten when the demonstration ends.</summary>
internal sealed class DemoCertificates : IDisposable
{
    private const int KeyBits = 2048;

    private readonly RSA key = RSA.Create(KeyBits);
    private readonly DateTimeOffset now;

    internal DemoCertificates(DateTimeOffset now)
    {
        this.now = now;
        var request = new CertificateRequest("CN=Demonstration authority, not to be trusted, O=DocPipeline", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        Root = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }

    /// <summary>The root.</summary>
    internal X509Certificate2 Root { get; }

    /// <summary>A certificate with its key.</summary>
    internal X509Certificate2 For(string name, string organisation)
    {
        using RSA own = RSA.Create(KeyBits);
        X500DistinguishedNameBuilder subject = new();
        subject.AddCommonName(name);
        subject.AddOrganizationName(organisation.Length <= 64 ? organisation : organisation[..64]);
        var request = new CertificateRequest(subject.Build(), own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        using X509Certificate2 certificate = request.Create(Root, now.AddDays(-1), now.AddMonths(6), [1, .. RandomNumberGenerator.GetBytes(8)]);
        return certificate.CopyWithPrivateKey(own);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Root.Dispose();
        key.Dispose();
    }
}
