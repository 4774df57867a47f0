using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Redline.Merging;

/// <summary>
/// Finds for each list of the old document the list of the new one that it is, and adds those that the new one has not. One list never
/// stands for two, nor one definition for two, so that the old paragraphs count as they did when all changes are rejected.
/// </summary>
internal sealed class ListMerge
{
    private readonly Dictionary<int, Instance> old;
    private readonly Dictionary<int, Instance> now;
    private readonly Dictionary<int, int> lists = [];
    private readonly Dictionary<int, int> definitions = [];
    private readonly XElement? oldRoot;
    private int nextList;
    private int nextDefinition;

    /// <summary>Unites the lists of two documents.</summary>
    /// <param name="oldRoot">The old numbering part; nothing where there is none.</param>
    /// <param name="newRoot">The new numbering part.</param>
    /// <param name="difference">What became of the document: paragraphs that both have say which lists belong together.</param>
    internal ListMerge(XElement? oldRoot, XElement? newRoot, DocumentDifference difference)
    {
        this.oldRoot = oldRoot;
        (old, now) = (Read(oldRoot), Read(newRoot));
        Root = newRoot is null ? new XElement(Wml.W + "numbering", new XAttribute(XNamespace.Xmlns + "w", Wml.W)) : new XElement(newRoot);
        nextList = Math.Max(0, now.Keys.DefaultIfEmpty().Max()) + 1;
        nextDefinition = Math.Max(0, Root.Elements(Wml.AbstractNum).Select(a => Wml.Number(a, Wml.AbstractNumId) ?? 0).DefaultIfEmpty().Max()) + 1;
        var votes = new Dictionary<(int Old, int New), int>();
        foreach ((Stories.ParagraphItem one, Stories.ParagraphItem other) in difference.Stories.SelectMany(KeptPairs.Of))
            if (one.List is { } before && other.List is { } after) votes[(before.Id, after.Id)] = votes.GetValueOrDefault((before.Id, after.Id)) + 1;
        foreach (((int before, int after), _) in votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key)) Unite(before, after);
    }

    /// <summary>The numbering part of the redline.</summary>
    internal XElement Root { get; }

    /// <summary>Whether lists were added.</summary>
    internal bool IsChanged { get; private set; }

    /// <summary>The list that stands for an old one; 0, which is no list, for itself and for one that is not defined.</summary>
    internal int Of(int oldList)
    {
        if (lists.TryGetValue(oldList, out int list)) return list;
        if (!old.TryGetValue(oldList, out Instance? instance)) return oldList == 0 ? 0 : lists[oldList] = nextList++;
        IsChanged = true;
        lists[oldList] = list = nextList++;
        var added = new XElement(instance.Element);
        added.SetAttributeValue(Wml.NumId, list);
        added.Element(Wml.AbstractNumId)?.SetAttributeValue(Wml.Val, DefinitionOf(instance.Definition));
        XElement? last = Root.Elements(Wml.Num).LastOrDefault() ?? Root.Elements(Wml.AbstractNum).LastOrDefault() ?? Root.Elements().LastOrDefault();
        if (last is null) Root.Add(added);
        else last.AddAfterSelf(added);
        return list;
    }

    /// <summary>The same of a list and level.</summary>
    internal (int Id, int Level)? Of((int Id, int Level)? list) => list is { } entry ? (Of(entry.Id), entry.Level) : null;

    /// <summary>
    /// The new paragraphs with which a level of a list starts anew, where another paragraph did so in the old text. LibreOffice 7.4 keeps the
    /// start with the paragraph, unless the style that it gives back has the list.
    /// </summary>
    internal IReadOnlySet<Stories.ParagraphItem> OtherStarts(DocumentDifference difference)
    {
        var starts = new HashSet<Stories.ParagraphItem>(ReferenceEqualityComparer.Instance);
        HashSet<(int, int)> levels = [.. from one in Root.Elements(Wml.Num) from level in one.Elements(Wml.W + "lvlOverride") where level.Element(Wml.W + "startOverride") is not null select (Wml.Number(one, Wml.NumId) ?? 0, Wml.Number(level, Wml.W + "ilvl") ?? 0)];
        if (levels.Count == 0) return starts;
        HashSet<(int, int)> startedOld = [], startedNew = [];
        foreach ((Stories.ParagraphItem before, Stories.ParagraphItem after) in difference.Stories.SelectMany(KeptPairs.Of))
        {
            bool started = Of(before.List) is { } was && levels.Contains(was) && startedOld.Add(was);
            if (after.List is { } list && levels.Contains(list) && startedNew.Add(list) && !(started && Of(before.List) == list)) starts.Add(after);
        }

        return starts;
    }

    private int DefinitionOf(int oldDefinition)
    {
        if (definitions.TryGetValue(oldDefinition, out int definition)) return definition;
        definitions[oldDefinition] = definition = nextDefinition++;
        if (oldRoot?.Elements(Wml.AbstractNum).FirstOrDefault(a => Wml.Number(a, Wml.AbstractNumId) == oldDefinition) is not { } source) return definition;
        var added = new XElement(source);
        added.SetAttributeValue(Wml.AbstractNumId, definition);

        // Two definitions with one nsid are one list to Word, which would unite them when it saves.
        added.Element(Wml.W + "nsid")?.SetAttributeValue(Wml.Val, (0x0DCE0000 + definition).ToString("X8", CultureInfo.InvariantCulture));
        added.Elements(Wml.W + "styleLink").Remove();
        foreach (XElement linked in added.Elements(Wml.W + "lvl").Elements(Wml.PStyle).ToList()) linked.Remove();
        XElement? last = Root.Elements(Wml.AbstractNum).LastOrDefault();
        if (last is null) Root.AddFirst(added);
        else last.AddAfterSelf(added);
        return definition;
    }

    private void Unite(int before, int after)
    {
        if (lists.ContainsKey(before) || lists.ContainsValue(after)) return;
        if (!old.TryGetValue(before, out Instance? one) || !now.TryGetValue(after, out Instance? other) || one.Levels != other.Levels || one.Overrides != other.Overrides) return;
        if (definitions.TryGetValue(one.Definition, out int united) ? united != other.Definition : definitions.ContainsValue(other.Definition)) return;
        lists[before] = after;
        definitions[one.Definition] = other.Definition;
    }

    private static Dictionary<int, Instance> Read(XElement? root)
    {
        var instances = new Dictionary<int, Instance>();
        if (root is null) return instances;
        var levels = new Dictionary<int, string>();
        foreach (XElement definition in root.Elements(Wml.AbstractNum))
            if (Wml.Number(definition, Wml.AbstractNumId) is { } id) levels[id] = Canonical(definition.Elements(Wml.W + "lvl").Concat(definition.Elements(Wml.W + "numStyleLink")));
        foreach (XElement instance in root.Elements(Wml.Num))
        {
            if (Wml.Number(instance, Wml.NumId) is { } id && Wml.Number(instance.Element(Wml.AbstractNumId), Wml.Val) is { } definition)
                instances[id] = new Instance(instance, definition, levels.GetValueOrDefault(definition, ""), Canonical(instance.Elements(Wml.W + "lvlOverride")));
        }

        return instances;
    }

    // How a list counts and looks; not its ids, nor the codes by which Word shows its toolbar.
    private static string Canonical(IEnumerable<XElement> elements)
    {
        var text = new StringBuilder();
        foreach (XElement element in elements) Append(element);
        return text.ToString();

        void Append(XElement element)
        {
            text.Append('<').Append(element.Name.LocalName);
            foreach (XAttribute attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.LocalName is not ("tplc" or "tentative")).OrderBy(a => a.Name.LocalName, StringComparer.Ordinal))
                text.Append(' ').Append(attribute.Name.LocalName).Append('=').Append(attribute.Value);
            foreach (XElement child in element.Elements()) Append(child);
            text.Append('>');
        }
    }

    private sealed record Instance(XElement Element, int Definition, string Levels, string Overrides);
}
