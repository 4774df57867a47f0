using System.Text;

namespace DocPipeline.Documents.Packaging;

/// <summary>
/// A .docx while it is put together: parts with their content types and relationships. Writing it gives the same bytes for the same
/// parts; relationship ids are given by the caller and fixed, never random as in the OpenXML SDK.
/// </summary>
/// <param name="level">The level of zlib that parts are compressed with.</param>
/// <remarks>Source: ECMA-376 part 2 (Open Packaging Conventions).</remarks>
internal sealed class WordPackage(int level = RepeatableZip.UsualLevel)
{
    private readonly List<(ZipEntry Entry, string? ContentType)> parts = [];
    private readonly SortedDictionary<string, List<Relationship>> relationships = new(StringComparer.Ordinal);

    /// <summary>Adds a part.</summary>
    /// <param name="name">Its name without the leading slash: <c>word/document.xml</c>.</param>
    /// <param name="contentType">Its content type.</param>
    /// <param name="content">Its content, UTF-8 for XML.</param>
    internal void Add(string name, string contentType, ReadOnlySpan<byte> content) => Add(RepeatableZip.Compress(name, content, level), contentType);

    /// <summary>Adds a part that was compressed before, such as the styles of a template.</summary>
    internal void Add(ZipEntry entry, string contentType) => parts.Add((entry, contentType));

    /// <summary>Relates a part, or the package itself, to another part or to an address outside.</summary>
    /// <param name="from">The part's name, or nothing for the package.</param>
    /// <param name="relationship">The relationship; its id is unique within <paramref name="from"/>.</param>
    internal void Relate(string from, Relationship relationship)
    {
        if (!relationships.TryGetValue(from, out List<Relationship>? list)) relationships[from] = list = [];
        list.Add(relationship);
    }

    /// <summary>
    /// The entries that hold the package together, its content types and relationships. They depend on the names and types of the parts and
    /// on the relationships alone, so packages that agree in those can share them.
    /// </summary>
    internal IReadOnlyList<ZipEntry> Structure()
    {
        List<ZipEntry> entries = [RepeatableZip.Compress("[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes()), level)];
        foreach ((string from, List<Relationship> list) in relationships)
            entries.Add(RepeatableZip.Compress(RelationshipsOf(from), Encoding.UTF8.GetBytes(Relationships(list)), level));
        return entries;
    }

    /// <summary>Writes the package.</summary>
    /// <param name="structure">Its structure, where it is known from another package that has the same.</param>
    internal byte[] ToBytes(IReadOnlyList<ZipEntry>? structure = null) =>
        RepeatableZip.Write([.. parts.Select(p => p.Entry), .. structure ?? Structure()]);

    private static string RelationshipsOf(string part)
    {
        int slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    private static string Relationships(IEnumerable<Relationship> list)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (Relationship r in list.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            xml.Append("<Relationship Id=\"").Append(Xml.Escape(r.Id)).Append("\" Type=\"").Append(Xml.Escape(r.Type))
                .Append("\" Target=\"").Append(Xml.Escape(r.Target)).Append('"');
            if (r.IsExternal) xml.Append(" TargetMode=\"External\"");
            xml.Append("/>");
        }

        return xml.Append("</Relationships>").ToString();
    }

    private string ContentTypes()
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        xml.Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        foreach ((ZipEntry entry, string? type) in parts.OrderBy(p => p.Entry.Name, StringComparer.Ordinal))
            xml.Append("<Override PartName=\"/").Append(Xml.Escape(entry.Name)).Append("\" ContentType=\"").Append(Xml.Escape(type!)).Append("\"/>");
        return xml.Append("</Types>").ToString();
    }
}
