using System.Diagnostics;
using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Testing.Hostile;
using DocPipeline.Tests.Returns.Ooxml;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>Whatever is done to a signed PDF is found, and what the standard allows is not taken for it.</summary>
public sealed class PdfTamperingTests(ITestOutputHelper output)
{
    private static readonly byte[] Signed = SignedPdfs.Sign(SignedPdfs.Plain(), Signers.Rsa);

    private static PdfTampering[] All => [.. RangeTamperings.All(Signed), .. RevisionTamperings.All(Signed)];

    [Fact]
    public void Every_tampering_is_found()
    {
        PdfTampering[] all = All;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Length} ways to tamper with a signed PDF, {all.Count(t => WhyNotFound(t) is null)} found"));

        Assert.True(all.Length >= 100);
        Assert.Equal(all.Length, all.Select(t => t.Name).Distinct().Count());
        foreach (string line in all.Select(WhyNotFound).OfType<string>()) output.WriteLine(line);
        Assert.DoesNotContain(all, t => WhyNotFound(t) is not null);
    }

    [Fact]
    public void What_was_done_is_said_in_words()
    {
        (string Done, string Said)[] cases =
        [
            ("what is on the page is replaced", "what is on page 1 was changed"),
            ("a note over the page", "an annotation was added to page 1"),
            ("a font is another", "what page 1 is made with was changed"),
            ("the page is turned", "page 1 was changed (Rotate)"),
            ("another catalog", "another document was put in the place of the one that was signed"),
            ("a later signature that is seen", "a later signature shows something on a page"),
            ("the form has lost its signature", "There is no certificate signature in the file"),
        ];

        foreach ((string done, string said) in cases)
        {
            IEnumerable<string> findings = SignedPdfs.Verify(All.Single(t => t.Name == done).File).AllFindings.Select(f => f.Message);
            Assert.True(findings.Any(f => f.Contains(said, StringComparison.Ordinal)), $"{done}: {string.Join('\n', findings)}");
        }
    }

    [Fact]
    public void Properties_written_anew_are_allowed_and_named()
    {
        SignatureReport report = SignedPdfs.Verify(SignedPdfs.Revised(Signed, (7, "<</Title(Agreement)/ModDate(D:20261127)>>")));

        Assert.True(report.IsSound, string.Join('\n', report.AllFindings));
        Assert.Equal(["the document's properties"], report.LeftUnsigned);
    }

    [Fact]
    public void What_a_later_check_needs_may_be_put_beside_a_signature()
    {
        string catalog = SignedPdfs.Object(Signed, 1).Replace("/Type/Catalog", "/Type/Catalog/DSS 40 0 R/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 1>>>>", StringComparison.Ordinal);

        SignatureReport report = SignedPdfs.Verify(SignedPdfs.Revised(Signed, (1, catalog), (40, "<</Type/DSS/Certs[41 0 R]>>"), (41, SignedPdfs.Stream("a certificate"))));

        Assert.True(report.IsSound, string.Join('\n', report.AllFindings));
    }

    [Fact]
    public void A_field_that_was_there_may_be_signed_later_where_it_is_seen()
    {
        byte[] waiting = SignedPdfs.Revised(SignedPdfs.Plain(),
            (1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[30 0 R]>>>>"),
            (3, SignedPdfs.Object(SignedPdfs.Plain(), 3).Replace("/Annots[6 0 R]", "/Annots[6 0 R 30 0 R]", StringComparison.Ordinal)),
            (30, "<</Type/Annot/Subtype/Widget/FT/Sig/T(Police)/P 3 0 R/Rect[72 100 300 160]/F 4>>"));
        byte[] first = SignedPdfs.Sign(waiting, Signers.Rsa);
        byte[] second = Certified.Filled(SignedPdfs.Revised(first,
            (30, "<</Type/Annot/Subtype/Widget/FT/Sig/T(Police)/P 3 0 R/Rect[72 100 300 160]/F 4/V 60 0 R/AP<</N 62 0 R>>>>"),
            (60, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 0000000000 0000000000 0000000000]/Contents<{new string('0', 12_000)}>>>"),
            (62, SignedPdfs.Stream("BT ET", "/Type/XObject/Subtype/Form/BBox[0 0 228 60]"))), Signers.Ecdsa);

        SignatureReport report = SignedPdfs.Verify(second);

        Assert.True(report.IsSound, string.Join('\n', report.AllFindings));
        Assert.Equal(["Police", "Signature1"], report.Signatures.Select(s => s.Part).Order());
    }

    [Fact]
    public void Hostile_PDFs_are_refused_in_bounded_time()
    {
        var slowest = TimeSpan.Zero;
        foreach (HostileFile file in HostilePdfs.Kinds.Select((kind, i) => kind.Make(new Random(i))).Where(f => f.Name.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            var watch = Stopwatch.StartNew();
            Assert.False(SignedPdfs.Verify(file.Content).IsSound);
            Assert.True(SignedPdfs.TrySign(file.Content, Signers.Ecdsa).IsRefused);
            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the slowest took {slowest.TotalSeconds:N2} s"));
        Assert.True(slowest < TimeSpan.FromSeconds(4));
    }

    private static string? WhyNotFound(PdfTampering tampering)
    {
        SignatureReport report = SignedPdfs.Verify(tampering.File);
        if (report.IsSound) return $"{tampering.Name}: not found";
        Finding[] errors = [.. report.AllFindings.Where(f => f.Severity == Severity.Error)];
        return Array.Exists(errors, f => tampering.Codes.Contains(f.Code) || f.Code.Value.StartsWith("ADMIT-", StringComparison.Ordinal)) ? null : $"{tampering.Name}: got {string.Join("; ", errors.Select(f => $"{f.Code}: {f.Message}").Take(3))}";
    }
}
