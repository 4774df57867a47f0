using System.IO.Compression;
using System.Text;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Documents.Reading;

public sealed class DocumentTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Not a Word file.")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("%PDF-1.7")]
    [InlineData("<html><body>Saved as .docx</body></html>")]
    public void What_is_no_Word_file_is_refused(string content) => AssertRefused(Encoding.Latin1.GetBytes(content));

    [Fact]
    public void An_old_doc_file_is_refused() => AssertRefused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]]);

    [Fact]
    public void A_file_that_was_cut_short_is_refused_or_read()
    {
        byte[] whole = CheshireWest.Bytes("agreement");
        for (int length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 200)) AssertAnswered(whole[..length]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_file_with_bytes_changed_is_refused_or_read(int seed)
    {
        var random = new Random(seed);
        byte[] whole = CheshireWest.Bytes("cover-sheet");
        for (int i = 0; i < 150; i++)
        {
            byte[] changed = [.. whole];
            for (int n = random.Next(1, 5); n > 0; n--) changed[random.Next(changed.Length)] = (byte)random.Next(256);
            AssertAnswered(changed);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_file_with_a_part_changed_is_refused_or_read(int seed)
    {
        string[] pieces = ["", "<", ">", "\"", "&", "<w:p>", "</w:p>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"-1\"/></w:numPr>", "w:val=\"x\"", "\0", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<w:tbl/>", "<w:tr/>"];
        var random = new Random(seed);
        Dictionary<string, string> parts = Unpacked(CheshireWest.Bytes("cover-sheet"));
        string[] names = [.. parts.Keys];
        for (int i = 0; i < 200; i++)
        {
            string name = names[random.Next(names.Length)];
            string part = parts[name];
            int at = random.Next(part.Length + 1);
            string changed = part[..at] + pieces[random.Next(pieces.Length)] + part[Math.Min(part.Length, at + random.Next(20))..];
            AssertAnswered(RepeatableZip.Write(parts.Select(p => RepeatableZip.Compress(p.Key, Encoding.UTF8.GetBytes(p.Key == name ? changed : p.Value)))));
        }
    }

    [Fact]
    public void A_zip_of_something_else_is_refused() =>
        AssertRefused(RepeatableZip.Write([RepeatableZip.Compress("readme.txt", "words"u8), RepeatableZip.Compress("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8)]));

    [Fact]
    public void A_file_that_unpacks_to_far_more_than_it_says_is_refused()
    {
        byte[] zeros = new byte[210_000_000];

        Finding finding = AssertRefused(RepeatableZip.Write([RepeatableZip.Compress("word/document.xml", zeros)]));

        Assert.Equal("ADMIT-RATIO", finding.Code.Value);
    }

    [Fact]
    public void A_file_larger_than_20_MB_is_refused() => AssertRefused(new byte[20_000_001]);

    [Fact]
    public void A_document_that_names_an_entity_outside_is_refused()
    {
        Dictionary<string, string> parts = Unpacked(CheshireWest.Bytes("cover-sheet"));
        parts["word/document.xml"] = parts["word/document.xml"].Replace("<w:document ", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document ", StringComparison.Ordinal);

        AssertRefused(RepeatableZip.Write(parts.Select(p => RepeatableZip.Compress(p.Key, Encoding.UTF8.GetBytes(p.Value)))));
    }

    [NeedsProgramFact("soffice")]
    public void A_file_that_LibreOffice_saved_again_reads_as_ours_does()
    {
        IReadOnlyDictionary<string, byte[]> again = LibreOffice.Convert(CheshireWest.Drafted.Select(d => KeyValuePair.Create(d.Id.Value, d.Bytes.ToArray())), "docx");

        Assert.All(again, file => Assert.Equal(Words(CheshireWest.Text(file.Key)), Words(DocumentText.Read(file.Key, file.Value).Value!)));
    }

    // The body: labels, words, places in tables.
    private static string Words(DocumentText text) =>
        string.Join('\n', text.Blocks.Where(b => b.Area == TextArea.Body).Select(b => $"{b.Cell} {b.OutlineLevel} {b.Number} {b.Text}"));

    private static Dictionary<string, string> Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(e => e.FullName, e => { using var reader = new StreamReader(e.Open()); return reader.ReadToEnd(); });
    }

    private static Finding AssertRefused(byte[] content)
    {
        Outcome<DocumentText> read = DocumentText.Read("returned.docx", content);
        Assert.True(read.IsRefused);
        Assert.All(read.Findings, AssertRefusal);
        return read.Findings[0];
    }

    // Not Word at all, or not admitted, with the place in the file.
    private static void AssertRefusal(Finding finding)
    {
        Assert.True(finding.Code == DocumentText.NotWord || finding.Code.Value.StartsWith("ADMIT-", StringComparison.Ordinal), finding.ToString());
        Assert.StartsWith("returned.docx", finding.Place?.File, StringComparison.Ordinal);
        Assert.True(finding is { Expected: not null, Suggestion: not null });
    }

    private static void AssertAnswered(byte[] content)
    {
        Outcome<DocumentText> read = DocumentText.Read("returned.docx", content);
        if (read.IsRefused) Assert.All(read.Findings, AssertRefusal);
        else _ = read.Value.ToString();
    }
}
