using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Admitting;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Testing;
using DocPipeline.Testing.Hostile;
using DocPipeline.Tests.Documents;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Returns.Ooxml;

public sealed class SigningTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_document_of_the_samples_is_signed_and_holds()
    {
        foreach ((string name, byte[] content) in SignedFiles.Samples())
        {
            byte[] signed = Signers.Sign(content, Signers.Ecdsa);

            SignatureReport report = Signers.Verify(signed);
            Assert.True(report.IsSound, $"{name}: {string.Join('\n', report.AllFindings)}");
            Assert.Empty(report.AllFindings);
            Assert.Equal("", WordFile.Errors(signed));
            Assert.Empty(AdmitFile.Check($"{name}.docx", signed).Findings);
        }
    }

    [Theory]
    [InlineData("rsa", "SHA256")]
    [InlineData("rsa", "SHA512")]
    [InlineData("ecdsa", "SHA256")]
    [InlineData("ecdsa", "SHA512")]
    public void Either_kind_of_key_signs_with_either_digest(string key, string hash)
    {
        byte[] signed = Signers.Sign(SignedFiles.Terms, key == "rsa" ? Signers.Rsa : Signers.Ecdsa, Signers.Request with { Hash = new HashAlgorithmName(hash) });

        Assert.Contains($"{key}-{hash.ToLowerInvariant()}", SignedFiles.Text(signed, SignedFiles.Signature), StringComparison.Ordinal);
        Assert.True(Signers.Verify(signed).IsSound);
    }

    [Fact]
    public void The_report_says_who_in_which_office_for_what_and_when()
    {
        VerifiedSignature signature = Assert.Single(Signers.Verify(Signers.Sign(SignedFiles.Terms, Signers.Rsa)).Signatures);

        Assert.Equal("Dana Example", signature.Signer!.Name);
        Assert.Equal("CN=Dana Example, O=Stockport Council", signature.Signer.Subject);
        Assert.Equal("CN=Root of the tests", signature.Signer.Issuer);
        Assert.Equal(Signers.Rsa.GetCertHashString(HashAlgorithmName.SHA256), signature.Signer.Thumbprint, ignoreCase: true);
        Assert.Equal("Chief Executive, Stockport Council", signature.Role);
        Assert.Equal("Agreement as issued, version 3.0", signature.Purpose);
        Assert.Equal(Signers.Now, signature.ClaimedAt);
        Assert.Null(signature.Timestamp);
        Assert.Equal(SignerTrust.Trusted, signature.Trust);
    }

    [Fact]
    public void Unsigned_properties_are_named()
    {
        SignatureReport report = Signers.Verify(Signers.Sign(SignedFiles.Terms, Signers.Rsa));

        Assert.Equal(["docProps/app.xml", "docProps/core.xml", "docProps/custom.xml"], report.LeftUnsigned);
        Assert.DoesNotContain(report.Signatures[0].Parts, p => p.Name.StartsWith("docProps/", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_part_keeps_its_bytes()
    {
        IReadOnlyDictionary<string, byte[]> before = SignedFiles.Entries(SignedFiles.Terms), after = SignedFiles.Entries(Signers.Sign(SignedFiles.Terms, Signers.Rsa));

        Assert.All(before.Where(e => e.Key is not ("[Content_Types].xml" or "_rels/.rels")), e => Assert.Equal(e.Value, after[e.Key]));
        Assert.Equal(["_xmlsignatures/_rels/origin.sigs.rels", "_xmlsignatures/origin.sigs", "_xmlsignatures/sig1.xml"], after.Keys.Except(before.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_two_and_three_sign_in_any_order()
    {
        X509Certificate2[] people = [Signers.Rsa, Signers.Ecdsa, Signers.Third];
        int[][] orders = [[0], [1], [2], [0, 1], [1, 0], [0, 2], [2, 0], [1, 2], [2, 1], [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        foreach (int[] order in orders)
        {
            byte[] file = SignedFiles.Terms;
            foreach (int who in order) file = Signers.Sign(file, people[who]);

            SignatureReport report = Signers.Verify(file);
            Assert.True(report.IsSound, string.Join('\n', report.AllFindings));
            Assert.Equal(order.Select(who => people[who].GetNameInfo(X509NameType.SimpleName, false)), report.Signatures.Select(s => s.Signer!.Name));
            Assert.Equal("", WordFile.Errors(file));
        }
    }

    [LongFact]
    [Trait("Category", "Long")]
    public void Sixty_sign_one_file()
    {
        byte[] file = SignedFiles.Terms;
        var clock = Stopwatch.StartNew();
        for (int i = 0; i < 60; i++) file = Signers.Sign(file, Signers.Ecdsa, Signers.Request with { Role = $"Signatory {i + 1}" });
        TimeSpan all = clock.Elapsed;
        clock.Restart();
        SignatureReport report = Signers.Verify(file);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"60 signatures one after the other: {all.TotalSeconds:N1} s, the last file {file.Length:N0} bytes, checked in {clock.Elapsed.TotalSeconds:N2} s"));
        Assert.Equal((true, 60), (report.IsSound, report.Signatures.Count));
    }

    [Fact]
    public void What_is_added_between_two_signatures_is_under_the_second_alone()
    {
        byte[] first = Signers.Sign(SignedFiles.Terms, Signers.Rsa);
        byte[] more = SignedFiles.Edited(first, entries => entries["word/more.xml"] = "<a/>"u8.ToArray());

        // A signer's own check refuses to sign on top of it; another program would not.
        Outcome<byte[]> second = Signers.TrySign(more, Signers.Ecdsa);

        Assert.Equal([SignatureCodes.Existing], second.Findings.Select(f => f.Code));
    }

    [Fact]
    public void White_space_in_lists_goes_before_the_first_signature_and_stays_after_it()
    {
        byte[] spaced = SignedFiles.Edited(SignedFiles.Terms, entries =>
        {
            SignedFiles.Replace(entries, "_rels/.rels", "</Relationships>", "\n</Relationships>");
            SignedFiles.Replace(entries, "word/_rels/document.xml.rels", "<Relationship ", "\n  <Relationship ");
        });

        byte[] signed = Signers.Sign(spaced, Signers.Rsa);
        Assert.DoesNotContain("\n</R", SignedFiles.Text(signed, "_rels/.rels"), StringComparison.Ordinal);
        Assert.DoesNotContain("\n  <R", SignedFiles.Text(signed, "word/_rels/document.xml.rels"), StringComparison.Ordinal);

        byte[] spacedAgain = SignedFiles.Edited(signed, entries => SignedFiles.Replace(entries, "word/_rels/document.xml.rels", "<Relationship ", "\n  <Relationship "));
        byte[] twice = Signers.Sign(spacedAgain, Signers.Ecdsa);
        Assert.Contains("\n  <R", SignedFiles.Text(twice, "word/_rels/document.xml.rels"), StringComparison.Ordinal);
        Assert.True(Signers.Verify(twice).IsSound);
    }

    [Fact]
    public void A_file_that_was_zipped_anew_holds()
    {
        byte[] signed = Signers.Sign(SignedFiles.Terms, Signers.Rsa);
        IReadOnlyDictionary<string, byte[]> entries = SignedFiles.Entries(signed);

        Assert.True(Signers.Verify(RawZip.Write([.. entries.Reverse().Select(e => new RawEntry(e.Key, e.Value) { IsStored = true })])).IsSound);
        Assert.True(Signers.Verify(RawZip.Write([new RawEntry("word/", []) { IsStored = true }, .. entries.Select(e => new RawEntry(e.Key, e.Value))])).IsSound);
    }

    [Fact]
    public void Lists_in_another_order_and_new_properties_break_nothing()
    {
        byte[] signed = Signers.Sign(SignedFiles.Terms, Signers.Rsa);
        string list = SignedFiles.Text(signed, "word/_rels/document.xml.rels");
        int first = list.IndexOf("<Relationship ", StringComparison.Ordinal), second = list.IndexOf("<Relationship ", first + 1, StringComparison.Ordinal), end = list.IndexOf("</Relationships>", StringComparison.Ordinal);
        string turned = list[..first] + list[second..end] + list[first..second] + list[end..];

        Assert.True(Signers.Verify(SignedFiles.Edited(signed, entries => entries["word/_rels/document.xml.rels"] = System.Text.Encoding.UTF8.GetBytes(turned))).IsSound);
        Assert.True(Signers.Verify(SignedFiles.Replaced(signed, "docProps/core.xml", "</cp:coreProperties>", "<cp:lastModifiedBy>Somebody</cp:lastModifiedBy></cp:coreProperties>")).IsSound);
    }

    [Fact]
    public void What_cannot_sign_is_refused()
    {
        using X509Certificate2 bare = X509CertificateLoader.LoadCertificate(Signers.Rsa.RawData);
        using X509Certificate2 expired = Signers.Issue("CN=Late", RSA.Create(2048), until: Signers.Now.AddDays(-1));
        using X509Certificate2 forKeys = Signers.Issue("CN=Keys", RSA.Create(2048), X509KeyUsageFlags.KeyEncipherment);
        using X509Certificate2 small = Signers.Issue("CN=Small", RSA.Create(1024));

        foreach (X509Certificate2 certificate in new[] { bare, expired, forKeys, small })
            Assert.Equal([SignatureCodes.Key], Signers.TrySign(SignedFiles.Terms, certificate).Findings.Select(f => f.Code));
    }

    [Fact]
    public void What_is_no_Word_file_is_refused()
    {
        Assert.Equal(["FILE-NOT-WORD"], Signers.TrySign([1, 2, 3], Signers.Rsa).Findings.Select(f => f.Code.Value));
        Assert.Equal(["ADMIT-DUPLICATE-ENTRY"], Signers.TrySign(RawZip.Write([.. SignedFiles.Entries(SignedFiles.Terms).Select(e => new RawEntry(e.Key, e.Value)), new RawEntry("word/Document.xml", [])]), Signers.Rsa).Findings.Select(f => f.Code.Value));
    }

    [Fact]
    public void Marks_of_XML_in_office_and_purpose_are_text()
    {
        byte[] signed = Signers.Sign(SignedFiles.Terms, Signers.Rsa, Signers.Request with { Role = "Chair <& \"Fire\" & Rescue>", Purpose = "a\r\nb\t\u0001c" });

        VerifiedSignature signature = Assert.Single(Signers.Verify(signed).Signatures);
        Assert.True(signature.IsSound);
        Assert.Equal(("Chair <& \"Fire\" & Rescue>", "a b \uFFFDc"), (signature.Role, signature.Purpose));
    }
}
