using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Redline.Merging;

/// <summary>Finds for each style of the old document the one of the new document with its name, and adds those that it lacks.</summary>
internal sealed class StyleMerge
{
    private readonly Dictionary<string, XElement> old = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> newByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly ListMerge lists;

    internal StyleMerge(XElement? oldRoot, XElement? newRoot, ListMerge lists)
    {
        this.lists = lists;
        Root = newRoot is null ? new XElement(Wml.W + "styles", new XAttribute(XNamespace.Xmlns + "w", Wml.W)) : new XElement(newRoot);
        foreach (XElement style in oldRoot?.Elements(Wml.Style) ?? []) if ((string?)style.Attribute(Wml.StyleId) is { } id) old.TryAdd(id, style);
        foreach (XElement style in Root.Elements(Wml.Style))
        {
            if ((string?)style.Attribute(Wml.StyleId) is not { } id) continue;
            now.TryAdd(id, style);
            newByName.TryAdd(NameOf(style), id);
        }
    }

    /// <summary>The styles part of the redline.</summary>
    internal XElement Root { get; }

    /// <summary>Whether styles were added.</summary>
    internal bool IsChanged { get; private set; }

    /// <summary>The id, in the redline, of an old document's style.</summary>
    internal string Of(string oldId)
    {
        if (oldId.Length == 0 || known.TryGetValue(oldId, out string? id)) return oldId.Length == 0 ? "" : known[oldId];
        if (!old.TryGetValue(oldId, out XElement? style)) return known[oldId] = oldId;
        if (newByName.TryGetValue(NameOf(style), out id)) return known[oldId] = id;
        for (id = oldId; now.ContainsKey(id);) id += "Old";
        known[oldId] = id;
        var added = new XElement(style);
        added.SetAttributeValue(Wml.StyleId, id);
        added.Attribute(Wml.W + "default")?.Remove();
        foreach (XElement reference in added.Elements().Where(e => e.Name == Wml.BasedOn || e.Name == Wml.W + "next" || e.Name == Wml.W + "link").ToList()) reference.SetAttributeValue(Wml.Val, Of((string?)reference.Attribute(Wml.Val) ?? ""));
        if (added.Descendants(Wml.NumId).FirstOrDefault() is { } list && Wml.Number(list, Wml.Val) is { } number) list.SetAttributeValue(Wml.Val, lists.Of(number));
        now[id] = added;
        newByName.TryAdd(NameOf(style), id);
        Root.Add(added);
        IsChanged = true;
        return id;
    }

    private static string NameOf(XElement style) => $"{(string?)style.Attribute(Wml.Type)} {(string?)style.Element(Wml.Name)?.Attribute(Wml.Val)}";
}
