using System.Buffers.Binary;
using System.IO.Compression;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Pipeline;

public sealed class RecordZipTests
{
    [Fact]
    public void What_is_packed_is_unpacked()
    {
        RecordFiles files = RecordZip.Unpack(RecordZip.Pack(PipelineRecords.InOrder)).Value!;

        Assert.Equal(["partnership.yaml", "prose/agreement.md"], files.Paths);
        Assert.Equal(TestRecord.Facts, PipelineRecords.TextOf(files, "partnership.yaml"));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes_in_whatever_order_they_came() =>
        Assert.Equal(RecordZip.Pack(PipelineRecords.InOrder), RecordZip.Pack(PipelineRecords.From(TestRecord.Files().Reverse())));

    [Fact]
    public void A_zip_that_others_made_is_read_with_its_folders() =>
        Assert.False(RecordZip.Unpack(TestRecord.Zip([.. TestRecord.Files(), new("prose/", ""), new("decisions/", "")])).IsRefused);

    [Theory]
    [InlineData("../escape.md")]
    [InlineData("prose/../../escape.md")]
    [InlineData("/etc/passwd")]
    [InlineData("prose//a.md")]
    [InlineData("./a.md")]
    [InlineData("prose\\a.md")]
    [InlineData("C:a.md")]
    [InlineData("a.md:stream")]
    [InlineData("a.md.")]
    [InlineData("a /b.md")]
    [InlineData("a\nb.md")]
    [InlineData("/")]
    public void A_name_that_leaves_the_folder_or_means_something_else_elsewhere_is_refused(string name) =>
        Refused(RecordZip.UnsafeName, TestRecord.Zip([.. TestRecord.Files(), new(name, "x")]));

    [Fact]
    public void A_name_may_be_long_but_not_too_long() =>
        Refused(RecordZip.UnsafeName, TestRecord.Zip([.. TestRecord.Files(), new(new string('a', 241), "x")]));

    [Theory]
    [InlineData("partnership.yaml")]
    [InlineData("Partnership.YAML")]
    public void The_same_name_twice_is_refused_whatever_its_case(string name) =>
        Refused(RecordZip.DuplicateName, TestRecord.Zip([.. TestRecord.Files(), new(name, "x")]));

    [Fact]
    public void A_thousand_entries_are_the_most()
    {
        static IEnumerable<KeyValuePair<string, string>> Extra(int count) =>
            Enumerable.Range(0, count).Select(i => new KeyValuePair<string, string>($"prose/{i}.md", ""));

        Assert.False(RecordZip.Unpack(TestRecord.Zip([.. TestRecord.Files(), .. Extra(998)])).IsRefused);
        Refused(RecordZip.TooLarge, TestRecord.Zip([.. TestRecord.Files(), .. Extra(999)]));
    }

    [Fact]
    public void Twenty_megabytes_unpacked_are_the_most_over_all_files()
    {
        string half = new('x', RecordZip.MostBytes / 2);

        Refused(RecordZip.TooLarge, TestRecord.Zip([.. TestRecord.Files(), new("a.md", half), new("b.md", half)]));
    }

    [Fact]
    public void A_size_that_the_zip_states_is_not_believed()
    {
        byte[] zip = TestRecord.Zip([.. TestRecord.Files(), new("bomb.md", new string('x', 30_000_000))]);
        Overwrite(zip, 30_000_000, 10);

        Assert.True(RecordZip.Unpack(zip).IsRefused);
    }

    [Fact]
    public void Damage_is_noticed()
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = zip.CreateEntry("partnership.yaml", CompressionLevel.NoCompression).Open())
            entry.Write("partnership: {id: mersey-vale}"u8);
        byte[] bytes = stream.ToArray();
        bytes[bytes.AsSpan().IndexOf("mersey"u8)] ^= 1;

        Refused(RecordZip.Unreadable, bytes);
    }

    [Fact]
    public void What_is_no_zip_is_refused()
    {
        Refused(RecordZip.Unreadable, []);
        Refused(RecordZip.Unreadable, "not a zip"u8.ToArray());
        Refused(RecordZip.Unreadable, RecordZip.Pack(PipelineRecords.InOrder)[..^30]);
    }

    [Fact]
    public void The_folder_itself_in_the_zip_is_explained()
    {
        Outcome<RecordFiles> outcome = RecordZip.Unpack(
            TestRecord.Zip(TestRecord.Files().Select(f => new KeyValuePair<string, string>($"record/{f.Key}", f.Value))));

        Assert.Equal("Zip the files in the record's folder, not the folder itself.", Assert.Single(outcome.Findings).Suggestion);
    }

    private static void Refused(FindingCode code, byte[] zip) => Assert.Equal(code, Assert.Single(RecordZip.Unpack(zip).Findings).Code);

    private static void Overwrite(Span<byte> zip, int number, int with)
    {
        byte[] found = new byte[4], replacement = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(found, number);
        BinaryPrimitives.WriteInt32LittleEndian(replacement, with);
        for (int at; (at = zip.IndexOf(found)) >= 0;) replacement.CopyTo(zip[at..]);
    }
}
