using System.Diagnostics;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using DocPipeline.Documents.Packaging;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents.Packaging;

public sealed class RepeatableZipTests
{
    private static readonly byte[] Noise = Random(100_000);

    private static readonly (string Name, byte[] Content)[] Entries =
    [
        ("word/document.xml", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<w:p/>", 20_000)))),
        ("[Content_Types].xml", "<Types/>"u8.ToArray()),
        ("empty.xml", []),
        ("noise.bin", Noise),
        ("Cymraeg-ŵŷ-😀.xml", "ŵ"u8.ToArray()),
        ("a.xml", "a"u8.ToArray()),
        ("B.xml", "b"u8.ToArray()),
    ];

    private static readonly byte[] Zip = RepeatableZip.Write(Entries.Select(e => RepeatableZip.Compress(e.Name, e.Content)));

    [Fact]
    public void Every_entry_reads_back_in_ordinal_order_with_the_time_of_1980()
    {
        using var zip = new ZipArchive(new MemoryStream(Zip));

        Assert.Equal(Entries.Select(e => e.Name).Order(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName));
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            byte[] expected = Entries.Single(e => e.Name == entry.FullName).Content;
            using var content = new MemoryStream();
            using (Stream stream = entry.Open()) stream.CopyTo(content);

            Assert.Equal(expected, content.ToArray());
            Assert.Equal(Crc32.HashToUInt32(expected), entry.Crc32);
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
        }
    }

    [Fact]
    public void What_does_not_get_smaller_is_stored()
    {
        Assert.False(RepeatableZip.Compress("noise.bin", Noise).IsDeflated);
        Assert.False(RepeatableZip.Compress("empty.xml", []).IsDeflated);
        Assert.True(RepeatableZip.Compress("x.xml", new byte[1000]).IsDeflated);
    }

    [Fact]
    public void The_order_in_which_entries_come_makes_no_difference() =>
        Assert.Equal(Zip, RepeatableZip.Write(Entries.Reverse().Select(e => RepeatableZip.Compress(e.Name, e.Content))));

    [Fact]
    public void A_file_without_entries_is_a_zip_too() => Assert.Empty(new ZipArchive(new MemoryStream(RepeatableZip.Write([]))).Entries);

    [Fact]
    public void Two_entries_of_one_name_are_refused() => Assert.Throws<ArgumentException>(
        () => RepeatableZip.Write([RepeatableZip.Compress("a", "1"u8), RepeatableZip.Compress("a", "2"u8)]));

    [NeedsProgramFact("unzip")]
    public void Unzip_finds_nothing_wrong() => AssertAccepts("unzip", "-t", null);

    [NeedsProgramFact("python3")]
    public void The_zip_module_of_Python_finds_nothing_wrong() =>
        AssertAccepts("python3", "-c", "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); sys.exit(z.testzip() is not None or any(not i.flag_bits & 0x800 for i in z.infolist()))");

    private static void AssertAccepts(string program, string option, string? argument)
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder["a.zip"], Zip);
        string[] arguments = argument is null ? [option, folder["a.zip"]] : [option, argument, folder["a.zip"]];
        using Process process = Process.Start(new ProcessStartInfo(Programs.Require(program), arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, output);
    }

    private static byte[] Random(int length)
    {
        byte[] bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
