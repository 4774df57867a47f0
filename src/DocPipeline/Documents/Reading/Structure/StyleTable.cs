using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading.Structure;

/// <summary>What paragraphs inherit from their styles: a list, an outline level.</summary>
internal sealed class StyleTable
{
    private const int DeepestChain = 64;

    // The style of paragraphs that name none.
    private readonly string? usual;
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    internal StyleTable(Styles? styles)
    {
        foreach (Style style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is not { } id) continue;
            this.styles[id] = style;
            if (style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph) usual ??= id;
        }
    }

    /// <summary>The list and level that a paragraph belongs to; nothing when it has none or switches its style's off (list id 0).</summary>
    /// <param name="properties">The paragraph's properties.</param>
    /// <param name="lists">The file's lists, which know the levels that stand for a style.</param>
    internal (int Id, int Level)? ListOf(ParagraphProperties? properties, ListCounter lists)
    {
        int? id = properties?.NumberingProperties?.NumberingId?.Val?.Value;
        int? level = properties?.NumberingProperties?.NumberingLevelReference?.Val?.Value;
        foreach (Style style in ChainOf(properties))
        {
            NumberingProperties? numbering = style.StyleParagraphProperties?.NumberingProperties;
            bool isHere = id is null && numbering?.NumberingId?.Val is not null;
            id ??= numbering?.NumberingId?.Val?.Value;
            level ??= numbering?.NumberingLevelReference?.Val?.Value;
            if (isHere && id > 0) level ??= lists.LevelOf(id.Value, style.StyleId!.Value!);
        }

        return id is null or 0 ? null : (id.Value, level ?? 0);
    }

    /// <summary>1 for a heading of the first level; nothing for body text.</summary>
    internal int? OutlineLevelOf(ParagraphProperties? properties)
    {
        int? level = properties?.OutlineLevel?.Val?.Value;
        foreach (Style style in ChainOf(properties)) level ??= style.StyleParagraphProperties?.OutlineLevel?.Val?.Value ?? BuiltInLevel(style);
        return level is >= 0 and < 9 ? level + 1 : null;
    }

    /// <summary>Whether a run is hidden: by itself, or by its styles, which cancel each other out (17.7.3, toggle properties).</summary>
    internal bool IsHidden(RunProperties? run, ParagraphProperties? paragraph)
    {
        if (run?.Vanish is { } own) return own.Val?.Value ?? true;
        return HidesIn(ChainFrom(run?.RunStyle?.Val?.Value)) ^ HidesIn(ChainOf(paragraph));
    }

    private static bool HidesIn(IEnumerable<Style> chain) =>
        chain.Select(s => s.StyleRunProperties?.Vanish).FirstOrDefault(v => v is not null) is { } vanish && (vanish.Val?.Value ?? true);

    // "heading 1" is a heading of the first level even where the file does not say so.
    private static int? BuiltInLevel(Style style) =>
        style.StyleName?.Val?.Value is { Length: 9 } name && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name[8] is >= '1' and <= '9' ? name[8] - '1' : null;

    private IEnumerable<Style> ChainOf(ParagraphProperties? properties) => ChainFrom(properties?.ParagraphStyleId?.Val?.Value ?? usual);

    private IEnumerable<Style> ChainFrom(string? id)
    {
        for (int depth = 0; depth < DeepestChain && id is not null && styles.TryGetValue(id, out Style? style); depth++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
