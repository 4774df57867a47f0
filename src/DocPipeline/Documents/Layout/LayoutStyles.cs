using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;

namespace DocPipeline.Documents.Layout;

/// <summary>The styles of a template as layout needs them, with what they inherit. Documents that are drafted at once share them: nothing of it changes.</summary>
internal sealed class LayoutStyles
{
    private readonly Dictionary<string, XElement> styles;
    private readonly FrozenDictionary<string, LayoutStyle> resolved;
    private readonly LayoutStyle defaults;

    internal LayoutStyles(XElement root)
    {
        styles = root.Elements(W("style")).Where(s => s.Attribute(W("styleId")) is not null).ToDictionary(s => s.Attribute(W("styleId"))!.Value, StringComparer.Ordinal);
        XElement? docDefaults = root.Element(W("docDefaults"));
        defaults = Apply(
            new LayoutStyle { After = 0, Line = 240, Size = 20 },
            docDefaults?.Element(W("pPrDefault"))?.Element(W("pPr")),
            docDefaults?.Element(W("rPrDefault"))?.Element(W("rPr")));
        Dictionary<string, LayoutStyle> made = new(StringComparer.Ordinal);
        foreach (string id in styles.Keys) Resolve(id, made);
        resolved = made.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The style of a paragraph: its named style and what its own properties change.</summary>
    internal LayoutStyle Of(XElement? paragraphProperties)
    {
        string id = paragraphProperties?.Element(W("pStyle"))?.Attribute(W("val"))?.Value ?? "Normal";
        return Apply(Named(id), paragraphProperties, null);
    }

    /// <summary>Whether two paragraphs that follow one another stand in the same box of borders.</summary>
    internal bool SharesBox(XElement? one, XElement? other)
    {
        (LayoutStyle above, LayoutStyle below) = (Of(one), Of(other));
        return above.BorderBelow > 0 && (above.BorderAbove, above.BorderBelow, above.Left, above.Right) == (below.BorderAbove, below.BorderBelow, below.Left, below.Right);
    }

    /// <summary>Top, left, bottom and right padding of a table style's cells.</summary>
    internal (int Top, int Left, int Bottom, int Right) CellPadding(string? tableStyle)
    {
        XElement? margins = tableStyle is not null && styles.TryGetValue(tableStyle, out XElement? style) ? style.Element(W("tblPr"))?.Element(W("tblCellMar")) : null;
        return (Width("top", 0), Width("left", 108), Width("bottom", 0), Width("right", 108));

        int Width(string side, int otherwise) => Number(margins?.Element(W(side)), "w") ?? otherwise;
    }

    /// <summary>The thickness of the rule between rows, of the first rule and of the last.</summary>
    internal (int Top, int Between, int Bottom, int UnderHead) Rules(string? tableStyle)
    {
        XElement? style = tableStyle is not null ? styles.GetValueOrDefault(tableStyle) : null;
        XElement? borders = style?.Element(W("tblPr"))?.Element(W("tblBorders"));
        XElement? head = style?.Elements(W("tblStylePr")).FirstOrDefault()?.Element(W("tcPr"))?.Element(W("tcBorders"));
        return (Thickness(borders, "top"), Thickness(borders, "insideH"), Thickness(borders, "bottom"), Thickness(head, "bottom"));
    }

    internal static XName W(string name) => XName.Get(name, Wml.Namespace);

    internal static int? Number(XElement? element, string attribute) =>
        int.TryParse(element?.Attribute(W(attribute))?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    // Border sizes are eighths of a point; distances are points.
    private static int Thickness(XElement? borders, string side) => (Number(borders?.Element(W(side)), "sz") ?? 0) * 20 / 8;

    private LayoutStyle Named(string id) => resolved.GetValueOrDefault(id) ?? defaults;

    private LayoutStyle Resolve(string id, Dictionary<string, LayoutStyle> made)
    {
        if (made.TryGetValue(id, out LayoutStyle? known)) return known;
        if (!styles.TryGetValue(id, out XElement? style)) return defaults;
        made[id] = defaults; // ends a circle of basedOn
        LayoutStyle basis = style.Element(W("basedOn"))?.Attribute(W("val"))?.Value is { } parent ? Resolve(parent, made) : defaults;
        return made[id] = Apply(basis, style.Element(W("pPr")), style.Element(W("rPr")));
    }

    private static LayoutStyle Apply(LayoutStyle basis, XElement? paragraph, XElement? run)
    {
        XElement? spacing = paragraph?.Element(W("spacing"));
        XElement? indent = paragraph?.Element(W("ind"));
        XElement? borders = paragraph?.Element(W("pBdr"));
        return basis with
        {
            Size = Number(run?.Element(W("sz")), "val") ?? basis.Size,
            Bold = Switch(run, "b") ?? basis.Bold,
            Before = Number(spacing, "before") ?? basis.Before,
            After = Number(spacing, "after") ?? basis.After,
            Line = Number(spacing, "line") ?? basis.Line,
            Left = Number(indent, "left") ?? basis.Left,
            Right = Number(indent, "right") ?? basis.Right,
            FirstLine = -Number(indent, "hanging") ?? Number(indent, "firstLine") ?? basis.FirstLine,
            KeepNext = Switch(paragraph, "keepNext") ?? basis.KeepNext,
            KeepLines = Switch(paragraph, "keepLines") ?? basis.KeepLines,
            StartsPage = Switch(paragraph, "pageBreakBefore") ?? basis.StartsPage,
            BorderAbove = borders is null ? basis.BorderAbove : Border(borders, "top"),
            BorderBelow = borders is null ? basis.BorderBelow : Border(borders, "bottom"),
        };
    }

    private static int Border(XElement borders, string side) =>
        Thickness(borders, side) + (Thickness(borders, side) == 0 ? 0 : (Number(borders.Element(W(side)), "space") ?? 0) * 20);

    private static bool? Switch(XElement? properties, string name) =>
        properties?.Element(W(name)) is { } element ? element.Attribute(W("val"))?.Value is not ("0" or "false" or "off") : null;
}
