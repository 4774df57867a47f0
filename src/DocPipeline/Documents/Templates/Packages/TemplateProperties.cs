using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Compiling;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>
/// The properties of the file that a template fills: title, subject, keywords and description, where tags were typed into them. What else Word
/// keeps there says who edited the template and when, which is nobody's business.
/// </summary>
internal static class TemplateProperties
{
    /// <summary>The part of a package that holds them.</summary>
    internal const string PartName = "docProps/core.xml";

    private const string ContentType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string RelationshipType = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly (string Name, XName Element)[] Filled =
        [("title", XName.Get("title", DublinCore)), ("subject", XName.Get("subject", DublinCore)), ("keywords", XName.Get("keywords", Core)), ("description", XName.Get("description", DublinCore))];

    /// <summary>Reads those that have tags.</summary>
    internal static IReadOnlyDictionary<string, string> Read(ReadOnlyMemory<byte> part)
    {
        XElement root = PartCompiler.Load(part);
        return Filled.Select(f => (f.Name, Text: root.Element(f.Element)?.Value ?? "")).Where(p => p.Text.Contains("{{", StringComparison.Ordinal)).ToDictionary(p => p.Name, p => p.Text, StringComparer.Ordinal);
    }

    /// <summary>Adds them to a template that is packed, so that they can be edited in Word.</summary>
    internal static void AddTo(WordPackage package, IReadOnlyDictionary<string, string> properties)
    {
        if (properties.Count == 0) return;
        var root = new XElement(XName.Get("coreProperties", Core), new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", DublinCore),
            Filled.Where(f => properties.ContainsKey(f.Name)).Select(f => new XElement(f.Element, properties[f.Name])));
        package.Add(PartName, ContentType, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root.ToString(SaveOptions.DisableFormatting)));
        package.Relate("", new Relationship("rIdCore", RelationshipType, PartName));
    }

    /// <summary>A property as a part of its own, so that its tags are read, checked and filled like those of any text.</summary>
    internal static TemplatePart AsPart(string name, string text) => new(
        $"{PartName} ({name})",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
        Encoding.UTF8.GetBytes(new XElement(Wml.Name("hdr"), new XAttribute(XNamespace.Xmlns + "w", Wml.Namespace), new XElement(Wml.Paragraph, new XElement(Wml.Run, new XElement(Wml.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), text)))).ToString(SaveOptions.DisableFormatting)));

    /// <summary>The text of such a part, once it is filled: on one line, without white space at its ends.</summary>
    internal static string TextOf(string part) => string.Join(' ', string.Concat(XElement.Parse(part, LoadOptions.PreserveWhitespace).Descendants()
        .Select(e => e.Name == Wml.Text ? e.Value : e.Name == Wml.Name("br") || e.Name == Wml.Name("tab") || e.Name == Wml.Paragraph ? " " : ""))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
