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
    private readonly bool hasPart;

    internal StyleMerge(XElement? oldRoot, XElement? newRoot, ListMerge lists)
    {
        this.lists = lists;
        hasPart = newRoot is not null;
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

    /// <summary>The id of a style that looks like another and carries a level of a list.</summary>
    /// <remarks>LibreOffice 7.4 gives a paragraph its former style and list back when a change of its properties is rejected, but not its
    /// former level: tried with a level of its own, with another list, with marks of paragraphs. A level in the style it gives back.</remarks>
    internal string WithLevel(string id, string list, string level)
    {
        if (!hasPart) return id;
        string own = $"{id}List{list}Level{level}", like = id.Length > 0 ? id : Root.Elements(Wml.Style).Where(s => (string?)s.Attribute(Wml.Type) == "paragraph" && (string?)s.Attribute(Wml.W + "default") is "1" or "true").Select(s => (string?)s.Attribute(Wml.StyleId)).FirstOrDefault() ?? "";
        if (now.ContainsKey(own)) return own;
        string name = now.TryGetValue(like, out XElement? model) ? (string?)model.Element(Wml.Name)?.Attribute(Wml.Val) ?? like : like;
        var style = new XElement(Wml.Style, new XAttribute(Wml.Type, "paragraph"), new XAttribute(Wml.W + "customStyle", "1"), new XAttribute(Wml.StyleId, own),
            new XElement(Wml.Name, new XAttribute(Wml.Val, $"{name} (list {list} level {level})".TrimStart())),
            like.Length > 0 ? new XElement(Wml.BasedOn, new XAttribute(Wml.Val, like)) : null,
            new XElement(Wml.W + "semiHidden"),
            new XElement(Wml.PPr, new XElement(Wml.NumPr, new XElement(Wml.Ilvl, new XAttribute(Wml.Val, level)), new XElement(Wml.NumId, new XAttribute(Wml.Val, list)))));
        now[own] = style;
        Root.Add(style);
        IsChanged = true;
        return own;
    }

    private static string NameOf(XElement style) => $"{(string?)style.Attribute(Wml.Type)} {(string?)style.Element(Wml.Name)?.Attribute(Wml.Val)}";
}
