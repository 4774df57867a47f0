using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading;

/// <summary>What paragraphs inherit from their styles: a list, an outline level.</summary>
internal sealed class StyleTable
{
    private const int DeepestChain = 64;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    internal StyleTable(Styles? styles)
    {
        foreach (Style style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id) this.styles[id] = style;
        }
    }

    /// <summary>The list and level that a paragraph belongs to; nothing when it has none or switches its style's off (list id 0).</summary>
    internal (int Id, int Level)? ListOf(ParagraphProperties? properties)
    {
        int? id = properties?.NumberingProperties?.NumberingId?.Val?.Value;
        int? level = properties?.NumberingProperties?.NumberingLevelReference?.Val?.Value;
        foreach (Style style in ChainOf(properties))
        {
            NumberingProperties? numbering = style.StyleParagraphProperties?.NumberingProperties;
            id ??= numbering?.NumberingId?.Val?.Value;
            level ??= numbering?.NumberingLevelReference?.Val?.Value;
        }

        return id is null or 0 ? null : (id.Value, level ?? 0);
    }

    /// <summary>1 for a heading of the first level; nothing for body text.</summary>
    internal int? OutlineLevelOf(ParagraphProperties? properties)
    {
        int? level = properties?.OutlineLevel?.Val?.Value;
        foreach (Style style in ChainOf(properties)) level ??= style.StyleParagraphProperties?.OutlineLevel?.Val?.Value;
        return level is >= 0 and < 9 ? level + 1 : null;
    }

    private IEnumerable<Style> ChainOf(ParagraphProperties? properties)
    {
        string? id = properties?.ParagraphStyleId?.Val?.Value;
        for (int depth = 0; depth < DeepestChain && id is not null && styles.TryGetValue(id, out Style? style); depth++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
