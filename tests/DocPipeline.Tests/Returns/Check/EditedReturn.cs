using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocPipeline.Documents.Reading;
using DocPipeline.Testing.Hostile;
using DocPipeline.Tests.Returns.Ooxml;

namespace DocPipeline.Tests.Returns.Check;

/// <summary>An issued file in the hands of somebody who changes it.</summary>
internal sealed partial class EditedReturn
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    internal const string Document = "word/document.xml";

    private readonly Dictionary<string, XElement> opened = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<byte[], (IReadOnlyDictionary<string, byte[]> Entries, DocumentText Text)> Known = new(ReferenceEqualityComparer.Instance);

    internal EditedReturn(byte[] issued)
    {
        Issued = issued;
        (IReadOnlyDictionary<string, byte[]> entries, Text) = Known.GetOrAdd(issued, file => (SignedFiles.Entries(file), DocumentText.Read("issued.docx", file).Value!));
        Entries = new Dictionary<string, byte[]>(entries, StringComparer.Ordinal);
    }

    internal byte[] Issued { get; }

    internal Dictionary<string, byte[]> Entries { get; }

    /// <summary>The issued words.</summary>
    internal DocumentText Text { get; }

    internal XElement Main => Part(Document);

    internal XElement Body => Main.Element(W + "body")!;

    /// <summary>The paragraphs of the text that are clauses with a number, with it; none of contents or tables.</summary>
    internal IReadOnlyList<(XElement Paragraph, string Number)> Clauses { get => field ??= FindClauses(); }

    internal IReadOnlyList<XElement> Blocks => [.. Main.Descendants(W + "sdt").Where(s => ((string?)s.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val"))?.StartsWith("signature:", StringComparison.Ordinal) == true)];

    internal XElement Part(string name) => opened.TryGetValue(name, out XElement? known) ? known : opened[name] = XElement.Parse(Encoding.UTF8.GetString(Entries[name]).TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);

    internal bool Has(string name) => Entries.ContainsKey(name);

    /// <summary>The file as it was left.</summary>
    internal byte[] ToBytes()
    {
        foreach ((string name, XElement root) in opened) Entries[name] = Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
        return RawZip.Write([.. Entries.Select(e => new RawEntry(e.Key, e.Value))]);
    }

    /// <summary>The same entries, in another order and not compressed.</summary>
    internal byte[] Rezipped()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in Entries.Reverse())
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    internal static string WordsOf(XElement paragraph) => string.Concat(paragraph.Descendants(W + "t").Select(t => t.Value));

    /// <summary>A run with words.</summary>
    internal static XElement Run(string words, params XElement[] look) => new(W + "r", look.Length > 0 ? new XElement(W + "rPr", look) : null, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words));

    internal static XElement On(string name) => new(W + name);

    internal static XElement Set(string name, string value) => new(W + name, new XAttribute(W + "val", value));

    /// <summary>Writes beside a label of a signature block.</summary>
    internal static void Fill(XElement block, int line, params object[] words)
    {
        XElement paragraph = block.Descendants(W + "p").ElementAt(line);
        paragraph.Elements(W + "r").Last().Remove();
        paragraph.Add(words);
    }

    /// <summary>Writes a name, an office and a date into a block.</summary>
    internal static void Sign(XElement block, string name)
    {
        Fill(block, 1, Run(name));
        Fill(block, 2, Run(name));
        Fill(block, 3, Run("Chief Executive"));
        Fill(block, 4, Run("2 June 2009"));
    }

    internal static bool IsPlain(XElement paragraph) => !paragraph.Descendants(W + "fldChar").Any() && !paragraph.Descendants(W + "fldSimple").Any() && !paragraph.Descendants(W + "sdt").Any() && !paragraph.Descendants(W + "hyperlink").Any();

    private IReadOnlyList<(XElement, string)> FindClauses()
    {
        var numbers = Text.Blocks.Where(b => b.Area == TextArea.Body && b.Cell is null && b.Number is { } n && ClauseNumber().IsMatch(n) && b.Text.Length > 20).GroupBy(b => b.Text).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Number!, StringComparer.Ordinal);
        return [.. from paragraph in Body.Elements(W + "p")
                   where IsPlain(paragraph)
                   let words = Folded(WordsOf(paragraph))
                   where numbers.ContainsKey(words)
                   select (paragraph, numbers[words])];
    }

    internal static string Folded(string words) => Spaces().Replace(words, " ").Trim();

    [GeneratedRegex(@"\A\d+(\.\d+)*\z")]
    private static partial Regex ClauseNumber();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
