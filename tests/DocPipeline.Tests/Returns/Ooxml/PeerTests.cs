using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Returns.Ooxml;

/// <summary>What other programs say of our signatures, and we of theirs.</summary>
public sealed class PeerTests(ITestOutputHelper output)
{
    [NeedsUnoFact]
    public void LibreOffice_holds_our_signatures_valid_and_sees_no_more_than_we_do() => Judge(every: 12);

    [LongFact("soffice")]
    [Trait("Category", "Long")]
    public void LibreOffice_calls_two_hundred_edits_invalid_all_of_which_we_find() => Assert.True(Judge(every: 1) >= 200);

    [NeedsUnoFact]
    public void A_document_that_LibreOffice_saved_is_signed_so_that_LibreOffice_holds_it_valid()
    {
        byte[] saved = Documents.LibreOffice.Convert([new("terms", SignedFiles.Terms)], "docx")["terms"];
        Assert.Contains("\n", SignedFiles.Text(saved, "_rels/.rels")[60..], StringComparison.Ordinal);

        byte[] signed = Signers.Sign(saved, Signers.Rsa);

        Assert.True(Signers.Verify(signed).IsSound);
        Assert.Equal(["valid"], LibreOfficeJudge.Verify([signed]));
    }

    [NeedsUnoFact("certutil", "pk12util")]
    public void What_LibreOffice_signed_holds_and_can_be_signed_again()
    {
        // LibreOffice looks at the clock on the wall.
        DateTimeOffset now = DateTimeOffset.UtcNow;
        using X509Certificate2 signer = Signers.Issue("CN=Signed in LibreOffice", RSA.Create(2048), until: now.AddYears(1), extendedUsage: "1.3.6.1.5.5.7.3.4");
        byte[] saved = Documents.LibreOffice.Convert([new("terms", SignedFiles.Terms)], "docx")["terms"];
        IReadOnlyList<byte[]> signed = LibreOfficeJudge.Sign([saved, .. SignedFiles.Samples().Select(s => s.Content)], signer, Signers.Root);
        SignatureTrust trust = new(now) { Roots = [Signers.Root] };

        foreach (byte[] file in signed)
        {
            SignatureReport report = Signers.Verify(file, trust);
            Assert.True(report.IsSound, string.Join('\n', report.AllFindings));
            Assert.Contains(report.Signatures, s => s.Signer!.Name == "Signed in LibreOffice" && s.Trust == SignerTrust.Trusted);
            Assert.False(Signers.Verify(SignedFiles.Replaced(file, "word/document.xml", "</w:t>", " not</w:t>"), trust).IsSound);
            Assert.Contains(Signers.Verify(SignedFiles.Edited(file, e => e["word/more.xml"] = "<a/>"u8.ToArray()), trust).AllFindings, f => f.Code == SignatureCodes.NotCovered);
            Assert.Equal((true, 2), (Signers.Verify(Signers.Sign(file, Signers.Third), trust).IsSound, Signers.Verify(Signers.Sign(file, Signers.Third), trust).Signatures.Count));
        }
    }

    [NeedsProgramFact("xmlsec1")]
    public void Xmlsec_agrees_with_us_on_what_a_signature_signs_of_itself()
    {
        foreach (X509Certificate2 signer in new[] { Signers.Rsa, Signers.Ecdsa, Signers.Third })
        {
            using TemporaryFolder folder = new();
            File.WriteAllText(folder["root.pem"], Signers.Root.ExportCertificatePem());
            File.WriteAllText(folder["sig1.xml"], SignedFiles.Text(Signers.Sign(SignedFiles.Terms, signer), SignedFiles.Signature));

            string said = LibreOfficeJudge.Start(
                "xmlsec1", "--verify", "--ignore-manifests", "--enabled-reference-uris", "same-doc", "--id-attr:Id", "http://www.w3.org/2000/09/xmldsig#:Object", "--id-attr:Id", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
                "--trusted-pem", folder["root.pem"], "--verification-time", Signers.Now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), folder["sig1.xml"]);

            Assert.Contains("SignedInfo References (ok/all): 3/3", said, StringComparison.Ordinal);
        }
    }

    // How many of the edits it calls invalid. A damaged list of relationships makes it fall over, which takes time.
    private int Judge(int every)
    {
        X509Certificate2[] people = [Signers.Rsa, Signers.Ecdsa, Signers.Third];
        byte[][] sound = [.. SignedFiles.Samples().Select((s, i) => Signers.Sign(s.Content, people[i % 2])), Many(0, 1), Many(1, 0), Many(0, 1, 2), Many(2, 1, 0)];
        byte[] signed = Signers.Sign(SignedFiles.Terms, Signers.Rsa);
        Tampering[] tampered = [.. PartTamperings.All(signed).Concat(SignatureTamperings.All(signed)).Where((t, i) => i % every == 0 && (every == 1 || !t.Name.Contains(".rels: ", StringComparison.Ordinal)))];

        IReadOnlyList<string> said = LibreOfficeJudge.Verify([.. sound, .. tampered.Select(t => t.File)]);

        Assert.All(said.Take(sound.Length).SkipLast(4), answer => Assert.Equal("valid", answer));
        Assert.Equal(["valid valid", "valid valid", "valid valid valid", "valid valid valid"], said.Take(sound.Length).TakeLast(4));
        ILookup<string, string> of = tampered.Zip(said.Skip(sound.Length)).ToLookup(t => t.Second, t => t.First.Name);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"LibreOffice: {sound.Length} of {sound.Length} signed files valid. Of {tampered.Length} edits, all of which we find, it calls {of["invalid"].Count()} invalid, sees no signature in {of[""].Count()}, opens {of.Where(k => k.Key.StartsWith("not", StringComparison.Ordinal)).Sum(k => k.Count())} not, and calls {of["valid"].Count()} valid:"));
        foreach (IGrouping<string, string> kind in of.Where(k => k.Key.StartsWith("not", StringComparison.Ordinal))) output.WriteLine($"{kind.Key}: {kind.Count()}, first {kind.First()}");
        foreach (string name in of["valid"]) output.WriteLine($"  {name}");
        Assert.All(tampered, t => Assert.False(Signers.Verify(t.File).IsSound, t.Name));
        return of["invalid"].Count();

        byte[] Many(params int[] who) => who.Aggregate(SignedFiles.Terms, (file, i) => Signers.Sign(file, people[i]));
    }
}
