using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Redline;

namespace DocPipeline.Documents.Conformed;

/// <summary>
/// Takes certificate signatures out of a package: none of them can hold in a file that says more than the signed one. Parts, relationships
/// and content types go, so that no program calls the conformed copy a broken signed file.
/// </summary>
/// <remarks>Source: ECMA-376 part 2, clause 13.</remarks>
internal static class SignatureParts
{
    private const string Origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
    private const string DigitalSignature = "application/vnd.openxmlformats-package.digital-signature";
    private const string RootRelations = "_rels/.rels";
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>Takes them out.</summary>
    /// <param name="parts">The entries of the package; those of signatures are removed, and the lists that named them written anew.</param>
    internal static void TakeOut(Dictionary<string, byte[]> parts)
    {
        XElement root = ComparedFile.Parse(parts[RootRelations]), types = ComparedFile.Parse(parts[ContentTypes]);
        List<XElement> origins = [.. root.Elements().Where(e => (string?)e.Attribute("Type") == Origin)];
        List<XElement> stated = [.. types.Elements().Where(e => ((string?)e.Attribute("ContentType"))?.StartsWith(DigitalSignature, StringComparison.Ordinal) == true)];
        if (origins.Count == 0 && stated.Count == 0) return;
        var gone = new HashSet<string>(stated.Select(e => ((string?)e.Attribute("PartName"))?.TrimStart('/')).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        foreach (string origin in PartRelations.Read("", root).Targets(Origin))
        {
            gone.Add(origin);
            if (parts.TryGetValue(PartRelations.FileOf(origin), out byte[]? list)) gone.UnionWith(PartRelations.Read(origin, ComparedFile.Parse(list)).ById.Values.Where(r => !r.IsExternal).Select(r => r.Target));
        }

        gone.UnionWith(gone.Select(PartRelations.FileOf).ToList());
        foreach (string part in gone) parts.Remove(part);
        origins.ForEach(e => e.Remove());
        stated.ForEach(e => e.Remove());
        types.Elements().Where(e => ((string?)e.Attribute("PartName"))?.TrimStart('/') is { } part && gone.Contains(part)).Remove();
        parts[RootRelations] = RedlinePackage.BytesOf(root);
        parts[ContentTypes] = RedlinePackage.BytesOf(types);
    }
}
