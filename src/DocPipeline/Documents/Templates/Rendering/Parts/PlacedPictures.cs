using System.Security.Cryptography;
using DocPipeline.Documents.Packaging;
using DocPipeline.Partnerships.Pictures;

namespace DocPipeline.Documents.Templates.Rendering.Parts;

/// <summary>The pictures that a document adds to its template: each content once, related to every part that shows it.</summary>
/// <param name="idPrefix">What the ids of their relationships start with: something that no id of the template starts with.</param>
internal sealed class PlacedPictures(string idPrefix)
{
    private const string RelationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

    private readonly SortedDictionary<string, Picture> parts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Part, string Picture)> related = [];
    private readonly List<(string From, Relationship Relationship)> relationships = [];

    /// <summary>The picture parts, by name.</summary>
    internal IReadOnlyDictionary<string, Picture> Parts => parts;

    /// <summary>The relationships of the parts that show them.</summary>
    internal IReadOnlyList<(string From, Relationship Relationship)> Relationships => relationships;

    /// <summary>The id by which a part shows a picture. It follows from the picture's bytes, so that the same record gives the same file.</summary>
    internal string In(string part, Picture picture)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(picture.Content.Span))[..16];
        string name = $"word/media/picture-{digest}.{picture.Ending}";
        string id = idPrefix + digest;
        parts.TryAdd(name, picture);
        if (related.Add((part, name))) relationships.Add((part, new Relationship(id, RelationshipType, "/" + name)));
        return id;
    }
}
