using DocPipeline.Admission;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Admitting;
using DocPipeline.Testing.Hostile;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Admission;

/// <summary>Honest files with bytes changed at random: whatever becomes of them, they get an answer.</summary>
public sealed class SpoiltFileTests
{
    private static readonly (string Name, byte[] Content)[] honest =
    [
        ("cover-sheet.docx", CheshireWest.Bytes("cover-sheet")),
        ("plain.docx", new PlainWordFile().ToBytes()),
        ("table.pdf", new PdfSketch().ToBytes()),
        ("streams.pdf", new PdfSketch().Put(9, "<</S/URI/URI(https://example.org/)>>").Catalog("/OpenAction 9 0 R").Pack(1, 3, 9).ToBytes(withPredictor: true)),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_file_with_bytes_changed_is_answered(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 1_500; i++)
        {
            (string name, byte[] content) = honest[random.Next(honest.Length)];
            Answered(name, Spoilt(content, random));
        }
    }

    // Past the checksums of the zip, into the markup itself.
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void A_Word_file_with_a_part_changed_is_answered(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 400; i++)
        {
            List<RawEntry> entries = [.. new PlainWordFile().Say("word/header1.xml", "<w:p><w:fldSimple w:instr=\"PAGE\"/><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").Entries()];
            int part = random.Next(entries.Count);
            entries[part] = entries[part] with { Content = Spoilt(entries[part].Content, random) };
            Answered("changed.docx", RawZip.Write(entries));
        }
    }

    [Fact]
    public void A_file_that_was_cut_short_is_refused() => Assert.All(
        honest.SelectMany(file => Enumerable.Range(0, 60).Select(i => (file.Name, Content: file.Content[..(i * (file.Content.Length - 8) / 60)]))),
        file => Assert.True(AdmitFile.Check(file.Name, file.Content).IsRefused, $"{file.Name} of {file.Content.Length} bytes"));

    private static void Answered(string name, byte[] content)
    {
        Outcome<AdmittedFile> outcome = AdmitFile.Check(name, content);

        if (outcome.IsRefused) Assert.All(outcome.Findings, f => Assert.StartsWith(name, f.Place?.File, StringComparison.Ordinal));
    }

    private static byte[] Spoilt(byte[] content, Random random)
    {
        byte[] spoilt = [.. content];
        for (int times = random.Next(1, 6); times > 0 && spoilt.Length > 0; times--)
        {
            int at = random.Next(spoilt.Length);
            if (random.Next(4) == 0) spoilt = [.. spoilt[..at], .. spoilt[Math.Min(spoilt.Length, at + random.Next(40))..]];
            else if (random.Next(4) == 0) spoilt = [.. spoilt[..at], .. spoilt[random.Next(at + 1)..]];
            else spoilt[at] = (byte)random.Next(256);
        }

        return spoilt;
    }
}
