using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Reading.Structure;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Comparison.Stories;

/// <summary>The labels of a file's list paragraphs, computed in reading order by the same counter as everywhere.</summary>
internal sealed class ListLabels
{
    private readonly StyleTable styles;
    private readonly ListCounter counter;
    private readonly Dictionary<(string Style, int? Id, int? Level, int? Outline), ((int Id, int Level)? List, int? Outline)> known = [];

    /// <summary>Labels by a file's own styles and lists.</summary>
    internal ListLabels(XElement? styles, XElement? numbering)
    {
        this.styles = new StyleTable(styles is null ? null : new Styles(styles.ToString(SaveOptions.DisableFormatting)));
        counter = new ListCounter(numbering is null ? null : new DocumentFormat.OpenXml.Wordprocessing.Numbering(numbering.ToString(SaveOptions.DisableFormatting)));
    }

    /// <summary>Moves the list of a paragraph on.</summary>
    internal string? Next((int Id, int Level)? list) => list is { } entry ? counter.Next(entry.Id, entry.Level) : null;

    /// <summary>The list, level and outline level of a paragraph, its own or its style's.</summary>
    internal ((int Id, int Level)? List, int? Outline) Of(XElement? properties)
    {
        XElement? numPr = properties?.Element(Wml.NumPr);
        string style = (string?)properties?.Element(Wml.PStyle)?.Attribute(Wml.Val) ?? "";
        int? id = Wml.Number(numPr?.Element(Wml.NumId), Wml.Val), level = Wml.Number(numPr?.Element(Wml.Ilvl), Wml.Val), outline = Wml.Number(properties?.Element(Wml.OutlineLvl), Wml.Val);
        if (known.TryGetValue((style, id, level, outline), out var list)) return list;
        var asRead = new ParagraphProperties();
        if (style.Length > 0) asRead.ParagraphStyleId = new ParagraphStyleId { Val = style };
        if (numPr is not null) asRead.NumberingProperties = new NumberingProperties();
        if (level is { } l) asRead.NumberingProperties!.NumberingLevelReference = new NumberingLevelReference { Val = l };
        if (id is { } i) asRead.NumberingProperties!.NumberingId = new NumberingId { Val = i };
        if (outline is { } o) asRead.OutlineLevel = new OutlineLevel { Val = o };
        return known[(style, id, level, outline)] = (styles.ListOf(asRead, counter), styles.OutlineLevelOf(asRead));
    }
}
