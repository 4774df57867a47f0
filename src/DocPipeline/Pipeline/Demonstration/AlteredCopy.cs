using System.IO.Compression;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>A Word file in which somebody has quietly changed a few words before signing it.</summary>
internal static class AlteredCopy
{
    private const string Text = "word/document.xml";

    /// <summary>A copy with other words in the first place where some stand.</summary>
    internal static byte[] Of(ReadOnlyMemory<byte> issued, string words, string others)
    {
        using MemoryStream stream = new();
        stream.Write(issued.Span);
        using (ZipArchive zip = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.GetEntry(Text)!;
            string xml;
            using (StreamReader reader = new(entry.Open())) xml = reader.ReadToEnd();
            int at = xml.IndexOf(words, StringComparison.Ordinal);
            if (at < 0) throw new InvalidOperationException($"The sample does not say ‘{words}’ any more.");
            entry.Delete();
            using StreamWriter writer = new(zip.CreateEntry(Text).Open());
            writer.Write(xml[..at] + others + xml[(at + words.Length)..]);
        }

        return stream.ToArray();
    }
}
