using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Pdf.Verifying;
using DocPipeline.Tests.Returns.Ooxml;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>The value of a PDF's signature: whose it is, what it rests on, and what it may not be.</summary>
public sealed class PdfCertificateTests
{
    private static readonly byte[] Signed = SignedPdfs.Sign(SignedPdfs.Plain(), Signers.Rsa);

    [Fact]
    public void Trust_is_asked_for_as_of_a_Word_file()
    {
        using X509Certificate2 another = Signers.MakeRoot("CN=Root of the tests");

        Assert.Equal([(SignatureCodes.NotChecked, Severity.Warning)], Found(Signed, new SignatureTrust(Signers.Now)));
        Assert.Equal([(SignatureCodes.Untrusted, Severity.Error)], Found(Signed, new SignatureTrust(Signers.Now) { Roots = [another] }));
        Assert.Equal([(SignatureCodes.Expired, Severity.Error)], Found(Signed, Signers.Trust with { At = Signers.Now.AddYears(2) }));
        Assert.Empty(Found(Signed, Signers.Trust with { At = Signers.Now.AddMonths(11) }));
    }

    [Fact]
    public void The_older_kind_holds_and_is_warned_of_when_it_does_not_name_its_certificate()
    {
        byte[] old = Certified.By(SignedPdfs.Plain(), content => Cms(content, name: false), kind: "adbe.pkcs7.detached");

        Assert.True(SignedPdfs.Verify(old).IsSound);
        Assert.Equal([(SignatureCodes.Certificate, Severity.Warning)], Found(old));
        Assert.Equal([(SignatureCodes.Certificate, Severity.Error)], Found(Certified.By(SignedPdfs.Plain(), content => Cms(content, name: false))));
        Assert.Empty(Found(Certified.By(SignedPdfs.Plain(), content => Cms(content), kind: "adbe.pkcs7.detached")));
    }

    [Fact]
    public void A_signature_by_RSA_PSS_holds()
    {
        byte[] signed = Certified.By(SignedPdfs.Plain(), content => Cms(content, padding: RSASignaturePadding.Pss));

        Assert.Empty(Found(signed));
        Assert.False(SignedPdfs.Verify(SignedPdfs.Replaced(signed, "1,500", "2,500")).IsSound);
    }

    [Fact]
    public void A_weak_digest_proves_nothing() =>
        Assert.Equal([(SignatureCodes.Weak, Severity.Error)], Found(Certified.By(SignedPdfs.Plain(), content => Cms(content, digest: "1.3.14.3.2.26"))));

    [Fact]
    public void A_value_that_signs_something_else_as_well_is_refused()
    {
        Assert.Equal([(SignatureCodes.Broken, Severity.Error)], Found(Certified.By(SignedPdfs.Plain(), content => Cms(content[..500], isDetached: false))));
        Assert.Equal([(SignatureCodes.Broken, Severity.Error)], Found(Certified.By(SignedPdfs.Plain(), content => Cms(content, more: Signers.Third))));
        Assert.Equal([(SignatureCodes.Broken, Severity.Error)], Found(Certified.By(SignedPdfs.Plain(), content => Cms(content, isBare: true), kind: "adbe.pkcs7.detached")));
    }

    [Fact]
    public void A_value_without_its_certificate_or_with_another_is_refused()
    {
        Assert.Equal([(SignatureCodes.Certificate, Severity.Error)], Found(Certified.By(SignedPdfs.Plain(), content => Cms(content, include: X509IncludeOption.None))));
        Assert.Equal([(SignatureCodes.Certificate, Severity.Error)], Found(Certified.By(SignedPdfs.Plain(), content => Cms(content, named: Signers.Third))));
    }

    private static IEnumerable<(FindingCode, Severity)> Found(byte[] file, SignatureTrust? trust = null) => SignedPdfs.Verify(file, trust).AllFindings.Select(f => (f.Code, f.Severity));

    private static byte[] Cms(byte[] content, bool name = true, string digest = "2.16.840.1.101.3.4.2.1", bool isDetached = true, bool isBare = false, RSASignaturePadding? padding = null, X509IncludeOption include = X509IncludeOption.EndCertOnly, X509Certificate2? more = null, X509Certificate2? named = null)
    {
        var cms = new SignedCms(new ContentInfo(content), isDetached);
        foreach (X509Certificate2 certificate in more is null ? [Signers.Rsa] : new[] { Signers.Rsa, more })
        {
            using RSA key = certificate.GetRSAPrivateKey()!;
            CmsSigner signer = new(SubjectIdentifierType.IssuerAndSerialNumber, certificate, key, padding ?? RSASignaturePadding.Pkcs1) { DigestAlgorithm = new Oid(digest), IncludeOption = include };
            if (name && !isBare) signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificate.Oid, SigningCertificate.Write(named ?? certificate, HashAlgorithmName.SHA256)));
            else if (!isBare) signer.SignedAttributes.Add(new Pkcs9SigningTime(Signers.Now.UtcDateTime));
            cms.ComputeSignature(signer);
        }

        return cms.Encode();
    }
}
