using System.IO.Compression;
using System.Text.RegularExpressions;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>A Word file in which somebody has quietly changed a figure before signing it.</summary>
internal static partial class AlteredCopy
{
    private const string Text = "word/document.xml";

    /// <summary>A copy with the last whole number in running text raised by one.</summary>
    internal static byte[] Of(ReadOnlyMemory<byte> issued)
    {
        using MemoryStream stream = new();
        stream.Write(issued.Span);
        using (ZipArchive zip = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.GetEntry(Text)!;
            string xml;
            using (StreamReader reader = new(entry.Open())) xml = reader.ReadToEnd();
            Group figure = Figure().Matches(xml)[^1].Groups[1];
            entry.Delete();
            using StreamWriter writer = new(zip.CreateEntry(Text).Open());
            writer.Write(FormattableString.Invariant($"{xml[..figure.Index]}{int.Parse(figure.Value, System.Globalization.CultureInfo.InvariantCulture) + 1}{xml[(figure.Index + figure.Length)..]}"));
        }

        return stream.ToArray();
    }

    [GeneratedRegex(@"[a-z] (\d{1,3}) [a-z][a-z ]*[.,<]")]
    private static partial Regex Figure();
}
