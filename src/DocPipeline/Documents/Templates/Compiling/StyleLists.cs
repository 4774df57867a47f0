using System.Globalization;
using System.Xml.Linq;

namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>The lists that paragraph styles bring with them, such as List Number.</summary>
internal sealed class StyleLists
{
    // What may stand before numPr in a paragraph's properties (ECMA-376 part 1, 17.3.1.26: a sequence).
    private static readonly HashSet<string> BeforeNumbering = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];

    private readonly Dictionary<string, (int List, int Level, XElement? Indent)> lists = new(StringComparer.Ordinal);

    /// <summary>Reads the styles part, where there is one.</summary>
    internal StyleLists(XElement? styles)
    {
        foreach (XElement style in styles?.Elements(Wml.Name("style")) ?? [])
        {
            XElement? properties = style.Element(Wml.ParagraphProperties);
            XElement? numbering = properties?.Element(Wml.Name("numPr"));
            if (style.Attribute(Wml.Name("styleId"))?.Value is { } id && Number(numbering?.Element(Wml.Name("numId"))) is > 0 and { } list)
                lists.TryAdd(id, (list, Number(numbering?.Element(Wml.Name("ilvl"))) ?? 0, properties?.Element(Wml.Name("ind"))));
        }
    }

    internal (int List, int Level)? Of(string style) => lists.TryGetValue(style, out (int List, int Level, XElement? Indent) found) ? (found.List, found.Level) : null;

    /// <summary>Gives a paragraph the list of its style as its own; the style's indent, which would otherwise give way to the list's, comes along.</summary>
    internal void MakeExplicit(XElement paragraph, string numId)
    {
        XElement properties = paragraph.Element(Wml.ParagraphProperties)!;
        (_, int level, XElement? indent) = lists[properties.Element(Wml.Name("pStyle"))!.Attribute(Wml.Value)!.Value];
        var numbering = new XElement(Wml.Name("numPr"), new XElement(Wml.Name("ilvl"), new XAttribute(Wml.Value, level)), new XElement(Wml.Name("numId"), new XAttribute(Wml.Value, numId)));
        properties.Elements().Last(e => BeforeNumbering.Contains(e.Name.LocalName)).AddAfterSelf(numbering);
        if (indent is null || properties.Element(Wml.Name("ind")) is not null) return;
        XElement before = properties.Elements().LastOrDefault(e => e.Name.LocalName is "suppressLineNumbers" or "pBdr" or "shd" or "tabs" or "suppressAutoHyphens" or "kinsoku"
            or "wordWrap" or "overflowPunct" or "topLinePunct" or "autoSpaceDE" or "autoSpaceDN" or "bidi" or "adjustRightInd" or "snapToGrid" or "spacing") ?? numbering;
        before.AddAfterSelf(new XElement(indent));
    }

    private static int? Number(XElement? element) =>
        int.TryParse(element?.Attribute(Wml.Value)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
