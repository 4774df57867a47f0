using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>
/// What a council's colours and fonts mean for readers: text that is too pale for its ground, and fonts that another machine may have to
/// replace. Only styles that documents use are looked at; a Word file defines many more.
/// </summary>
internal static class LookCheck
{
    private const string White = "FFFFFF";
    private const string Theme = "application/vnd.openxmlformats-officedocument.theme+xml";

    // What the house puts behind table heads and panels where a council's file does not say (look.md A4).
    private const string Tint = "EDF3F6";

    private static readonly string[] Brand = ["Title", "CoverTitle", "Heading1", "Heading2", "Heading3", "ContentsHeading", "TableHead"];
    private static readonly string[] Text = ["Normal", "Eyebrow", "Subtitle", "Heading4", "Caption", "TableText", "FieldLabel", "Quote", "Header", "Footer", "Hyperlink"];

    // Fonts with a free twin of the same widths, and the twins: lines and pages end alike wherever one of them is drawn (look.md A3).
    private static readonly HashSet<string> WithTwin = new(StringComparer.OrdinalIgnoreCase)
    {
        "Arial", "Liberation Sans", "Calibri", "Carlito", "Times New Roman", "Liberation Serif", "Cambria", "Caladea", "Courier New", "Liberation Mono",
    };

    /// <summary>What is to be said of a file's look.</summary>
    /// <param name="council">The file.</param>
    /// <param name="isStyle">Whether it is used for its styles alone: then every ground is known, and text that cannot be read is an error. In a template a paragraph may stand on any ground, so it is a warning there.</param>
    internal static IReadOnlyList<Finding> Of(TemplatePackage council, bool isStyle)
    {
        if (council.Parts.FirstOrDefault(p => p.IsStyles) is not { } part) return [];
        XElement root = PartCompiler.Load(part.Content);
        Dictionary<string, XElement> styles = root.Elements(Wml.Name("style"))
            .Where(s => Id(s) is not null).GroupBy(s => Id(s)!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var place = new Place($"{council.Name}/{part.Name}");
        return [.. Colours(root, styles, place, isStyle), .. Fonts(council, root, styles, place)];
    }

    private static IEnumerable<Finding> Colours(XElement root, Dictionary<string, XElement> styles, Place place, bool isStyle)
    {
        foreach (string id in Brand.Concat(Text).Where(styles.ContainsKey))
        {
            if (Inherited(root, styles, id, "rPr", e => Hex(e.Element(Wml.Name("color")), "val")) is not { } colour) continue;
            (string ground, double ratio) = Grounds(root, styles, id).Select(g => (g, Contrast.Ratio(colour, g))).MinBy(g => g.Item2);
            bool isUnreadable = ratio < Contrast.Least;
            if (!isUnreadable && (ratio >= Contrast.Comfortable || !Brand.Contains(id))) continue;
            string name = styles[id].Element(Wml.Name("name"))?.Attribute(Wml.Value)?.Value ?? id;
            string shown = Math.Round(ratio, 1, MidpointRounding.ToZero).ToString("0.0", CultureInfo.InvariantCulture);
            yield return new Finding(TemplateCodes.Contrast, isUnreadable && isStyle ? Severity.Error : Severity.Warning,
                isUnreadable
                    ? $"The style '{name}' is too pale to read: {colour} on {ground} has a contrast of {shown} to 1."
                    : $"The style '{name}' is pale: {colour} on {ground} has a contrast of {shown} to 1.")
            {
                Place = place,
                Expected = isUnreadable ? "at least 4.5 to 1, which the accessibility regulations ask of text" : "7 to 1 or more for headings, so that print-outs and copies can be read too",
                Suggestion = "Choose a darker colour for the style in Word (Modify Style, Font colour)",
            };
        }
    }

    private static IEnumerable<Finding> Fonts(TemplatePackage council, XElement root, Dictionary<string, XElement> styles, Place place) =>
        from id in Brand.Concat(Text).Where(styles.ContainsKey).Prepend("")
        let font = Inherited(root, styles, id, "rPr", e => FontOf(council, e.Element(Wml.Name("rFonts"))))
        where font is not null && !WithTwin.Contains(font)
        group id by font into used
        select new Finding(TemplateCodes.FontWithoutTwin, Severity.Warning, $"The font '{used.Key}' is not on every machine: where it is missing, another takes its place, and lines and pages may end elsewhere.")
        {
            Place = place,
            Expected = "a font with a twin of the same widths: Arial, Calibri, Cambria, Times New Roman, Courier New",
            Suggestion = "Keep it if everybody who opens the documents has it; page numbers in the contents follow as soon as Word updates them",
        };

    // Its own value, or that of the style it is based on, or the defaults of the file.
    private static string? Inherited(XElement root, Dictionary<string, XElement> styles, string id, string properties, Func<XElement, string?> read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? at = id; at is not null && seen.Add(at) && styles.TryGetValue(at, out XElement? style); at = style.Element(Wml.Name("basedOn"))?.Attribute(Wml.Value)?.Value)
        {
            if (style.Element(Wml.Name(properties)) is { } own && read(own) is { } value) return value;
        }

        XElement? defaults = root.Element(Wml.Name("docDefaults"))?.Element(Wml.Name($"{properties}Default"))?.Element(Wml.Name(properties));
        return defaults is null ? null : read(defaults);
    }

    private static IEnumerable<string> Grounds(XElement root, Dictionary<string, XElement> styles, string id)
    {
        if (id == "TableHead") return [HeadOf(styles) ?? Tint];
        string? own = Inherited(root, styles, id, "pPr", e => Hex(e.Element(Wml.Name("shd")), "fill"));
        return id == "Hyperlink" ? [White, Tint] : [own ?? White];
    }

    // The ground of the header row of data tables, where the council's file has that table style.
    private static string? HeadOf(Dictionary<string, XElement> styles) => Hex(
        styles.GetValueOrDefault("HouseTable")?.Elements(Wml.Name("tblStylePr")).FirstOrDefault(p => p.Attribute(Wml.Name("type"))?.Value == "firstRow")
            ?.Element(Wml.Name("tcPr"))?.Element(Wml.Name("shd")),
        "fill");

    // “auto” is black or white, whichever can be read.
    private static string? Hex(XElement? element, string attribute) =>
        element?.Attribute(Wml.Name(attribute))?.Value is { Length: 6 } value && value.All(char.IsAsciiHexDigit) ? value.ToUpperInvariant() : null;

    private static string? FontOf(TemplatePackage council, XElement? fonts)
    {
        if (fonts?.Attribute(Wml.Name("asciiTheme"))?.Value is not { } theme) return fonts?.Attribute(Wml.Name("ascii"))?.Value;
        if (council.Parts.FirstOrDefault(p => p.ContentType == Theme) is not { } part) return null;
        string kind = theme.StartsWith("major", StringComparison.Ordinal) ? "majorFont" : "minorFont";
        return PartCompiler.Load(part.Content).Descendants().FirstOrDefault(e => e.Name.LocalName == kind)?.Elements().FirstOrDefault(e => e.Name.LocalName == "latin")?.Attribute("typeface")?.Value;
    }

    private static string? Id(XElement style) => style.Attribute(Wml.Name("styleId"))?.Value;
}
