using System.IO.Compression;
using System.Text;
using DocPipeline.Testing.Hostile;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Returns.Ooxml;

/// <summary>Files to sign, and what can be done to them afterwards.</summary>
internal static class SignedFiles
{
    internal const string Signature = "_xmlsignatures/sig1.xml";

    internal static IReadOnlyDictionary<string, byte[]> Entries(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(e => e.FullName, e => { using Stream stream = e.Open(); var bytes = new MemoryStream(); stream.CopyTo(bytes); return bytes.ToArray(); });
    }

    /// <summary>Writes a file anew with other entries.</summary>
    internal static byte[] Edited(byte[] file, Action<Dictionary<string, byte[]>> edit)
    {
        var entries = new Dictionary<string, byte[]>(Entries(file), StringComparer.Ordinal);
        edit(entries);
        return RawZip.Write([.. entries.Select(e => new RawEntry(e.Key, e.Value))]);
    }

    /// <summary>Replaces a text of a part; it has to be there.</summary>
    internal static byte[] Replaced(byte[] file, string part, string old, string now) => Edited(file, entries => Replace(entries, part, old, now));

    internal static void Replace(Dictionary<string, byte[]> entries, string part, string old, string now)
    {
        string text = Encoding.UTF8.GetString(entries[part]);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{part} has no {old}");
        entries[part] = Encoding.UTF8.GetBytes(text[..at] + now + text[(at + old.Length)..]);
    }

    internal static string Text(byte[] file, string part) => Encoding.UTF8.GetString(Entries(file)[part]);

    internal static IEnumerable<(string Name, byte[] Content)> Samples() => Sample.Names.SelectMany(name => Sample.Of(name).Drafted.Select(d => ($"{name}.{d.Id}", d.Bytes.ToArray())));

    /// <summary>A document of a few pages with headers, footers and clauses.</summary>
    internal static byte[] Terms { get; } = Sample.Of("stockport").Bytes("coordinating-group-terms");

    /// <summary>A small file with every kind of part.</summary>
    internal static byte[] Small() => new PlainWordFile().Say("word/document.xml", "<w:p><w:r><w:t>The partnership contributes 1,500 pounds.</w:t></w:r></w:p>").Relate("word/document.xml", "hyperlink", "https://example.org/a", isExternal: true).ToBytes();
}
