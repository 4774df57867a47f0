using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Templates.Rendering.Parts;

/// <summary>The numbering part of a template: what it defines, and where further definitions go.</summary>
internal sealed class TemplateNumbering
{
    private static readonly string[] LevelOrder = ["start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "legacy", "lvlJc", "pPr", "rPr"];

    private readonly string definitions;
    private readonly string instances;
    private readonly string opening;
    private readonly Dictionary<int, int> definitionOf;
    private readonly Dictionary<(int Definition, int Level), int> starts;

    private TemplateNumbering(XElement root)
    {
        List<XElement> abstractNums = [.. root.Elements(Wml.Name("abstractNum"))];
        List<XElement> nums = [.. root.Elements(Wml.Name("num"))];
        definitionOf = nums.ToDictionary(n => Number(n, "numId"), n => Number(n.Element(Wml.Name("abstractNumId"))!, "val"));
        string pictures = string.Concat(root.Elements(Wml.Name("numPicBullet")).Select(Plain));
        starts = abstractNums.SelectMany(a => a.Elements(Wml.Name("lvl")).Select(l => (Key: (Number(a, "abstractNumId"), Number(l, "ilvl")), Start: l.Element(Wml.Name("start")) is { } start ? Number(start, "val") : 1)))
            .DistinctBy(s => s.Key).ToDictionary(s => s.Key, s => s.Start);
        FirstFreeDefinition = Math.Max(10, abstractNums.Select(a => Number(a, "abstractNumId") + 1).DefaultIfEmpty(0).Max());
        FirstFreeInstance = Math.Max(10, nums.Select(n => Number(n, "numId") + 1).DefaultIfEmpty(0).Max());
        ClauseList = ListNamed("Clauses") ?? 1;
        AppendixList = ListNamed("Appendices") ?? 2;
        string whole = root.ToString(SaveOptions.DisableFormatting);
        definitions = pictures + string.Concat(abstractNums.Select(Plain));
        instances = string.Concat(nums.Select(Plain));
        opening = whole[..(whole.IndexOf('>', StringComparison.Ordinal) + 1)].Replace("/>", ">", StringComparison.Ordinal);

        int? ListNamed(string name)
        {
            XElement? definition = abstractNums.Find(a => a.Element(Wml.Name("name"))?.Attribute(Wml.Value)?.Value == name);
            int? id = definition is null ? null : Number(definition, "abstractNumId");
            return id is null ? null : definitionOf.Where(d => d.Value == id).Select(d => (int?)d.Key).Min();
        }
    }

    /// <summary>The first id that no definition of the template has.</summary>
    internal int FirstFreeDefinition { get; }

    /// <summary>The first id that no list of the template has.</summary>
    internal int FirstFreeInstance { get; }

    /// <summary>The list that numbers sections and clauses: the one whose definition is named Clauses.</summary>
    internal int ClauseList { get; }

    /// <summary>The list that letters appendices: the one whose definition is named Appendices.</summary>
    internal int AppendixList { get; }

    /// <summary>Reads the part; a template that lacks the house lists is given them.</summary>
    /// <param name="part">The template's numbering part, if it has one.</param>
    /// <param name="house">The house style's.</param>
    internal static TemplateNumbering Read(XElement? part, XElement house)
    {
        if (part is null) return new TemplateNumbering(house);
        Mend(part);
        foreach (XElement definition in house.Elements(Wml.Name("abstractNum")))
        {
            string? name = definition.Element(Wml.Name("name"))?.Attribute(Wml.Value)?.Value;
            if (part.Elements(Wml.Name("abstractNum")).Any(a => a.Element(Wml.Name("name"))?.Attribute(Wml.Value)?.Value == name)) continue;
            int definitionId = part.Elements(Wml.Name("abstractNum")).Select(a => Number(a, "abstractNumId") + 1).DefaultIfEmpty(1).Max();
            int listId = part.Elements(Wml.Name("num")).Select(n => Number(n, "numId") + 1).DefaultIfEmpty(1).Max();
            var copy = new XElement(definition);
            copy.SetAttributeValue(Wml.Name("abstractNumId"), definitionId);
            if (part.Elements(Wml.Name("abstractNum")).LastOrDefault() is { } last) last.AddAfterSelf(copy);
            else part.AddFirst(copy);
            var list = new XElement(Wml.Name("num"), new XAttribute(Wml.Name("numId"), listId), new XElement(Wml.Name("abstractNumId"), new XAttribute(Wml.Value, definitionId)));
            if (part.Elements(Wml.Name("num")).LastOrDefault() is { } lastList) lastList.AddAfterSelf(list);
            else part.Elements(Wml.Name("abstractNum")).Last().AddAfterSelf(list);
        }

        return new TemplateNumbering(part);
    }

    /// <summary>Leaves out what a numbering part cannot mean: definitions and lists without a number, or with one that is taken, and lists of no definition.</summary>
    internal static void Mend(XElement part)
    {
        var definitions = new HashSet<int>();
        var lists = new HashSet<int>();
        foreach (XElement definition in part.Elements(Wml.Name("abstractNum")).ToList())
        {
            if (NumberOrNothing(definition, "abstractNumId") is not { } id || !definitions.Add(id))
            {
                definition.Remove();
                continue;
            }

            foreach (XElement level in definition.Elements(Wml.Name("lvl")).Where(l => NumberOrNothing(l, "ilvl") is null or < 0 or > 8).ToList()) level.Remove();
            foreach (XElement level in definition.Elements(Wml.Name("lvl"))) InOrder(level);
            foreach (XElement start in definition.Elements(Wml.Name("lvl")).Elements(Wml.Name("start")).Where(s => NumberOrNothing(s, "val") is null).ToList()) start.Remove();
        }

        foreach (XElement list in part.Elements(Wml.Name("num")).ToList())
        {
            bool isGood = NumberOrNothing(list, "numId") is { } id && list.Element(Wml.Name("abstractNumId")) is { } of && NumberOrNothing(of, "val") is { } definition && definitions.Contains(definition) && lists.Add(id);
            if (!isGood) list.Remove();
        }
    }

    // LibreOffice writes a level's paragraph style before its number format (seen in 7.4), against the sequence of ECMA-376 part 1, 17.9.6.
    private static void InOrder(XElement level)
    {
        List<XElement> ordered = [.. level.Elements().Where(e => e.Name.NamespaceName != Wml.Namespace || LevelOrder.Contains(e.Name.LocalName)).OrderBy(e => Array.IndexOf(LevelOrder, e.Name.LocalName) is var at && at < 0 ? LevelOrder.Length : at)];
        if (!ordered.SequenceEqual(level.Elements())) level.ReplaceNodes(ordered);
    }

    /// <summary>The definition that a list of the template is made from.</summary>
    internal int DefinitionOf(int list) => definitionOf.GetValueOrDefault(list);

    /// <summary>The number with which a level of a definition starts.</summary>
    internal int StartOf(int definition, int level) => starts.GetValueOrDefault((definition, level), 1);

    /// <summary>The part with further definitions and lists. Definitions stand before lists (ECMA-376 part 1, 17.9.16: a sequence).</summary>
    internal string With(string furtherDefinitions, string furtherInstances, HouseWords words) => string.Concat(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n", opening, Labelled(words) + furtherDefinitions, instances + furtherInstances, "</" + PrefixOf(opening) + "numbering>");

    // The one word that a list of the house prints.
    private string Labelled(HouseWords words) => words.Language == Language.En ? definitions
        : definitions.Replace("=\"Appendix %1", $"=\"{words.Of("Appendix")} %1", StringComparison.Ordinal);

    private static string PrefixOf(string opening)
    {
        int colon = opening.IndexOf(':', StringComparison.Ordinal);
        int space = opening.IndexOfAny([' ', '>']);
        return colon > 0 && colon < space ? opening[1..(colon + 1)] : "";
    }

    // The namespace is declared on the root already.
    private static string Plain(XElement element) =>
        element.ToString(SaveOptions.DisableFormatting);

    private static int? NumberOrNothing(XElement element, string attribute) =>
        int.TryParse(element.Attribute(Wml.Name(attribute))?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number < 1_000_000_000 ? number : null;

    private static int Number(XElement element, string attribute) =>
        int.Parse(element.Attribute(Wml.Name(attribute))!.Value, CultureInfo.InvariantCulture);
}
