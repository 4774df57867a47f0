using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>
/// Makes repeated content right: a list that starts inside a loop gets a list of its own each turn, bookmarks get names and ids of their own
/// and what refers to them within the turn follows, content controls and drawings get ids that no other has. It does so by putting values
/// into the attributes, which the rendering fills.
/// </summary>
internal static partial class LoopCloning
{
    /// <summary>Works on a part whose blocks have been hoisted.</summary>
    /// <returns>The loops that need to be told when a turn starts.</returns>
    internal static void Apply(XElement root, IReadOnlyList<Block> blocks)
    {
        List<Block> loops = [.. blocks.Where(b => b.IsLoop && b.Opening.Parent is not null && b.Opening.Parent == b.Closing.Parent)];
        Dictionary<string, int> lists = ListsWithin(root, loops);
        Dictionary<string, int> bookmarks = BookmarksWithin(root, loops);
        foreach (XElement numId in root.Descendants(Wml.Name("numId")).ToList()) List(numId, lists);
        Bookmarks(root, bookmarks);
        foreach (XElement element in root.Descendants().ToList()) Ids(element);
        for (int i = 0; i < loops.Count; i++)
        {
            if (lists.ContainsValue(i) || bookmarks.ContainsValue(i)) loops[i].Opening.AddAfterSelf(Text(string.Create(CultureInfo.InvariantCulture, $"{{{{__turn {i}}}}}")));
        }
    }

    // For each list that is used inside one loop only, the innermost such loop.
    private static Dictionary<string, int> ListsWithin(XElement root, List<Block> loops)
    {
        var within = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (IGrouping<string, XElement> uses in root.Descendants(Wml.Name("numId")).GroupBy(n => n.Attribute(Wml.Value)?.Value ?? "0"))
        {
            if (uses.Key != "0" && InnermostOf(loops, [.. uses]) is { } loop) within[uses.Key] = loop;
        }

        return within;
    }

    private static Dictionary<string, int> BookmarksWithin(XElement root, List<Block> loops)
    {
        var within = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (XElement bookmark in root.Descendants(Wml.Name("bookmarkStart")))
        {
            if (bookmark.Attribute(Wml.Name("name"))?.Value is { } name && InnermostOf(loops, [bookmark]) is { } loop) within[name] = loop;
        }

        return within;
    }

    private static int? InnermostOf(List<Block> loops, List<XElement> elements)
    {
        int? innermost = null;
        int smallest = int.MaxValue;
        for (int i = 0; i < loops.Count; i++)
        {
            List<XElement> content = [.. loops[i].Content];
            if (content.Count >= smallest || !elements.All(e => content.Any(c => c == e || e.Ancestors().Contains(c)))) continue;
            int size = content.Sum(c => c.DescendantsAndSelf().Count());
            if (size < smallest) (innermost, smallest) = (i, size);
        }

        return innermost;
    }

    private static void List(XElement numId, Dictionary<string, int> lists)
    {
        string id = numId.Attribute(Wml.Value)?.Value ?? "0";
        if (id == "0") return;
        string loop = lists.TryGetValue(id, out int within) ? within.ToString(CultureInfo.InvariantCulture) : "-1";
        numId.SetAttributeValue(Wml.Value, $"{{{{__list {id} {loop}}}}}");
    }

    private static void Bookmarks(XElement root, Dictionary<string, int> within)
    {
        foreach (XElement start in root.Descendants(Wml.Name("bookmarkStart")).ToList())
        {
            string id = start.Attribute(Wml.Name("id"))?.Value ?? "0";
            string name = start.Attribute(Wml.Name("name"))?.Value ?? "";
            start.SetAttributeValue(Wml.Name("id"), $"{{{{__bookmarkStart \"{id}\"}}}}");
            start.SetAttributeValue(Wml.Name("name"), Reference(name, within));
        }

        foreach (XElement end in root.Descendants(Wml.Name("bookmarkEnd")).ToList())
            end.SetAttributeValue(Wml.Name("id"), $"{{{{__bookmarkEnd \"{end.Attribute(Wml.Name("id"))?.Value ?? "0"}\"}}}}");
        foreach (XElement link in root.Descendants(Wml.Name("hyperlink")).Where(l => within.ContainsKey(l.Attribute(Wml.Name("anchor"))?.Value ?? "")).ToList())
            link.SetAttributeValue(Wml.Name("anchor"), Reference(link.Attribute(Wml.Name("anchor"))!.Value, within));
        foreach (XElement field in root.Descendants(Wml.Name("fldSimple")).ToList())
            field.SetAttributeValue(Wml.Name("instr"), Instruction(field.Attribute(Wml.Name("instr"))?.Value ?? "", within));
        foreach (XElement instruction in root.Descendants(Wml.Name("instrText")).Where(i => !i.HasElements).ToList()) instruction.Value = Instruction(instruction.Value, within);
    }

    private static string Instruction(string instruction, Dictionary<string, int> within) => BookmarkField().Replace(instruction, m =>
        within.ContainsKey(m.Groups[2].Value) ? m.Groups[1].Value + Reference(m.Groups[2].Value, within) : m.Value);

    private static string Reference(string name, Dictionary<string, int> within) =>
        within.TryGetValue(name, out int loop) ? string.Create(CultureInfo.InvariantCulture, $"{{{{__bookmark \"{name}\" {loop}}}}}") : name;

    // Drawings (wp:docPr and pic:cNvPr) and content controls.
    private static void Ids(XElement element)
    {
        if (element.Name.LocalName == "docPr" && element.Attribute("id") is { } drawing) drawing.Value = "{{__id}}";
        else if (element.Name == Wml.Name("id") && element.Parent?.Name == Wml.Name("sdtPr")) element.SetAttributeValue(Wml.Value, "{{__id}}");
    }

    private static XElement Text(string tag) => new(Wml.Tag, tag);

    [GeneratedRegex(@"(\b(?:REF|PAGEREF|NOTEREF)\s+|HYPERLINK\s+\\l\s+""?)([A-Za-z_]\w*)")]
    private static partial Regex BookmarkField();
}
