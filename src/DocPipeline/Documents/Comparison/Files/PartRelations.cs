using System.Xml.Linq;

namespace DocPipeline.Documents.Comparison.Files;

/// <summary>What one part of a package is related to.</summary>
internal sealed class PartRelations
{
    /// <summary>What the types of relationships of Word files start with.</summary>
    internal const string OfficeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, PartRelation> byId = new(StringComparer.Ordinal);

    private PartRelations()
    {
    }

    /// <summary>All of them by their ids.</summary>
    internal IReadOnlyDictionary<string, PartRelation> ById => byId;

    /// <summary>The file of a package that holds a part's relationships.</summary>
    internal static string FileOf(string part)
    {
        int slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    /// <summary>Reads them.</summary>
    /// <param name="part">The part that they belong to; targets are relative to its folder.</param>
    /// <param name="root">The XML; nothing where the part has none.</param>
    internal static PartRelations Read(string part, XElement? root)
    {
        var relations = new PartRelations();
        foreach (XElement one in root?.Elements(Package + "Relationship") ?? [])
        {
            if ((string?)one.Attribute("Id") is not { } id || (string?)one.Attribute("Target") is not { } target || (string?)one.Attribute("Type") is not { } type) continue;
            bool isExternal = (string?)one.Attribute("TargetMode") == "External";
            relations.byId[id] = new PartRelation(id, type, isExternal ? target : Resolve(part, target), isExternal);
        }

        return relations;
    }

    /// <summary>The parts that are related by a type.</summary>
    internal IEnumerable<string> Targets(string type) => byId.Values.Where(r => r.Type == type && !r.IsExternal).Select(r => r.Target);

    private static string Resolve(string part, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var folders = new List<string>(part.Split('/')[..^1]);
        foreach (string step in target.Split('/'))
        {
            if (step == ".." && folders.Count > 0) folders.RemoveAt(folders.Count - 1);
            else if (step is not (".." or "." or "")) folders.Add(step);
        }

        return string.Join('/', folders);
    }
}
