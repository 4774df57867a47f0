using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>What properties a run or paragraph has in the end: its own, else those of its styles, else the file's defaults.</summary>
/// <remarks>Source: ECMA-376 part 1, 17.7.2. Of a table style all conditions count, whichever cell it is: what can hide words is to be seen.</remarks>
internal sealed class StyleChains
{
    private const int Deepest = 64;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<XElement>> chains = new(StringComparer.Ordinal);
    private readonly XElement? defaults;
    private readonly string? usual;

    internal StyleChains(XElement? root)
    {
        defaults = root?.Element(Wml.W + "docDefaults");
        foreach (XElement style in root?.Elements(Wml.Style) ?? [])
        {
            if ((string?)style.Attribute(Wml.StyleId) is not { } id) continue;
            styles[id] = style;
            if ((string?)style.Attribute(Wml.Type) == "paragraph" && (string?)style.Attribute(Wml.W + "default") is "1" or "true" or "on") usual ??= id;
        }
    }

    /// <summary>A property of a run; nothing where it has none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="paragraph">Its paragraph.</param>
    /// <param name="name">The property's name.</param>
    internal XElement? OfRun(XElement run, XElement paragraph, XName name)
    {
        XElement? own = run.Element(Wml.RPr);
        if (own?.Element(name) is { } direct) return direct;
        foreach (XElement style in ChainOf((string?)own?.Element(Wml.RStyle)?.Attribute(Wml.Val)).Concat(ChainOf(StyleOf(paragraph) ?? usual)))
            if (style.Element(Wml.RPr)?.Element(name) is { } set) return set;
        foreach (XElement table in paragraph.Ancestors(Wml.Tbl))
        {
            foreach (XElement style in ChainOf((string?)table.Element(Wml.TblPr)?.Element(Wml.TblStyle)?.Attribute(Wml.Val)))
                if (style.Elements(Wml.W + "tblStylePr").Prepend(style).Select(s => s.Element(Wml.RPr)?.Element(name)).FirstOrDefault(e => e is not null) is { } set) return set;
        }

        return defaults?.Element(Wml.W + "rPrDefault")?.Element(Wml.RPr)?.Element(name);
    }

    /// <summary>A property of a paragraph; nothing where it has none.</summary>
    internal XElement? OfParagraph(XElement paragraph, XName name)
    {
        if (paragraph.Element(Wml.PPr)?.Element(name) is { } direct) return direct;
        foreach (XElement style in ChainOf(StyleOf(paragraph) ?? usual))
            if (style.Element(Wml.PPr)?.Element(name) is { } set) return set;
        return defaults?.Element(Wml.W + "pPrDefault")?.Element(Wml.PPr)?.Element(name);
    }

    /// <summary>How light a colour is, from 0 for black to 1 for white (WCAG 2.2, relative luminance); nothing for one that programs choose.</summary>
    internal static double? Light(XElement? colour, string attribute)
    {
        if (colour is null) return null;
        if ((string?)colour.Attribute(Wml.W + (attribute == "val" ? "themeColor" : "themeFill")) is "background1" or "light1") return 1;
        if ((string?)colour.Attribute(Wml.W + attribute) is not { Length: 6 } hex || !int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int rgb)) return null;
        return (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear(rgb >> 8)) + (0.0722 * Linear(rgb));
    }

    private static double Linear(int channel)
    {
        double part = (channel & 255) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    private static string? StyleOf(XElement paragraph) => (string?)paragraph.Element(Wml.PPr)?.Element(Wml.PStyle)?.Attribute(Wml.Val);

    private IReadOnlyList<XElement> ChainOf(string? id)
    {
        if (id is null) return [];
        if (chains.TryGetValue(id, out IReadOnlyList<XElement>? known)) return known;
        var chain = new List<XElement>();
        for (string? next = id; chain.Count < Deepest && next is not null && styles.TryGetValue(next, out XElement? style); next = (string?)style.Element(Wml.BasedOn)?.Attribute(Wml.Val)) chain.Add(style);
        return chains[id] = chain;
    }
}
