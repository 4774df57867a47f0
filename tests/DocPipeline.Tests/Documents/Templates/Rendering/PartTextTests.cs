using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering.Parts;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;

namespace DocPipeline.Tests.Documents.Templates.Rendering;

public sealed class PartTextTests
{
    private const string Run = "<w:r><w:rPr><w:b/></w:rPr><w:t>";
    private static readonly string Gap = PartText.Gap("name");

    [Fact]
    public void A_gap_in_a_run_closes_it_and_takes_it_up_again_with_its_properties() => Assert.Equal(
        $"<w:p>{Run}to </w:t></w:r>{GapControl.Write("name", 1, HouseWords.English)}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> and on</w:t></w:r></w:p>",
        Resolved($"<w:p>{Run}to {Gap} and on</w:t></w:r></w:p>"));

    [Fact]
    public void A_second_gap_in_the_same_run_keeps_its_properties() => Assert.Equal(
        3, Resolved($"<w:p>{Run}{Gap}, {Gap}</w:t></w:r></w:p>").Split("<w:rPr><w:b/></w:rPr>").Length - 1);

    [Theory]
    [InlineData("<w:p><w:r><w:t>x</w:t></w:r></w:p><w:docPr descr=\"", "\"/>")]
    [InlineData("<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc><w:tc w:note=\"", "\"/>")]
    [InlineData("", "")]
    public void A_gap_outside_a_runs_text_is_words_alone(string before, string after) =>
        Assert.Equal(before + "[To supply: name]" + after, Resolved(before + Gap + after));

    [Fact]
    public void Deferred_text_is_asked_for_each_time()
    {
        var text = new PartText(Ids(), HouseWords.English);
        string known = "0";
        string marked = "a" + text.Defer(() => known) + "ŵ😀";

        Assert.True(text.IsDeferring);
        Assert.Equal("a0ŵ😀", Resolved(marked, text));
        known = "12";
        Assert.Equal("a12ŵ😀", Resolved(marked, text));
    }

    [Fact]
    public void Gaps_are_named_once_each()
    {
        var text = new PartText(Ids(), HouseWords.English);
        Resolved(Gap + PartText.Gap("area") + Gap, text);

        Assert.Equal(["area", "name"], text.Gaps);
    }

    [Fact]
    public void Time_grows_with_the_number_of_gaps_and_not_with_its_square()
    {
        string part = string.Concat(Enumerable.Repeat($"<w:p>{Run}{Gap}</w:t></w:r></w:p>", 50_000));
        long start = Stopwatch.GetTimestamp();
        Resolved(part);

        // The square would take minutes.
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 10);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<w:p><w:r><w:t>")]
    public void A_long_part_passed_on_in_blocks_is_the_same_as_whole(string opening)
    {
        string part = opening + string.Concat(Enumerable.Range(0, 20_000).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"<w:p>{Run}{i} ŵ😀{(i % 7 == 0 ? PartText.Gap("name") : "")}</w:t></w:r></w:p>")));
        Assert.True(part.Length > 3 * PartWriter.Block);

        Assert.Equal(Resolved(part), Unpacked(Packed(part, new PartText(Ids(), HouseWords.English))));
    }

    [Fact]
    public void A_long_part_that_defers_stays_whole_until_the_end()
    {
        var text = new PartText(Ids(), HouseWords.English);
        string deferred = text.Defer(() => "late");
        string part = string.Concat(Enumerable.Repeat($"<w:p>{deferred}</w:p>", 200_000));

        Assert.Equal(part.Replace(deferred, "late", StringComparison.Ordinal), Unpacked(Packed(part, text)));
    }

    [Fact]
    public void The_same_part_gives_the_same_bytes()
    {
        string part = string.Concat(Enumerable.Range(0, 50_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"<w:p>{i}</w:p>")));

        Assert.Equal(Packed(part, new PartText(Ids(), HouseWords.English)), Packed(part, new PartText(Ids(), HouseWords.English)));
    }

    private static Func<int> Ids()
    {
        int last = 0;
        return () => ++last;
    }

    private static string Resolved(string marked, PartText? text = null)
    {
        string resolved = "";
        (text ?? new PartText(Ids(), HouseWords.English)).Resolve(Encoding.UTF8.GetBytes(marked), bytes => resolved = Encoding.UTF8.GetString(bytes));
        return resolved;
    }

    // In pieces that fall anywhere, even between the two halves of a pair.
    private static byte[] Packed(string part, PartText text)
    {
        using var entry = new ZipEntryWriter("part.xml", RepeatableZip.UsualLevel);
        using var writer = new PartWriter(text, entry);
        for (int at = 0, length; at < part.Length; at += length)
        {
            length = Math.Min(997, part.Length - at);
            writer.Write(part.AsSpan(at, length));
        }

        text.Resolve(writer.Written(), entry.Write);
        return RepeatableZip.Write([entry.Finish()]);
    }

    private static string Unpacked(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.Entries[0].Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
