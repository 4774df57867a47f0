using System.Globalization;
using System.Xml.Linq;

namespace DocPipeline.Documents.Templates.Compiling.Blocks;

/// <summary>
/// Decides for each list of a part whether it restarts in the turns of a loop. One that is used in a single loop only restarts there, unless a
/// turn holds just one entry of it: that loop writes the list, entry by entry, and the list then restarts with the loop around it, if any.
/// </summary>
internal static class RepeatedLists
{
    private sealed record Entry(XElement Paragraph, int List, int Level, XElement? Id);

    /// <summary>Puts the values that pick a list into the part, and answers the loops that have to be told of their turns.</summary>
    internal static IEnumerable<int> Apply(XElement root, List<LoopScope> loops, StyleLists styles)
    {
        var told = new List<int>();
        foreach (IGrouping<int, Entry> list in root.DescendantsAndSelf(Wml.Paragraph).Select(p => Read(p, styles)).OfType<Entry>().GroupBy(e => e.List).ToList())
        {
            LoopScope? loop = LoopOf(loops, [.. list]);
            if (loop is not null) told.Add(loop.Index);
            foreach (Entry entry in list) Write(entry, loop, styles);
        }

        return told;
    }

    private static Entry? Read(XElement paragraph, StyleLists styles)
    {
        XElement? properties = paragraph.Element(Wml.ParagraphProperties);
        if (properties?.Element(Wml.Name("numPr")) is { } numbering && numbering.Element(Wml.Name("numId")) is { } id)
            return Number(id) is > 0 and { } list ? new Entry(paragraph, list, Number(numbering.Element(Wml.Name("ilvl"))) ?? 0, id) : null;
        return properties?.Element(Wml.Name("pStyle"))?.Attribute(Wml.Value)?.Value is { } style && styles.Of(style) is { } brought
            ? new Entry(paragraph, brought.List, brought.Level, null)
            : null;
    }

    private static LoopScope? LoopOf(List<LoopScope> loops, List<Entry> entries)
    {
        int top = entries.Min(e => e.Level);
        List<Entry> atTop = entries.FindAll(e => e.Level == top);
        foreach (LoopScope loop in LoopScope.Around(loops, entries[0].Paragraph).Where(l => entries.TrueForAll(e => l.Holds(e.Paragraph))))
        {
            bool writesTheList = atTop.Count == 1 && LoopScope.Around(loops, atTop[0].Paragraph).First() == loop;
            if (!writesTheList) return loop;
        }

        return null;
    }

    private static void Write(Entry entry, LoopScope? loop, StyleLists styles)
    {
        string value = string.Create(CultureInfo.InvariantCulture, $"{{{{__list {entry.List} {loop?.Index ?? -1}}}}}");
        if (entry.Id is not null) entry.Id.SetAttributeValue(Wml.Value, value);
        else if (loop is not null) styles.MakeExplicit(entry.Paragraph, value);
    }

    private static int? Number(XElement? element) =>
        int.TryParse(element?.Attribute(Wml.Value)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
