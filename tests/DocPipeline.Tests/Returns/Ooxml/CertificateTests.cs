using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Tests.Returns.Ooxml;

public sealed class CertificateTests
{
    private static readonly byte[] Signed = Signers.Sign(SignedFiles.Terms, Signers.Rsa);

    [Fact]
    public void Without_roots_who_signed_is_said_not_to_be_checked()
    {
        SignatureReport report = Signers.Verify(Signed, new SignatureTrust(Signers.Now));

        Assert.True(report.IsSound);
        Assert.Equal(SignerTrust.NotChecked, report.Signatures[0].Trust);
        Assert.Equal([(SignatureCodes.NotChecked, Severity.Warning)], report.AllFindings.Select(f => (f.Code, f.Severity)));
    }

    [Fact]
    public void A_certificate_of_another_authority_is_not_trusted()
    {
        using X509Certificate2 another = Signers.MakeRoot("CN=Root of the tests");
        SignatureReport report = Signers.Verify(Signed, new SignatureTrust(Signers.Now) { Roots = [another] });

        Assert.False(report.IsSound);
        Assert.True(report.Signatures[0].CoversEverything);
        Assert.Equal(SignerTrust.NotTrusted, report.Signatures[0].Trust);
        Assert.Equal([SignatureCodes.Untrusted], report.AllFindings.Select(f => f.Code));
    }

    [Fact]
    public void A_certificate_has_to_be_valid_when_the_file_came_in()
    {
        Assert.True(Signers.Verify(Signed, Signers.Trust with { At = Signers.Now.AddMonths(11) }).IsSound);

        SignatureReport late = Signers.Verify(Signed, Signers.Trust with { At = Signers.Now.AddYears(2) });
        Assert.False(late.IsSound);
        Assert.Equal([SignatureCodes.Expired], late.AllFindings.Select(f => f.Code));
    }

    [Fact]
    public void A_certificate_for_a_web_site_is_pointed_out()
    {
        using X509Certificate2 web = Signers.Issue("CN=www.example.org", RSA.Create(2048), extendedUsage: "1.3.6.1.5.5.7.3.1");

        SignatureReport report = Signers.Verify(Signers.Sign(SignedFiles.Terms, web));

        Assert.Equal([(SignatureCodes.KeyUsage, Severity.Warning)], report.AllFindings.Select(f => (f.Code, f.Severity)));
    }

    [Fact]
    public void Certificates_between_signer_and_root_come_with_the_signature()
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Issuer of the tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        using X509Certificate2 between = request.Create(Signers.Root, Signers.Now.AddMonths(-7), Signers.Now.AddYears(5), [1, 2]).CopyWithPrivateKey(key);
        using X509Certificate2 leaf = Signers.Issue("CN=Below", ECDsa.Create(ECCurve.NamedCurves.nistP384), by: between);

        byte[] without = Signers.Sign(SignedFiles.Terms, leaf), with = Signers.Sign(SignedFiles.Terms, leaf, Signers.Request with { Between = [between] });

        Assert.False(Signers.Verify(without).IsSound);
        Assert.Equal(SignerTrust.Trusted, Signers.Verify(with).Signatures[0].Trust);
    }

    [Fact]
    public void Another_certificate_for_the_same_key_is_noticed()
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 one = Signers.Issue("CN=One", key), other = Signers.Issue("CN=Other", key);
        byte[] signed = Signers.Sign(SignedFiles.Terms, one);

        byte[] swapped = SignedFiles.Replaced(signed, SignedFiles.Signature, Convert.ToBase64String(one.RawData), Convert.ToBase64String(other.RawData));

        Assert.Equal([SignatureCodes.Certificate], Signers.Verify(swapped).AllFindings.Select(f => f.Code));
    }

    [Fact]
    public void A_damaged_certificate_is_a_finding_wherever_it_is_damaged()
    {
        string whole = Convert.ToBase64String(Signers.Rsa.RawData), digest = Convert.ToBase64String(SHA256.HashData(Signers.Rsa.RawData));
        for (int at = 0; at < Signers.Rsa.RawData.Length; at += 3)
        {
            byte[] damaged = [.. Signers.Rsa.RawData];
            damaged[at] ^= (byte)(1 << (at % 8));

            // The signature names the damaged one: only then is it looked at.
            byte[] file = SignedFiles.Edited(Signed, entries =>
            {
                SignedFiles.Replace(entries, SignedFiles.Signature, whole, Convert.ToBase64String(damaged));
                SignedFiles.Replace(entries, SignedFiles.Signature, digest, Convert.ToBase64String(SHA256.HashData(damaged)));
            });

            Assert.False(Signers.Verify(file).IsSound);
        }
    }
}
