using System.IO.Compression;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Benchmarks;

/// <summary>The parts of a document that was made, unpacked: merely zipping them is the bound that rendering is held against.</summary>
internal sealed record FinishedParts(IReadOnlyList<(string Name, byte[] Content)> Parts)
{
    internal static FinishedParts Of(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        return new FinishedParts([.. zip.Entries.Select(e => (e.FullName, Read(e)))]);
    }

    internal byte[] Zip(int level) => RepeatableZip.Write(Parts.Select(p => RepeatableZip.Compress(p.Name, p.Content, level)));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
