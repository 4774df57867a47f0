using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Redline.Merging;

/// <summary>Takes over, into the new document's package, what deleted content of a part refers to: pictures, links and whatever else is related.</summary>
internal sealed class PartMerge
{
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly ComparedFile old;
    private readonly ComparedFile now;
    private readonly XElement contentTypes;
    private readonly XElement oldContentTypes;
    private readonly Dictionary<string, byte[]> added = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> relations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Part, string Id), string> known = [];
    private readonly Dictionary<string, string> copies = new(StringComparer.OrdinalIgnoreCase);

    internal PartMerge(ComparedFile old, ComparedFile now)
    {
        (this.old, this.now) = (old, now);
        contentTypes = ComparedFile.Parse(now.Parts["[Content_Types].xml"]);
        oldContentTypes = ComparedFile.Parse(old.Parts["[Content_Types].xml"]);
    }

    /// <summary>The parts that were added and those that say what is related to what, by name.</summary>
    internal IEnumerable<(string Name, byte[] Content)> Changed()
    {
        foreach ((string name, byte[] content) in added) yield return (name, content);
        foreach ((string part, XElement root) in relations) yield return (PartRelations.FileOf(part), RedlinePackage.BytesOf(root));
        if (added.Count > 0) yield return ("[Content_Types].xml", RedlinePackage.BytesOf(contentTypes));
    }

    /// <summary>The id, in the redline's part, of what an old part is related to by an id.</summary>
    internal string Of(string oldPart, string newPart, string id)
    {
        if (known.TryGetValue((oldPart, id), out string? taken)) return taken;
        if (!old.RelationsOf(oldPart).ById.TryGetValue(id, out PartRelation? relation)) return id;
        PartRelation? same = now.RelationsOf(newPart).ById.Values.FirstOrDefault(r => r.Type == relation.Type && r.IsExternal == relation.IsExternal && (relation.IsExternal ? r.Target == relation.Target : IsSame(r.Target, relation.Target)));
        return known[(oldPart, id)] = same?.Id ?? Relate(newPart, relation.Type, relation.IsExternal ? relation.Target : "/" + Copy(relation.Target), relation.IsExternal);
    }

    /// <summary>Adds a part that neither an old nor a new one stands for, such as the first footnotes, and relates the text to it.</summary>
    internal void Add(string name, string type, string contentType)
    {
        added[name] = [];
        contentTypes.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", contentType)));
        Relate(now.MainPart, PartRelations.OfficeTypes + type, "/" + name, isExternal: false);
    }

    private string Relate(string part, string type, string target, bool isExternal)
    {
        if (!relations.TryGetValue(part, out XElement? root))
            relations[part] = root = now.Parts.TryGetValue(PartRelations.FileOf(part), out byte[]? content) ? ComparedFile.Parse(content) : new XElement(Package + "Relationships");
        HashSet<string> ids = [.. root.Elements().Select(e => (string?)e.Attribute("Id") ?? "")];
        string id = Enumerable.Range(1, int.MaxValue - 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"rIdOld{n}")).First(i => !ids.Contains(i));
        root.Add(new XElement(Package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target), isExternal ? new XAttribute("TargetMode", "External") : null));
        return id;
    }

    private bool IsSame(string newPart, string oldPart) =>
        now.Parts.TryGetValue(newPart, out byte[]? one) && old.Parts.TryGetValue(oldPart, out byte[]? other) && one.AsSpan().SequenceEqual(other);

    // With all that it is related to itself, such as a chart's workbook.
    private string Copy(string part)
    {
        if (copies.TryGetValue(part, out string? name)) return name;
        int slash = part.LastIndexOf('/');
        name = $"{part[..(slash + 1)]}old-{part[(slash + 1)..]}";
        while (now.Parts.ContainsKey(name) || added.ContainsKey(name)) name = name.Insert(slash + 1, "old-");
        copies[part] = name;
        if (!old.Parts.TryGetValue(part, out byte[]? content)) return name;
        added[name] = content;
        contentTypes.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", TypeOf(part))));
        IReadOnlyDictionary<string, PartRelation> own = old.RelationsOf(part).ById;
        if (own.Count == 0) return name;
        var root = new XElement(Package + "Relationships");
        foreach (PartRelation relation in own.Values.OrderBy(r => r.Id, StringComparer.Ordinal))
            root.Add(new XElement(Package + "Relationship", new XAttribute("Id", relation.Id), new XAttribute("Type", relation.Type), new XAttribute("Target", relation.IsExternal ? relation.Target : "/" + Copy(relation.Target)), relation.IsExternal ? new XAttribute("TargetMode", "External") : null));
        relations[name] = root;
        return name;
    }

    private string TypeOf(string part) =>
        (string?)oldContentTypes.Elements(Types + "Override").FirstOrDefault(o => string.Equals((string?)o.Attribute("PartName"), "/" + part, StringComparison.OrdinalIgnoreCase))?.Attribute("ContentType")
        ?? (string?)oldContentTypes.Elements(Types + "Default").FirstOrDefault(d => part.EndsWith("." + (string?)d.Attribute("Extension"), StringComparison.OrdinalIgnoreCase))?.Attribute("ContentType")
        ?? "application/octet-stream";
}
