using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;

namespace DocPipeline.Documents.Layout;

/// <summary>The styles of a template as layout needs them, with what they inherit. Documents that are drafted at once share them: nothing of it changes.</summary>
internal sealed class LayoutStyles
{
    private readonly Dictionary<string, XElement> styles;
    private readonly FrozenDictionary<string, LayoutStyle> resolved;
    private readonly LayoutStyle defaults;

    internal LayoutStyles(XElement root)
    {
        styles = root.Elements(WordNames.Style).Where(s => s.Attribute(WordNames.StyleId) is not null).ToDictionary(s => s.Attribute(WordNames.StyleId)!.Value, StringComparer.Ordinal);
        XElement? docDefaults = root.Element(WordNames.DocDefaults);
        defaults = Apply(
            new LayoutStyle { After = 0, Line = 240, Size = 20 },
            docDefaults?.Element(WordNames.PPrDefault)?.Element(WordNames.PPr),
            docDefaults?.Element(WordNames.RPrDefault)?.Element(WordNames.RPr));
        Dictionary<string, LayoutStyle> made = new(StringComparer.Ordinal);
        foreach (string id in styles.Keys) Resolve(id, made);
        resolved = made.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The style of a paragraph: its named style and what its own properties change.</summary>
    internal LayoutStyle Of(XElement? paragraphProperties)
    {
        string id = paragraphProperties?.Element(WordNames.PStyle)?.Attribute(WordNames.Val)?.Value ?? "Normal";
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
        XElement? margins = tableStyle is not null && styles.TryGetValue(tableStyle, out XElement? style) ? style.Element(WordNames.TblPr)?.Element(WordNames.TblCellMar) : null;
        return (Width(WordNames.Top, 0), Width(WordNames.Left, 108), Width(WordNames.Bottom, 0), Width(WordNames.Right, 108));

        int Width(XName side, int otherwise) => Number(margins?.Element(side), WordNames.W) ?? otherwise;
    }

    /// <summary>The thickness of the rule between rows, of the first rule and of the last.</summary>
    internal (int Top, int Between, int Bottom, int UnderHead) Rules(string? tableStyle)
    {
        XElement? style = tableStyle is not null ? styles.GetValueOrDefault(tableStyle) : null;
        XElement? borders = style?.Element(WordNames.TblPr)?.Element(WordNames.TblBorders);
        XElement? head = style?.Elements(WordNames.TblStylePr).FirstOrDefault()?.Element(WordNames.TcPr)?.Element(WordNames.TcBorders);
        return (Thickness(borders, WordNames.Top), Thickness(borders, WordNames.InsideH), Thickness(borders, WordNames.Bottom), Thickness(head, WordNames.Bottom));
    }

    internal static int? Number(XElement? element, XName attribute) =>
        int.TryParse(element?.Attribute(attribute)?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    // Border sizes are eighths of a point; distances are points.
    private static int Thickness(XElement? borders, XName side) => (Number(borders?.Element(side), WordNames.Sz) ?? 0) * 20 / 8;

    private LayoutStyle Named(string id) => resolved.GetValueOrDefault(id) ?? defaults;

    private LayoutStyle Resolve(string id, Dictionary<string, LayoutStyle> made)
    {
        if (made.TryGetValue(id, out LayoutStyle? known)) return known;
        if (!styles.TryGetValue(id, out XElement? style)) return defaults;
        made[id] = defaults; // ends a circle of basedOn
        LayoutStyle basis = style.Element(WordNames.BasedOn)?.Attribute(WordNames.Val)?.Value is { } parent ? Resolve(parent, made) : defaults;
        return made[id] = Apply(basis, style.Element(WordNames.PPr), style.Element(WordNames.RPr));
    }

    private static LayoutStyle Apply(LayoutStyle basis, XElement? paragraph, XElement? run)
    {
        XElement? spacing = paragraph?.Element(WordNames.Spacing);
        XElement? indent = paragraph?.Element(WordNames.Ind);
        XElement? borders = paragraph?.Element(WordNames.PBdr);
        return basis with
        {
            Size = Number(run?.Element(WordNames.Sz), WordNames.Val) ?? basis.Size,
            Bold = Switch(run, WordNames.B) ?? basis.Bold,
            Before = Number(spacing, WordNames.Before) ?? basis.Before,
            After = Number(spacing, WordNames.After) ?? basis.After,
            Line = Number(spacing, WordNames.Line) ?? basis.Line,
            Left = Number(indent, WordNames.Left) ?? basis.Left,
            Right = Number(indent, WordNames.Right) ?? basis.Right,
            FirstLine = -Number(indent, WordNames.Hanging) ?? Number(indent, WordNames.FirstLine) ?? basis.FirstLine,
            KeepNext = Switch(paragraph, WordNames.KeepNext) ?? basis.KeepNext,
            KeepLines = Switch(paragraph, WordNames.KeepLines) ?? basis.KeepLines,
            StartsPage = Switch(paragraph, WordNames.PageBreakBefore) ?? basis.StartsPage,
            BorderAbove = borders is null ? basis.BorderAbove : Border(borders, WordNames.Top),
            BorderBelow = borders is null ? basis.BorderBelow : Border(borders, WordNames.Bottom),
        };
    }

    private static int Border(XElement borders, XName side) =>
        Thickness(borders, side) + (Thickness(borders, side) == 0 ? 0 : (Number(borders.Element(side), WordNames.Space) ?? 0) * 20);

    private static bool? Switch(XElement? properties, XName name) =>
        properties?.Element(name) is { } element ? element.Attribute(WordNames.Val)?.Value is not ("0" or "false" or "off") : null;
}
