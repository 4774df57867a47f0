using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocPipeline.Documents.Templates.Compiling.Blocks;

/// <summary>
/// Makes repeated content right: a list that starts inside a loop gets a list of its own each turn, bookmarks get names and ids of their own
/// and what refers to them within the turn follows, content controls and drawings get ids that no other has. It does so by putting values
/// into the attributes, which the rendering fills.
/// </summary>
internal static partial class LoopCloning
{
    private const string Vml = "urn:schemas-microsoft-com:vml";

    /// <summary>Works on a part whose blocks have been hoisted.</summary>
    /// <param name="root">The part.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="styles">The lists that paragraph styles bring with them.</param>
    internal static void Apply(XElement root, IReadOnlyList<Block> blocks, StyleLists styles)
    {
        List<LoopScope> loops = [.. blocks.Where(b => b.IsLoop && b.Opening.Parent is not null && b.Opening.Parent == b.Closing.Parent).Select((b, i) => new LoopScope(b, i))];
        EndWhereTheyStart(root, loops);
        HashSet<int> told = [.. RepeatedLists.Apply(root, loops, styles)];
        Dictionary<string, LoopScope> bookmarks = BookmarksWithin(root, loops);
        told.UnionWith(bookmarks.Values.Select(l => l.Index));
        Bookmarks(root, bookmarks);
        told.UnionWith(Shapes(root, loops));
        foreach (XElement element in root.Descendants().ToList()) Ids(element);
        foreach (LoopScope loop in loops.Where(l => told.Contains(l.Index)))
            loop.Block.Opening.AddAfterSelf(new XElement(Wml.Tag, string.Create(CultureInfo.InvariantCulture, $"{{{{__turn {loop.Index}}}}}")));
    }

    // Of a bookmark that reaches into a loop or out of it, one half would be repeated without the other: it marks the place where it starts.
    private static void EndWhereTheyStart(XElement root, List<LoopScope> loops)
    {
        if (loops.Count == 0) return;
        ILookup<string?, XElement> ends = root.Descendants(Wml.Name("bookmarkEnd")).ToLookup(e => e.Attribute(Wml.Name("id"))?.Value);
        foreach (XElement start in root.Descendants(Wml.Name("bookmarkStart")).ToList())
        {
            List<XElement> own = [.. ends[start.Attribute(Wml.Name("id"))?.Value].Where(e => e.Parent is not null)];
            if (own.TrueForAll(e => LoopScope.Around(loops, e).SequenceEqual(LoopScope.Around(loops, start)))) continue;
            own.Remove();
            start.AddAfterSelf(own[0]);
        }
    }

    private static Dictionary<string, LoopScope> BookmarksWithin(XElement root, List<LoopScope> loops)
    {
        var within = new Dictionary<string, LoopScope>(StringComparer.Ordinal);
        foreach (XElement bookmark in root.Descendants(Wml.Name("bookmarkStart")))
        {
            if (bookmark.Attribute(Wml.Name("name"))?.Value is { } name && LoopScope.Around(loops, bookmark).FirstOrDefault() is { } loop) within[name] = loop;
        }

        return within;
    }

