using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading.Structure;

/// <summary>Computes the labels of list paragraphs from a file's numbering part, paragraph by paragraph, as Word does.</summary>
/// <remarks>Source: ECMA-376 part 1, section 17.9. Instances of one definition share its counters; a start override restarts them where
/// the instance is first used.</remarks>
internal sealed class ListCounter
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly Dictionary<string, AbstractNum> byStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<int> used = [];

    internal ListCounter(DocumentFormat.OpenXml.Wordprocessing.Numbering? numbering)
    {
        foreach (AbstractNum definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (definition.AbstractNumberId?.Value is { } id) definitions[id] = definition;
            if (definition.StyleLink?.Val?.Value is { } style) byStyle.TryAdd(style, definition);
        }

        foreach (NumberingInstance instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is { } id) instances[id] = instance;
        }
    }

    /// <summary>Moves the list on and answers the label of the paragraph; nothing when the list or level is not defined.</summary>
    internal string? Next(int id, int level)
    {
        if (level is < 0 or >= Levels || !instances.TryGetValue(id, out NumberingInstance? instance)) return null;
        if (DefinitionOf(instance) is not { } definition || LevelOf(instance, definition, level) is not { } own) return null;
        if (!counters.TryGetValue(definition, out int?[]? counts)) counters[definition] = counts = new int?[Levels];
        if (used.Add(id)) Restart(instance, counts);
        counts[level] = (counts[level] ?? StartOf(instance, definition, level) - 1) + 1;
        for (int below = level + 1; below < Levels; below++)
        {
            if (Restarts(LevelOf(instance, definition, below), level)) counts[below] = null;
        }

        for (int above = 0; above < level; above++) counts[above] ??= StartOf(instance, definition, above);
        return Label(instance, definition, own, counts);
    }

    /// <summary>The level of a list that a paragraph style stands for; nothing when it stands for none.</summary>
    internal int? LevelOf(int id, string style)
    {
        if (!instances.TryGetValue(id, out NumberingInstance? instance) || DefinitionOf(instance) is not { } definition || !definitions.TryGetValue(definition, out AbstractNum? list)) return null;
        return list.Elements<Level>().FirstOrDefault(l => l.ParagraphStyleIdInLevel?.Val?.Value == style)?.LevelIndex?.Value;
    }

    // A definition may only point to a list style, whose own definition then counts (17.9.21).
    private int? DefinitionOf(NumberingInstance instance) =>
        instance.AbstractNumId?.Val?.Value is { } id && definitions.TryGetValue(id, out AbstractNum? definition)
            ? definition.NumberingStyleLink?.Val?.Value is { } style && byStyle.TryGetValue(style, out AbstractNum? linked) ? linked.AbstractNumberId!.Value : id
            : null;

    // A level starts afresh after any higher one, or only from a level named, counted from 1, or never (0).
    private static bool Restarts(Level? level, int moved) => level?.LevelRestart?.Val?.Value is not { } from || (from > 0 && moved < from);

    private static void Restart(NumberingInstance instance, int?[] counts)
    {
        foreach (LevelOverride change in instance.Elements<LevelOverride>())
        {
            if (change.StartOverrideNumberingValue?.Val is not null && change.LevelIndex?.Value is >= 0 and < Levels and { } level) Array.Clear(counts, level, Levels - level);
        }
    }

    private Level? LevelOf(NumberingInstance instance, int definition, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.GetFirstChild<Level>()
        ?? (definitions.TryGetValue(definition, out AbstractNum? abstractNum) ? abstractNum.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level) : null);

    private int StartOf(NumberingInstance instance, int definition, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value
        ?? LevelOf(instance, definition, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private string Label(NumberingInstance instance, int definition, Level own, int?[] counts)
    {
        string pattern = own.LevelText?.Val?.Value ?? "";
        if (own.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet) return pattern;
        var label = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                int level = pattern[++i] - '1';
                bool isLegal = own.IsLegalNumberingStyle is not null && level < (own.LevelIndex?.Value ?? 0);
                NumberFormatValues format = isLegal ? NumberFormatValues.Decimal : LevelOf(instance, definition, level)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
                label.Append(NumberWords.Format(counts[level] ?? 0, format));
            }
            else label.Append(pattern[i]);
        }

        return ParagraphText.Fold(label.ToString());
    }
}
