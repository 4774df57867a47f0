using System.Text;

namespace DocPipeline.Testing.Hostile;

/// <summary>A small Word file that is in order, part by part, into which something is put.</summary>
public sealed class PlainWordFile
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string Spaces = "xmlns:w=\"" + W + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:x=\"urn:x\"";

    private static readonly (string Name, string Type, string Root, string Kind)[] stories =
    [
        ("word/document.xml", "document.main", "document", ""),
        ("word/header1.xml", "header", "hdr", "header"),
        ("word/footer1.xml", "footer", "ftr", "footer"),
        ("word/footnotes.xml", "footnotes", "footnotes", "footnotes"),
        ("word/endnotes.xml", "endnotes", "endnotes", "endnotes"),
        ("word/comments.xml", "comments", "comments", "comments"),
        ("word/glossary/document.xml", "document.glossary", "glossaryDocument", "glossaryDocument"),
    ];

    private readonly Dictionary<string, byte[]> parts = [];
    private readonly Dictionary<string, string> relationships = [];
    private string beforeList = "";
    private string types = "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>";

    public PlainWordFile()
    {
        Relate("", "officeDocument", "word/document.xml");
        foreach ((string name, string type, string root, string kind) in stories)
        {
            Add(name, $"application/vnd.openxmlformats-officedocument.wordprocessingml.{type}+xml", Story(root, ""));
            if (kind.Length > 0) Relate("word/document.xml", kind, name["word/".Length..]);
        }

        Add("word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml", $"<w:styles {Spaces}/>");
        Add("word/settings.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml", $"<w:settings {Spaces}/>");
        Relate("word/document.xml", "styles", "styles.xml");
        Relate("word/document.xml", "settings", "settings.xml");
    }

    public static IReadOnlyList<string> Stories { get; } = [.. stories.Select(s => s.Name)];

    public PlainWordFile Add(string name, string? type, string xml, Encoding? encoding = null) => Add(name, type, [.. (encoding ?? Encoding.UTF8).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(xml)]);

    public PlainWordFile Add(string name, string? type, byte[] content)
    {
        parts[name] = content;
        if (type is not null) types += $"<Override PartName=\"/{name}\" ContentType=\"{type}\"/>";
        return this;
    }

    public PlainWordFile Type(string xml)
    {
        types += xml;
        return this;
    }

    public PlainWordFile Relate(string from, string kind, string target, bool isExternal = false, string space = Relationships)
    {
        relationships[from] = relationships.GetValueOrDefault(from) + $"<Relationship Id=\"rId{relationships.Values.Sum(r => r.Length)}\" Type=\"{space}{kind}\" Target=\"{target}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>";
        return this;
    }

    /// <summary>Writes a story anew with the markup in it, in one of the encodings that Word reads.</summary>
    public PlainWordFile Say(string part, string markup, Encoding? encoding = null)
    {
        parts.Remove(part);
        return Add(part, null, Story(stories.First(s => s.Name == part).Root, markup), encoding);
    }

    public PlainWordFile Set(string part, string xml, Encoding? encoding = null) => Add(part, null, xml.Replace("SPACES", Spaces, StringComparison.Ordinal), encoding);

    /// <summary>Names another part as the document.</summary>
    public PlainWordFile Redirect(string main)
    {
        relationships[""] = relationships[""].Replace("word/document.xml", main, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Puts something in front of the list of content types.</summary>
    public PlainWordFile BeforeList(string start)
    {
        beforeList = start;
        return this;
    }

    public IReadOnlyList<RawEntry> Entries()
    {
        var entries = new List<RawEntry> { new("[Content_Types].xml", Encoding.UTF8.GetBytes($"{beforeList}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{types}</Types>")) };
        foreach ((string from, string all) in relationships)
        {
            int slash = from.LastIndexOf('/');
            entries.Add(new RawEntry($"{from[..(slash + 1)]}_rels/{from[(slash + 1)..]}.rels", Encoding.UTF8.GetBytes($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>")));
        }

        entries.AddRange(parts.Select(part => new RawEntry(part.Key, part.Value)));
        return entries;
    }

    public byte[] ToBytes() => RawZip.Write(Entries());

    private static string Story(string root, string markup)
    {
        string words = $"<w:p><w:r><w:t>The partners meet four times a year.</w:t></w:r></w:p>{markup}<w:p><w:r><w:t>The board decides.</w:t></w:r></w:p>";
        string inside = root switch
        {
            "document" => $"<w:body>{words}</w:body>",
            "footnotes" => $"<w:footnote w:id=\"2\">{words}</w:footnote>",
            "endnotes" => $"<w:endnote w:id=\"2\">{words}</w:endnote>",
            "comments" => $"<w:comment w:id=\"2\" w:author=\"A\">{words}</w:comment>",
            "glossaryDocument" => $"<w:docParts><w:docPart><w:docPartBody>{words}</w:docPartBody></w:docPart></w:docParts>",
            _ => words,
        };
        return $"<w:{root} {Spaces}>{inside}</w:{root}>";
    }
}
