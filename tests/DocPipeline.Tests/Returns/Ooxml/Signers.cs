using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Making;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Returns.Ooxml.Verifying;

namespace DocPipeline.Tests.Returns.Ooxml;

/// <summary>An authority of the tests, and people whom it gave certificates.</summary>
internal static class Signers
{
    /// <summary>When everything is signed, and looked at.</summary>
    internal static DateTimeOffset Now { get; } = new(2026, 11, 26, 10, 30, 0, TimeSpan.Zero);

    internal static X509Certificate2 Root { get; } = MakeRoot();

    internal static X509Certificate2 Rsa { get; } = Issue("CN=Dana Example, O=Stockport Council", RSA.Create(2048));

    internal static X509Certificate2 Ecdsa { get; } = Issue("CN=Priya Example, O=Northern Police", ECDsa.Create(ECCurve.NamedCurves.nistP256));

    internal static X509Certificate2 Third { get; } = Issue("CN=Owain Enghraifft, O=Cyngor Dyffryn", RSA.Create(3072));

    /// <summary>Trusts the authority.</summary>
    internal static SignatureTrust Trust { get; } = new(Now) { Roots = [Root] };

    internal static byte[] Sign(byte[] file, X509Certificate2 certificate, SigningRequest? like = null) => Done(TrySign(file, certificate, like));

    internal static Outcome<byte[]> TrySign(byte[] file, X509Certificate2 certificate, SigningRequest? like = null) =>
        DocumentSigner.SignAsync("a.docx", file, (like ?? Request) with { Certificate = certificate }, CancellationToken.None).GetAwaiter().GetResult();

    internal static SigningRequest Request { get; } = new() { Certificate = Rsa, At = Now, Role = "Chief Executive, Stockport Council", Purpose = "Agreement as issued, version 3.0" };

    internal static SignatureReport Verify(byte[] file, SignatureTrust? trust = null) => SignatureVerifier.Verify("a.docx", file, trust ?? Trust);

    internal static X509Certificate2 Issue(string subject, AsymmetricAlgorithm key, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, X509Certificate2? by = null, DateTimeOffset? until = null, string? extendedUsage = null)
    {
        CertificateRequest request = key is RSA rsa ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) : new CertificateRequest(subject, (ECDsa)key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        if (extendedUsage is not null) request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(extendedUsage)], critical: false));
        X509Certificate2 issuer = by ?? Root;
        using RSA issuerKey = issuer.GetRSAPrivateKey()!;
        byte[] serial = [0xC1, .. SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(subject)).AsSpan(0, 15)];
        using X509Certificate2 bare = request.Create(issuer.SubjectName, X509SignatureGenerator.CreateForRSA(issuerKey, RSASignaturePadding.Pkcs1), Now.AddMonths(-6), until ?? Now.AddYears(1), serial);
        return key is RSA own ? bare.CopyWithPrivateKey(own) : bare.CopyWithPrivateKey((ECDsa)key);
    }

    internal static X509Certificate2 MakeRoot(string name = "CN=Root of the tests")
    {
        var request = new CertificateRequest(name, RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        return request.CreateSelfSigned(Now.AddYears(-1), Now.AddYears(10));
    }

    private static byte[] Done(Outcome<byte[]> outcome)
    {
        Assert.False(outcome.IsRefused, string.Join('\n', outcome.Findings));
        return outcome.Value;
    }
}
