using System.Globalization;
using DocPipeline.Documents.Reading.Structure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>Where the paragraphs of a file stand, and what kind of list they belong to: what their styles, their lists and they themselves say together.</summary>
internal sealed class WordIndents
{
    private const int DeepestChain = 64;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly StyleTable table;
    private readonly ListCounter lists;

    internal WordIndents(MainDocumentPart main, ListCounter lists)
    {
        this.lists = lists;
        Styles? part = main.StyleDefinitionsPart?.Styles;
        table = new StyleTable(part);
        foreach (Style style in part?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id) styles[id] = style;
        }

        foreach (AbstractNum definition in main.NumberingDefinitionsPart?.Numbering?.Elements<AbstractNum>() ?? [])
        {
            if (definition.AbstractNumberId?.Value is { } id) definitions[id] = definition;
        }

        foreach (NumberingInstance instance in main.NumberingDefinitionsPart?.Numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is { } id) instances[id] = instance;
        }
    }

    internal (int Id, int Level)? ListOf(Paragraph paragraph) => table.ListOf(paragraph.ParagraphProperties, lists);

    internal int? OutlineLevelOf(Paragraph paragraph) => table.OutlineLevelOf(paragraph.ParagraphProperties);

    /// <summary>The name of a style as Word's user sees it, in small letters; its id where it is not defined.</summary>
    internal string NameOf(string style) => (styles.TryGetValue(style, out Style? found) ? found.StyleName?.Val?.Value ?? style : style).ToLowerInvariant();

    /// <summary>The form of the labels of a list's level.</summary>
    internal NumberFormatValues? FormatOf((int Id, int Level) list) => LevelOf(list)?.NumberingFormat?.Val?.Value;

    /// <summary>Where a paragraph's first line and its other lines start, in twentieths of a point from the margin.</summary>
    internal (int First, int Text) EdgesOf(Paragraph paragraph)
    {
        ParagraphProperties? own = paragraph.ParagraphProperties;
        int? left = Left(own?.Indentation), first = First(own?.Indentation);
        if (ListOf(paragraph) is { } list)
        {
            Indentation? level = LevelOf(list)?.PreviousParagraphProperties?.Indentation;
            left ??= Left(level);
            first ??= First(level);
        }

        string? style = own?.ParagraphStyleId?.Val?.Value;
        for (int depth = 0; depth < DeepestChain && style is not null && styles.TryGetValue(style, out Style? found); depth++)
        {
            left ??= Left(found.StyleParagraphProperties?.Indentation);
            first ??= First(found.StyleParagraphProperties?.Indentation);
            style = found.BasedOn?.Val?.Value;
        }

        return ((left ?? 0) + (first ?? 0), left ?? 0);
    }

    private Level? LevelOf((int Id, int Level) list)
    {
        if (!instances.TryGetValue(list.Id, out NumberingInstance? instance)) return null;
        return instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == list.Level)?.GetFirstChild<Level>()
            ?? (instance.AbstractNumId?.Val?.Value is { } definition && definitions.TryGetValue(definition, out AbstractNum? found)
                ? found.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == list.Level) : null);
    }

    private static int? Left(Indentation? indent) => Number(indent?.Left?.Value ?? indent?.Start?.Value);

    private static int? First(Indentation? indent) => indent?.Hanging?.Value is { } hanging ? -Number(hanging) : Number(indent?.FirstLine?.Value);

    private static int? Number(string? value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) < 100_000 ? (int)number : null;
}
