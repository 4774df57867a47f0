using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace DocPipeline.Returns.Ooxml.Package;

/// <summary>The content types of a package's parts. The list itself is never signed: each signature names the types of what it signs.</summary>
/// <remarks>Source: ECMA-376 part 2, 10.1.2.</remarks>
internal sealed partial class ContentTypeList
{
    internal const string Name = "[Content_Types].xml";

    private const string Space = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly XmlDocument document;
    private readonly Dictionary<string, string> defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> asWritten = new(StringComparer.Ordinal);

    private ContentTypeList(XmlDocument document) => this.document = document;

    /// <summary>Reads the list.</summary>
    /// <exception cref="BrokenPackageException">It is not in order.</exception>
    internal static ContentTypeList Read(byte[] content)
    {
        var list = new ContentTypeList(BoundedXml.Read(content));
        XmlElement root = list.document.DocumentElement!;
        if (!root.Is(Space, "Types")) throw new BrokenPackageException("it is no list of content types");
        foreach (XmlNode node in root.ChildNodes)
        {
            if (node is XmlElement element) list.Add(element);
            else if (node is not (XmlComment or XmlWhitespace or XmlSignificantWhitespace)) throw new BrokenPackageException("it holds more than content types");
        }

        return list;
    }

    /// <summary>The content type of a part; nothing when none is stated.</summary>
    internal string? Of(string part)
    {
        if (overrides.TryGetValue(part, out string? stated)) return stated;
        int point = part.LastIndexOf('.');
        return point > part.LastIndexOf('/') ? defaults.GetValueOrDefault(part[(point + 1)..]) : null;
    }

    /// <summary>Whether a part's content type is stated for a name that differs in capitals: programs read that in two ways.</summary>
    internal bool IsInOtherCapitals(string part) => overrides.ContainsKey(part) && !asWritten.Contains(part);

    /// <summary>States the content type of a new part.</summary>
    internal void State(string part, string type)
    {
        XmlElement root = document.DocumentElement!;
        XmlElement added = document.CreateElement(root.Prefix, "Override", Space);
        added.SetAttribute("PartName", "/" + part);
        added.SetAttribute("ContentType", type);
        root.AppendChild(added);
        overrides.Add(part, type);
        asWritten.Add(part);
    }

    internal byte[] Write() => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + document.DocumentElement!.OuterXml);

    private void Add(XmlElement element)
    {
        bool isDefault = element.Is(Space, "Default");
        if (!isDefault && !element.Is(Space, "Override")) throw new BrokenPackageException("it holds more than content types");
        string key = element.GetAttribute(isDefault ? "Extension" : "PartName"), type = element.GetAttribute("ContentType");
        if (key.Length == 0 || type.Length == 0 || (!isDefault && key[0] != '/')) throw new BrokenPackageException("a content type is stated for nothing, or for no part");
        if (!MediaType().IsMatch(type)) throw new BrokenPackageException($"there is no such content type as {SignatureFindings.Shown(type)}");
        if (!(isDefault ? defaults : overrides).TryAdd(isDefault ? key : key[1..], type)) throw new BrokenPackageException($"two content types are stated for {SignatureFindings.Shown(key)}");
        if (!isDefault) asWritten.Add(key[1..]);
    }

    // RFC 2045, 5.1: two tokens, and no parameter has a space in front of it.
    [GeneratedRegex(@"^[\w!#$%&'*+.^`|~-]+/[\w!#$%&'*+.^`|~-]+(;.*)?$", RegexOptions.ECMAScript)]
    private static partial Regex MediaType();
}
