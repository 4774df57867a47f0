using System.Text;
using System.Xml;

namespace DocPipeline.Returns.Ooxml.Package;

/// <summary>The relationships of a part, or of the package itself (a .rels part).</summary>
/// <param name="All">In the order in which they stand.</param>
/// <param name="Spaces">How many pieces of white space stand between them.</param>
/// <param name="IsPlain">Whether it is written as Word writes it: with the namespace as the default, and no white space.</param>
/// <remarks>Source: ECMA-376 part 2, 9.3 and 13.2.4.24 (the relationships transform).</remarks>
internal sealed record RelationshipList(IReadOnlyList<PackageRelationship> All, int Spaces, bool IsPlain)
{
    private const string Start = "<Relationships xmlns=\"" + OoxmlNames.RelationshipsSpace + "\">";
    private const string End = "</Relationships>";

    /// <summary>Reads a .rels part; only what the standard knows may stand in it, so that no program can read more into it than is signed.</summary>
    /// <exception cref="BrokenPackageException">It is not in order.</exception>
    internal static RelationshipList Read(byte[] content)
    {
        XmlElement root = BoundedXml.Read(content).DocumentElement!;
        if (!root.Is(OoxmlNames.RelationshipsSpace, "Relationships")) throw new BrokenPackageException("it is no list of relationships");
        if (root.Attributes.Cast<XmlAttribute>().Any(a => a.Name != "xmlns" && a.Prefix != "xmlns")) throw new BrokenPackageException("its root has attributes that it may not have");
        var all = new List<PackageRelationship>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        int spaces = 0;
        foreach (XmlNode node in root.ChildNodes)
        {
            if (node is XmlWhitespace or XmlSignificantWhitespace) spaces++;
            else if (node is XmlElement element) all.Add(One(element));
            else if (node is not XmlComment) throw new BrokenPackageException("it holds more than relationships");
        }

        if (all.Find(r => !ids.Add(r.Id)) is { } twice) throw new BrokenPackageException($"two relationships have the id {SignatureFindings.Shown(twice.Id)}");
        return new RelationshipList(all, spaces, IsPlain: spaces == 0 && root.Prefix.Length == 0 && root.Attributes.Count == 1 && !root.ChildNodes.OfType<XmlComment>().Any());
    }

    /// <summary>Writes the list anew, without white space.</summary>
    internal byte[] Write()
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n").Append(Start);
        foreach (PackageRelationship relationship in All)
        {
            xml.Append("<Relationship Id=\"").Append(Escaped(relationship.Id)).Append("\" Type=\"").Append(Escaped(relationship.Type)).Append("\" Target=\"").Append(Escaped(relationship.Target));
            xml.Append(relationship.IsExternal ? "\" TargetMode=\"External\"/>" : "\"/>");
        }

        return Encoding.UTF8.GetBytes(xml.Append(End).ToString());
    }

    /// <summary>What stands for chosen relationships when they are digested: the transform, and canonical XML after it.</summary>
    /// <param name="isChosen">Which.</param>
    /// <param name="isOldForm">As xmlsec wrote it up to 1.3.12: with an empty element for each piece of white space.</param>
    internal byte[] Transform(Func<PackageRelationship, bool> isChosen, bool isOldForm)
    {
        var xml = new StringBuilder(Start);
        for (int i = 0; isOldForm && i < Spaces; i++) xml.Append("<text></text>");
        foreach (PackageRelationship relationship in All.Where(isChosen).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            xml.Append("<Relationship Id=\"").Append(Escaped(relationship.Id)).Append("\" Target=\"").Append(Escaped(relationship.Target))
                .Append("\" TargetMode=\"").Append(relationship.IsExternal ? "External" : "Internal").Append("\" Type=\"").Append(Escaped(relationship.Type)).Append("\"></Relationship>");
        }

        return Encoding.UTF8.GetBytes(xml.Append(End).ToString());
    }

    private static PackageRelationship One(XmlElement element)
    {
        if (!element.Is(OoxmlNames.RelationshipsSpace, "Relationship")) throw new BrokenPackageException("it holds more than relationships");
        if (element.ChildNodes.Cast<XmlNode>().Any(n => n is not XmlWhitespace and not XmlSignificantWhitespace)) throw new BrokenPackageException("a relationship holds something");
        string? id = null, type = null, target = null, mode = null;
        foreach (XmlAttribute attribute in element.Attributes)
        {
            switch (attribute.Name)
            {
                case "Id": id = attribute.Value; break;
                case "Type": type = attribute.Value; break;
                case "Target": target = attribute.Value; break;
                case "TargetMode": mode = attribute.Value; break;
                default: throw new BrokenPackageException($"a relationship has the attribute {SignatureFindings.Shown(attribute.Name)}, which none has");
            }
        }

        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(type) || target is null) throw new BrokenPackageException("a relationship has no id, type or target");
        if (!XmlReader.IsName(id) || id.Contains(':', StringComparison.Ordinal)) throw new BrokenPackageException($"a relationship has an id that is none: {SignatureFindings.Shown(id)}");
        if (mode is not (null or "Internal" or "External")) throw new BrokenPackageException("a relationship leads neither into the package nor out of it");
        return new PackageRelationship(id, type, target, mode == "External");
    }

    // As canonical XML has attributes (Canonical XML 1.0, 2.3).
    private static string Escaped(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\t", "&#x9;", StringComparison.Ordinal).Replace("\n", "&#xA;", StringComparison.Ordinal).Replace("\r", "&#xD;", StringComparison.Ordinal);
}
