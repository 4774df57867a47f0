using System.Text.RegularExpressions;
using DocPipeline.Documents.Prose.Reading.Syntax;

namespace DocPipeline.Documents.Prose.Clauses;

/// <summary>Makes changes of clauses in the lines of a prose file; every other line stays as it is.</summary>
internal static partial class ProseEdit
{
    // The columns of "1. ": under any number, so many spaces are enough.
    private const int UnderNumber = 3;

    /// <summary>The lines of a file with the edits made. Numbers may then be wrong: see <see cref="ClauseNumbers"/>.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="edits">The edits of this file; no two of them meet.</param>
    internal static string[] Make(string[] lines, IReadOnlyList<ClauseEdit> edits)
    {
        ILookup<int, ClauseEdit> before = edits.Where(e => e.Kind == ClauseEditKind.Before).ToLookup(e => e.Unit.FirstLine);
        ILookup<int, ClauseEdit> after = edits.Where(e => e.Kind == ClauseEditKind.After).ToLookup(e => e.Unit.EndLine);
        Dictionary<int, ClauseEdit> changed = edits.Where(e => e.Kind is ClauseEditKind.Replace or ClauseEditKind.Delete).ToDictionary(e => e.Unit.FirstLine);
        var made = new List<string>();
        for (int line = 0; line <= lines.Length; line++)
        {
            foreach (ClauseEdit edit in after[line]) Apart(made, Lines(edit, lines), line < lines.Length && lines[line].Length > 0);
            if (line == lines.Length) break;
            foreach (ClauseEdit edit in before[line]) Apart(made, Lines(edit, lines), true);
            if (!changed.TryGetValue(line, out ClauseEdit? change))
            {
                made.Add(lines[line]);
                continue;
            }

            if (change.Kind == ClauseEditKind.Replace) made.AddRange(Lines(change, lines));
            line = change.Unit.EndLine - 1;
            if (change.Kind == ClauseEditKind.Delete)
            {
                // Of the empty lines around it, those after it go too.
                while (line + 1 < lines.Length && string.IsNullOrWhiteSpace(lines[line + 1])) line++;
                if (line + 1 == lines.Length) while (made.Count > 0 && made[^1].Length == 0) made.RemoveAt(made.Count - 1);
                if (line + 1 == lines.Length) made.Add("");
            }

            foreach (ClauseEdit edit in after[change.Unit.EndLine].Where(_ => change.Kind == ClauseEditKind.Delete && line + 1 > change.Unit.EndLine)) Apart(made, Lines(edit, lines), true);
        }

        return [.. made];
    }

    // With an empty line on either side.
    private static void Apart(List<string> made, IReadOnlyList<string> lines, bool isFollowed)
    {
        if (made.Count > 0 && made[^1].Length > 0) made.Add("");
        made.AddRange(lines);
        if (isFollowed) made.Add("");
    }

    private static List<string> Lines(ClauseEdit edit, string[] old)
    {
        ClauseUnit unit = edit.Unit;
        List<string> text = [.. edit.Text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(l => l.TrimEnd())];
        string first = old[unit.FirstLine];
        int indent = first.Length - first.TrimStart(' ').Length;
        string? anchor = edit.Kind == ClauseEditKind.Replace && IsStated(first, unit, old) ? unit.Anchor : null;
        if (unit.Kind is UnitKind.Clause) return Labelled(WithoutLabel(text, Number()), $"{unit.Number!.Split('.')[^1]}. ", indent, UnderNumber, anchor);
        if (unit.Kind is UnitKind.Entry) return Labelled(WithoutLabel(text, Label()), Label().Match(first).Value.TrimStart(' '), indent, Label().Match(first).Value.TrimStart(' ').Length, anchor);
        return Anchored([.. text.Select(l => l.Length == 0 ? l : new string(' ', indent) + l)], anchor);
    }

    private static List<string> Labelled(List<string> text, string label, int indent, int under, string? anchor)
    {
        List<string> anchored = Anchored(text, anchor);
        return [.. anchored.Select((l, i) => i == 0 ? new string(' ', indent) + label + l : l.Length == 0 ? l : new string(' ', indent + under) + l)];
    }

    // Whoever copies a clause copies its number: what stands under it is then indented already.
    private static List<string> WithoutLabel(List<string> text, Regex label)
    {
        if (label.Match(text[0]) is not { Success: true } found) return text;
        return [.. text.Select((l, i) => i == 0 ? l[found.Length..] : l[Math.Min(found.Length, l.Length - l.TrimStart(' ').Length)..])];
    }

    // A clause that is replaced keeps its anchor, unless the new words bring one: what refers to it is to find it still.
    private static List<string> Anchored(List<string> text, string? anchor)
    {
        if (anchor is null) return text;
        int last = 0;
        while (last + 1 < text.Count && text[last + 1].Length > 0 && !Item().IsMatch(text[last + 1])) last++;
        (string words, Attributes attributes) = Attributes.Split(text[last]);
        if (attributes.Anchor is not null) return text;
        text[last] = attributes == Attributes.None ? $"{text[last]} {{#{anchor}}}" : $"{words} {{#{anchor} {text[last][words.Length..].TrimStart().TrimStart('{').TrimEnd().TrimEnd('}')}}}";
        return text;
    }

    private static bool IsStated(string first, ClauseUnit unit, string[] old) =>
        unit.Anchor is { } anchor && (first.Contains($"#{anchor}", StringComparison.Ordinal) || old[unit.FirstLine..unit.OwnEndLine].Any(l => l.Contains($"{{#{anchor}", StringComparison.Ordinal)));

    [GeneratedRegex(@"\A {0,3}\d{1,4}\.\s+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A *(?:[-*+]|\([a-z0-9]{1,5}\)|\d{1,4}\.)\s+")]
    private static partial Regex Label();

    [GeneratedRegex(@"\A\s*([-*+]|\d{1,4}\.|\([a-z0-9]{1,5}\))\s")]
    private static partial Regex Item();
}
