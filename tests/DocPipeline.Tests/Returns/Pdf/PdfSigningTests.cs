using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Tests.Returns.Ooxml;

namespace DocPipeline.Tests.Returns.Pdf;

public sealed class PdfSigningTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_signed_file_says_who_signed_what(bool isPacked)
    {
        byte[] plain = SignedPdfs.Plain(isPacked), signed = SignedPdfs.Sign(plain, Signers.Rsa);
        SignatureReport report = SignedPdfs.Verify(signed);

        Assert.Equal("", string.Join('\n', report.AllFindings));
        VerifiedSignature signature = Assert.Single(report.Signatures);
        Assert.True(report.IsSound && signature.IsMadeWithKey && signature.CoversEverything);
        Assert.Equal(("Signature1", "Dana Example", SignerTrust.Trusted), (signature.Part, signature.Signer!.Name, signature.Trust));
        Assert.Equal(("Chief Executive, Stockport Council", "Agreement as issued, version 3.0", Signers.Now), (signature.Role, signature.Purpose, signature.ClaimedAt));
        Assert.Equal(plain, signed[..plain.Length]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Several_sign_one_after_the_other_and_each_signature_stays_whole(bool isPacked)
    {
        X509Certificate2[] people = [Signers.Rsa, Signers.Ecdsa, Signers.Third, Signers.Ecdsa];
        byte[] file = SignedPdfs.Plain(isPacked);
        for (int i = 0; i < people.Length; i++)
        {
            file = SignedPdfs.Sign(file, people[i]);
            SignatureReport report = SignedPdfs.Verify(file);
            Assert.Equal("", string.Join('\n', report.AllFindings));
            Assert.True(report.IsSound);
            Assert.Equal(people.Take(i + 1).Select(p => p.Subject), report.Signatures.Select(s => s.Signer!.Subject));
        }
    }

    [Fact]
    public void A_field_that_waits_in_a_form_stays_and_a_form_of_its_own_is_kept()
    {
        byte[] form = SignedPdfs.Revised(SignedPdfs.Plain(),
            (1, "<</Type/Catalog/Pages 2 0 R/AcroForm 10 0 R>>"), (10, "<</Fields 11 0 R/DA(/Helv 0 Tf)>>"), (11, "[12 0 R]"), (12, "<</FT/Tx/T(Signature1)/V(a)>>"));

        byte[] signed = SignedPdfs.Sign(SignedPdfs.Sign(form, Signers.Rsa), Signers.Ecdsa);

        SignatureReport report = SignedPdfs.Verify(signed);
        Assert.Equal("", string.Join('\n', report.AllFindings));
        Assert.Equal(["Signature1", "Signature2"], report.Signatures.Select(s => s.Part));
        Assert.Contains("/DA(/Helv 0 Tf)", SignedPdfs.Object(signed, 10), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_table_and_a_stream_beside_it_as_Word_writes_is_signed_and_a_later_change_is_found()
    {
        byte[] packed = SignedPdfs.Plain(isPacked: true);
        string text = SignedPdfs.Text(packed), stream = text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        byte[] both = [.. packed, .. SignedPdfs.Bytes($"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 10/Root 1 0 R/Info 7 0 R/XRefStm {stream}>>\nstartxref\n{packed.Length}\n%%EOF\n")];

        byte[] signed = SignedPdfs.Sign(SignedPdfs.Sign(both, Signers.Rsa), Signers.Ecdsa);

        Assert.True(SignedPdfs.Verify(signed).IsSound, string.Join('\n', SignedPdfs.Verify(signed).AllFindings));
        Assert.Contains(SignedPdfs.Verify(SignedPdfs.Revised(signed, (5, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"))).AllFindings, f => f.Code == SignatureCodes.NotCovered);
    }

    [Theory]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public void Longer_digests_are_made_and_read(string digest)
    {
        foreach (X509Certificate2 signer in new[] { Signers.Rsa, Signers.Ecdsa })
        {
            byte[] signed = SignedPdfs.Sign(SignedPdfs.Plain(), signer, Signers.Request with { Hash = new HashAlgorithmName(digest) });
            Assert.True(SignedPdfs.Verify(signed).IsSound);
        }
    }

    [Fact]
    public void A_file_without_a_signature_is_said_to_have_none() =>
        Assert.Equal([SignatureCodes.None], SignedPdfs.Verify(SignedPdfs.Plain()).AllFindings.Select(f => f.Code));

    [Fact]
    public void A_file_whose_signature_does_not_hold_is_not_signed_again()
    {
        byte[] changed = SignedPdfs.Replaced(SignedPdfs.Sign(SignedPdfs.Plain(), Signers.Rsa), "1,500", "2,500");

        Assert.Equal([SignatureCodes.Existing], SignedPdfs.TrySign(changed, Signers.Ecdsa).Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_key_that_cannot_sign_signs_nothing()
    {
        using X509Certificate2 without = X509CertificateLoader.LoadCertificate(Signers.Rsa.RawData);
        using X509Certificate2 weak = Signers.Issue("CN=Short", RSA.Create(1024));

        Assert.Equal([SignatureCodes.Key], SignedPdfs.TrySign(SignedPdfs.Plain(), without).Findings.Select(f => f.Code));
        Assert.Equal([SignatureCodes.Key], SignedPdfs.TrySign(SignedPdfs.Plain(), weak).Findings.Select(f => f.Code));
        Assert.Equal([SignatureCodes.Key], SignedPdfs.TrySign(SignedPdfs.Plain(), Signers.Rsa, Signers.Request with { At = Signers.Now.AddYears(5) }).Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_file_that_is_not_admitted_is_not_signed()
    {
        byte[] script = SignedPdfs.Revised(SignedPdfs.Plain(), (1, "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(a)>>>>"));

        Finding finding = SignedPdfs.TrySign(script, Signers.Rsa).Findings[0];
        Assert.Equal("ADMIT-PDF-JAVASCRIPT", finding.Code.Value);
        Assert.StartsWith("a.pdf", finding.Place!.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certifying_signature_says_what_it_allows_and_one_that_allows_nothing_is_not_signed_beside()
    {
        foreach ((int level, bool mayBeSigned) in new[] { (1, false), (2, true), (3, true) })
        {
            byte[] certified = Certified.Sign(SignedPdfs.Plain(), Signers.Rsa, level);
            SignatureReport report = SignedPdfs.Verify(certified);
            Assert.True(report.IsSound, string.Join('\n', report.AllFindings));
            Assert.Equal([(SignatureCodes.Certified, Severity.Note)], report.AllFindings.Select(f => (f.Code, f.Severity)));
            Outcome<byte[]> beside = SignedPdfs.TrySign(certified, Signers.Ecdsa);
            Assert.Equal(mayBeSigned, !beside.IsRefused);
            if (mayBeSigned) Assert.True(SignedPdfs.Verify(beside.Value!).IsSound);
            else Assert.Equal([SignatureCodes.Certified], beside.Findings.Select(f => f.Code));
        }
    }
}
