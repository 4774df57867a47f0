using System.IO.Compression;

namespace DocPipeline.AcceptanceTests.Cli.Rounds;

/// <summary>A Word file in which somebody has changed something.</summary>
internal static class Altered
{
    /// <summary>Copies a file, with other words in the first place where some stand.</summary>
    internal static void Words(string from, string to, string words, string others)
    {
        File.Copy(from, to);
        using ZipArchive zip = ZipFile.Open(to, ZipArchiveMode.Update);
        ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
        string xml;
        using (StreamReader reader = new(entry.Open())) xml = reader.ReadToEnd();
        int at = xml.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The document does not say ‘{words}’.");
        entry.Delete();
        using StreamWriter writer = new(zip.CreateEntry("word/document.xml").Open());
        writer.Write(string.Concat(xml.AsSpan(0, at), others, xml.AsSpan(at + words.Length)));
    }
}
