using System.Diagnostics;
using DocPipeline.Admission;
using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Admitting;
using DocPipeline.Testing;
using DocPipeline.Testing.Hostile;
using DocPipeline.Tests.Documents.Samples;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Admission;

/// <summary>What people send is taken in, however they saved it.</summary>
public sealed class HonestFileTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_document_of_the_samples_is_admitted() =>
        Assert.All(Documents(), file => Admitted(file.Name, file.Content, AdmittedKind.Word));

    [Fact]
    public void Every_built_in_template_is_admitted() => Assert.All(
        Enum.GetValues<DocumentKind>(), kind => Admitted($"{kind}.docx", TemplateFile.Pack(BuiltInTemplates.Package(kind)), AdmittedKind.Word));

    [LongFact("soffice")]
    [Trait("Category", "Long")]
    public void Some_that_LibreOffice_saved_are_admitted() => Assert.True(SavedByLibreOffice(Documents().Take(1), most: 24) == 24);

    [LongFact("soffice")]
    [Trait("Category", "Long")]
    public void Two_hundred_that_LibreOffice_saved_in_many_ways_are_admitted()
    {
        int saved = SavedByLibreOffice(Documents(), most: 10_000);

        output.WriteLine($"{saved} files that LibreOffice saved: 0 refused");
        Assert.True(saved >= 200);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(20)]
    [InlineData(24)]
    public void Sizes_after_the_data_are_taken_in_each_form_that_programs_write(int length)
    {
        RawEntry[] entries = [.. new PlainWordFile().Entries().Select(entry => entry with { Flags = 8, After = Descriptor(entry, length) })];

        Admitted("streamed.docx", RawZip.Write(entries), AdmittedKind.Word);
    }

    [Fact]
    public void Room_that_Word_leaves_for_a_part_to_grow_is_no_gap()
    {
        RawEntry[] entries = [.. new PlainWordFile().Entries().Select(entry => entry with { LocalExtra = [0x20, 0xA2, 8, 0, .. new byte[8]] })];

        Admitted("word.docx", RawZip.Write(entries), AdmittedKind.Word);
    }

    [Fact]
    public void Links_fields_and_signatures_that_people_use_are_taken()
    {
        const string Fields = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://example.org/\" \\o \"a tip\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>page</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:fldSimple w:instr=\"TOC \\o 1-3\"/><w:fldSimple w:instr=\"HYPERLINK \\l bookmark\"/><w:fldSimple w:instr=\"IF 1 = 1 DDE no\"/><w:fldSimple w:instr=\"MACROBUTTON NoMacro [type here]\"/><w:fldSimple w:instr=\" = 2 * 3\"/></w:p>";
        PlainWordFile file = new PlainWordFile().Say("word/document.xml", Fields)
            .Relate("word/document.xml", "hyperlink", "https://example.org/a?b=c", isExternal: true)
            .Relate("word/document.xml", "hyperlink", "MAILTO:clerk@example.org", isExternal: true)
            .Relate("word/document.xml", "hyperlink", "#bookmark", isExternal: true)
            .Relate("", "origin", "_xmlsignatures/origin.sigs", space: "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/")
            .Add("_xmlsignatures/origin.sigs", "application/vnd.openxmlformats-package.digital-signature-origin", [])
            .Add("_xmlsignatures/sig1.xml", "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml", "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>")
            .Add("word/printerSettings/printerSettings1.bin", "application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings", [1, 0, 2, 0]);

        Admitted("agreement.docx", file.ToBytes(), AdmittedKind.Word);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_PDF_with_a_certificate_signature_is_admitted(bool isPacked)
    {
        PdfSketch pdf = new PdfSketch()
            .Catalog("/AcroForm<</Fields[9 0 R]/SigFlags 3>>/OpenAction[3 0 R/XYZ null null 0]")
            .Put(9, "<</FT/Sig/T(Signature1)/V 10 0 R/Type/Annot/Subtype/Widget/F 132/Rect[0 0 0 0]/P 3 0 R>>")
            .Put(10, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 840 9040 300]/Contents<{new string('0', 8_000)}>/M(D:20261126100000Z)>>");
        if (isPacked) pdf.Pack(1, 9);

        Admitted("signed.pdf", pdf.ToBytes(withPredictor: isPacked), AdmittedKind.Pdf);
    }

    [Fact]
    public void A_PDF_with_a_later_revision_and_links_to_web_pages_is_admitted()
    {
        byte[] first = new PdfSketch().Put(5, "<</Type/Annot/Subtype/Link/A<</S/URI/URI 6 0 R>>>>").Put(6, "<FEFF00680074007400700073003A002F002F0065002E0067>").ToBytes();

        Admitted("revised.pdf", PdfSketch.Revise(first, 5, "<</Type/Annot/Subtype/Link/A<</S/URI/URI(mailto:a@example.org)>>>>"), AdmittedKind.Pdf);
    }

    // Word's own way: an empty table that leads to an older one and to a stream beside it.
    [Fact]
    public void A_PDF_with_a_table_and_a_stream_of_objects_is_admitted()
    {
        string pdf = System.Text.Encoding.Latin1.GetString(new PdfSketch().Pack(2, 3).ToBytes());
        string stream = pdf[(pdf.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        pdf += $"xref\n0 0\ntrailer\n<</Size 7/Root 1 0 R/XRefStm {stream}>>\nstartxref\n{pdf.Length}\n%%EOF";

        Admitted("word.pdf", System.Text.Encoding.Latin1.GetBytes(pdf), AdmittedKind.Pdf);
    }

    private static IEnumerable<(string Name, byte[] Content)> Documents() =>
        Sample.Names.SelectMany(sample => Sample.Of(sample).Drafted.Select(document => ($"{sample}-{document.FileName}", document.Bytes.ToArray())));

    private static int SavedByLibreOffice(IEnumerable<(string Name, byte[] Content)> documents, int most)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["in"]);
        Directory.CreateDirectory(folder["out"]);
        foreach ((string name, byte[] content) in documents) File.WriteAllBytes(Path.Combine(folder["in"], name), content);
        ProcessStartInfo start = new(NeedsUnoFactAttribute.Python, [Repository.PathOf("tests/tools/make_honest_files.py"), folder["in"], folder["out"], folder["profile"], $"{most}"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        Task<string> complaint = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, complaint.Result);
        string[] saved = Directory.GetFiles(folder["out"]);
        Assert.All(saved, file => Admitted(Path.GetFileName(file), File.ReadAllBytes(file), file.EndsWith(".pdf", StringComparison.Ordinal) ? AdmittedKind.Pdf : AdmittedKind.Word));
        return saved.Length;
    }

    private static void Admitted(string name, byte[] content, AdmittedKind kind)
    {
        Outcome<AdmittedFile> outcome = AdmitFile.Check(name, content);

        Assert.False(outcome.IsRefused, $"{name}: {string.Join('\n', outcome.Findings)}");
        Assert.Equal(kind, outcome.Value.Kind);
    }

    private static byte[] Descriptor(RawEntry entry, int length)
    {
        byte[] crc = BitConverter.GetBytes(System.IO.Hashing.Crc32.HashToUInt32(entry.Content));
        byte[] packed = BitConverter.GetBytes((long)RawZip.Deflate(entry.Content).Length), unpacked = BitConverter.GetBytes((long)entry.Content.Length);
        int width = length <= 16 ? 4 : 8;
        return [.. length is 16 or 24 ? "PK\x07\x08"u8 : [], .. crc, .. packed[..width], .. unpacked[..width]];
    }
}
