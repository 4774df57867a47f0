using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Reading;
using static DocPipeline.Tests.Documents.WordFile;

namespace DocPipeline.Tests.Documents.Samples.Coverage;

/// <summary>A document that was made, as probes look at it.</summary>
/// <param name="Blocks">Its paragraphs, with the labels that a reader sees.</param>
/// <param name="Parts">Its XML parts by name.</param>
/// <param name="Codes">The codes of what was said while it was made.</param>
internal sealed record ProducedDocument(IReadOnlyList<TextBlock> Blocks, IReadOnlyDictionary<string, XElement> Parts, IReadOnlySet<string> Codes)
{
    internal const string Main = "/word/document.xml";

    /// <summary>A document with nothing in it, in which nothing may be found.</summary>
    internal static ProducedDocument Empty { get; } = new([], new Dictionary<string, XElement> { [Main] = new(W + "document", new XElement(W + "body")) }, new HashSet<string>());

    internal static XmlNamespaceManager Namespaces { get; } = KnownNamespaces();

    internal static ProducedDocument Of(string sample, string id) => new(
        Sample.Of(sample).Text(id).Blocks,
        WordFile.Parts(Sample.Of(sample).Bytes(id)),
        Sample.Of(sample).Drafted.Single(d => d.Id.Value == id).Findings.Select(f => f.Code.Value).ToHashSet());

    /// <summary>The heading that a paragraph stands under, its own if it is one.</summary>
    internal TextBlock? HeadingBefore(int index) => index < 0 ? null : IsHeading(Blocks[index].Style) ? Blocks[index] : HeadingBefore(index - 1);

    /// <summary>The place of a paragraph in words.</summary>
    internal string PlaceOf(int index) => Blocks[index].Area switch
    {
        TextArea.Body => InWords(HeadingBefore(index)),
        TextArea.Header or TextArea.FirstHeader => "the header of each page",
        TextArea.Footer or TextArea.FirstFooter => "the footer of each page",
        TextArea.Watermark => "across each page",
        TextArea.TextBox => "a diagram",
        _ => Blocks[index].Area.ToString().ToLowerInvariant(),
    };

    /// <summary>The place of an element of the text in words: the nth heading of the markup is the nth of the paragraphs.</summary>
    internal string PlaceOf(XElement element)
    {
        int before = Parts[Main].Descendants(W + "p").Where(p => IsHeading(p.Element(W + "pPr")?.Element(W + "pStyle").Value() ?? "")).Count(p => p.IsBefore(element) || p.AncestorsAndSelf().Contains(element));
        TextBlock[] headings = [.. Blocks.Where(b => b.Area == TextArea.Body && IsHeading(b.Style))];
        return InWords(before == 0 ? null : headings[before - 1]);
    }

    private static string InWords(TextBlock? heading) => heading switch
    {
        null => "the first page",
        { Number: null } => $"“{heading.Text}”",
        _ => $"{heading.Number} {heading.Text}",
    };

    private static bool IsHeading(string style) => style is ['H', 'e', 'a', 'd', 'i', 'n', 'g', _] or "ContentsHeading" or "ContentsSubheading";

    private static XmlNamespaceManager KnownNamespaces()
    {
        var known = new XmlNamespaceManager(new NameTable());
        known.AddNamespace("w", W.NamespaceName);
        known.AddNamespace("w14", "http://schemas.microsoft.com/office/word/2010/wordml");
        known.AddNamespace("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        return known;
    }
}
