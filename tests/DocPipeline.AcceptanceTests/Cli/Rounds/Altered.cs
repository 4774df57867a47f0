using System.IO.Compression;
using System.Text.RegularExpressions;

namespace DocPipeline.AcceptanceTests.Cli.Rounds;

/// <summary>A Word file in which somebody has changed something.</summary>
internal static partial class Altered
{
    /// <summary>Copies a file, with one figure in a sentence of its text raised by one.</summary>
    internal static void Digit(string from, string to)
    {
        File.Copy(from, to);
        using ZipArchive zip = ZipFile.Open(to, ZipArchiveMode.Update);
        ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
        string xml;
        using (StreamReader reader = new(entry.Open())) xml = reader.ReadToEnd();
        Match figure = Figure().Matches(xml).Last();
        entry.Delete();
        using StreamWriter writer = new(zip.CreateEntry("word/document.xml").Open());
        writer.Write(string.Concat(xml.AsSpan(0, figure.Groups[1].Index), $"{int.Parse(figure.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + 1}", xml.AsSpan(figure.Groups[1].Index + figure.Groups[1].Length)));
    }

    [GeneratedRegex(@"[a-z] (\d{1,3}) [a-z][a-z ]*[.,<]")]
    private static partial Regex Figure();
}