    private static void Bookmarks(XElement root, Dictionary<string, LoopScope> within)
    {
        HashSet<string> names = [.. root.Descendants(Wml.Name("bookmarkStart")).Select(b => b.Attribute(Wml.Name("name"))?.Value ?? "")];
        foreach (XElement start in root.Descendants(Wml.Name("bookmarkStart")).ToList())
        {
            start.SetAttributeValue(Wml.Name("name"), Reference(start, start.Attribute(Wml.Name("name"))?.Value ?? ""));
            start.SetAttributeValue(Wml.Name("id"), $"{{{{__bookmarkStart \"{Safe(start.Attribute(Wml.Name("id"))?.Value ?? "0")}\"}}}}");
        }

        foreach (XElement end in root.Descendants(Wml.Name("bookmarkEnd")).ToList())
            end.SetAttributeValue(Wml.Name("id"), $"{{{{__bookmarkEnd \"{Safe(end.Attribute(Wml.Name("id"))?.Value ?? "0")}\"}}}}");
        foreach (XElement link in root.Descendants(Wml.Name("hyperlink")).Where(l => within.ContainsKey(l.Attribute(Wml.Name("anchor"))?.Value ?? "")).ToList())
            link.SetAttributeValue(Wml.Name("anchor"), Reference(link, link.Attribute(Wml.Name("anchor"))!.Value));
        foreach (XElement field in root.Descendants(Wml.Name("fldSimple")).ToList())
            field.SetAttributeValue(Wml.Name("instr"), Instruction(field, field.Attribute(Wml.Name("instr"))?.Value ?? ""));
        foreach (XElement instruction in root.Descendants(Wml.Name("instrText")).Where(i => !i.HasElements).ToList()) instruction.Value = Instruction(instruction, instruction.Value);

        string Instruction(XElement at, string instruction) => BookmarkField().Replace(instruction, m => m.Groups[1].Value + Reference(at, m.Groups[2].Value));

        // From outside the loop a reference leads to the first copy, which keeps the name.
        string Reference(XElement at, string name) => within.TryGetValue(name, out LoopScope? loop) && loop.Holds(at)
            ? string.Create(CultureInfo.InvariantCulture, $"{{{{__bookmark \"{Safe(name)}\" {loop.Index} \"{Separator(name)}\"}}}}")
            : name;

        // A copy must not take the name of another bookmark of the template.
        string Separator(string name) => names.Any(n => n.Length > name.Length && n.StartsWith(name + "_", StringComparison.Ordinal) && char.IsAsciiDigit(n[^1])) ? "_c" : "_";
    }

    // VML shapes and shape types: an id of their own each turn, and what names a type follows it.
    private static HashSet<int> Shapes(XElement root, List<LoopScope> loops)
    {
        var told = new HashSet<int>();
        if (loops.Count == 0) return told;
        var within = new Dictionary<string, LoopScope>(StringComparer.Ordinal);
        foreach (XElement shape in root.Descendants().Where(e => e.Name.NamespaceName == Vml && e.Attribute("id") is not null))
        {
            if (LoopScope.Around(loops, shape).FirstOrDefault() is { } loop) within.TryAdd(shape.Attribute("id")!.Value, loop);
        }

        foreach (XElement shape in root.Descendants().Where(e => e.Name.NamespaceName == Vml))
        {
            if (shape.Attribute("id") is { } id && within.TryGetValue(id.Value, out LoopScope? own))
            {
                told.Add(own.Index);
                id.Value = Copy(id.Value, own);
                shape.Attribute(XName.Get("spid", "urn:schemas-microsoft-com:office:office"))?.Remove();
            }

            if (shape.Attribute("type") is { Value: ['#', .. string type] } of && within.TryGetValue(type, out LoopScope? ofType) && ofType.Holds(shape)) of.Value = "#" + Copy(type, ofType);
        }

        return told;

        string Copy(string name, LoopScope loop) => string.Create(CultureInfo.InvariantCulture, $"{{{{__bookmark \"{Safe(name)}\" {loop.Index} \"_\"}}}}");
    }

    // Drawings (wp:docPr) and content controls.
    private static void Ids(XElement element)
    {
        if (element.Name.LocalName == "docPr") element.SetAttributeValue("id", "{{__id}}");
        else if (element.Name == Wml.Name("id") && element.Parent?.Name == Wml.Name("sdtPr")) element.SetAttributeValue(Wml.Value, "{{__id}}");
    }

    // Names and ids as they may stand in a string of Handlebars; Word allows letters, digits and underscores only.
    private static string Safe(string text) => NotInNames().Replace(text, "_");

    [GeneratedRegex(@"(\b(?:REF|PAGEREF|NOTEREF)\s+|HYPERLINK\s+\\l\s+""?)([A-Za-z_]\w*)")]
    private static partial Regex BookmarkField();

    [GeneratedRegex(@"[^\w .:-]")]
    private static partial Regex NotInNames();
}
