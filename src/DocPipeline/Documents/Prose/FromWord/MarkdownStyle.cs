using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>How the text of a prose file is typed, so that what is written beside it looks the same.</summary>
internal sealed partial record MarkdownStyle
{
    private const int Shortest = 60;
    private const int Longest = 160;

    /// <summary>A text with one line a paragraph and straight quotation marks.</summary>
    internal static readonly MarkdownStyle House = new();

    /// <summary>The width to which paragraphs are wrapped; nothing where each is one line.</summary>
    internal int? Width { get; private init; }

    /// <summary>Whether quotation marks are typed as they are printed.</summary>
    internal bool KeepsQuotes { get; private init; }

    /// <summary>Whether dashes are.</summary>
    internal bool KeepsDashes { get; private init; }

    /// <summary>Whether entries of lists of bullets have an empty line between them.</summary>
    internal bool HasLooseBullets { get; private init; }

    /// <summary>Whether entries of other lists have.</summary>
    internal bool HasLooseLists { get; private init; }

    /// <summary>The style of a file.</summary>
    /// <param name="lines">Its lines.</param>
    internal static MarkdownStyle Of(IReadOnlyList<string> lines)
    {
        string text = string.Join('\n', lines);
        List<int> wrapped = [.. Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => IsRunning(lines[i]) && IsRunning(lines[i + 1]) && !Entry().IsMatch(lines[i + 1]) && !lines[i].EndsWith('\\'))];
        int paragraphs = Enumerable.Range(0, lines.Count).Count(i => IsRunning(lines[i]) && (i == 0 || !IsRunning(lines[i - 1])) && lines[i].Length > Shortest);
        bool isWrapped = wrapped.Count > 0 && wrapped.Count * 2 >= paragraphs && lines.All(l => l.Length <= Longest || l.StartsWith('|'));
        return new MarkdownStyle
        {
            Width = isWrapped ? Math.Max(Shortest, wrapped.Max(i => Math.Max(lines[i].Length, lines[i + 1].Length))) : null,
            KeepsQuotes = text.AsSpan().IndexOfAny("\u2018\u2019\u201C\u201D") >= 0 && !text.AsSpan().ContainsAny("'\""),
            KeepsDashes = text.Contains('\u2013', StringComparison.Ordinal) && !text.Contains("--", StringComparison.Ordinal),
            HasLooseBullets = IsLoose(lines, l => l.StartsWith("- ", StringComparison.Ordinal)),
            HasLooseLists = IsLoose(lines, l => l.StartsWith('(')),
        };
    }

    /// <summary>Breaks a paragraph into lines.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="indent">The spaces before each line.</param>
    internal IEnumerable<string> Lines(string text, int indent)
    {
        foreach (string part in text.Split('\n'))
        {
            if (Width is not { } width)
            {
                yield return part;
                continue;
            }

            int room = Math.Max(Shortest / 2, width - indent), start = 0;
            while (part.Length - start > room)
            {
                int at = part.LastIndexOf(' ', start + room, room);
                while (at > start && !CanStartLine(part, at + 1)) at = part.LastIndexOf(' ', at - 1, at - start);
                if (at <= start) at = part.IndexOf(' ', start + room);
                while (at > 0 && !CanStartLine(part, at + 1)) at = part.IndexOf(' ', at + 1);
                if (at < 0) break;
                yield return part[start..at];
                start = at + 1;
            }

            yield return part[start..];
        }
    }

    // A line that begins like an entry of a list or a heading would become one; a link or a fact stays on one line.
    private static bool CanStartLine(string text, int at)
    {
        if (at >= text.Length || text[at] is '#' or '>' or '-' or '+' or '|' or '=' or '*' or '(' or '[' || char.IsAsciiDigit(text[at])) return false;
        int open = text.LastIndexOf('[', at), close = text.LastIndexOf(')', at);
        if (open > close) return false;
        open = text.LastIndexOf('{', at);
        return open <= text.LastIndexOf('}', at);
    }

    private static bool IsRunning(string line) => line.Trim() is { Length: > 0 } words && words[0] is not ('#' or '|' or '>' or '-') && !words.StartsWith("[^", StringComparison.Ordinal);

    private static bool IsLoose(IReadOnlyList<string> lines, Func<string, bool> isEntry)
    {
        int tight = 0, loose = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (!isEntry(lines[i].TrimStart())) continue;
            if (isEntry(lines[i - 1].TrimStart())) tight++;
            else if (i > 1 && lines[i - 1].Length == 0 && isEntry(lines[i - 2].TrimStart())) loose++;
        }

        return loose > tight;
    }

    [GeneratedRegex(@"\A\s*(?:[-*+]|\d{1,9}\.|\([a-z0-9]{1,7}\))\s")]
    private static partial Regex Entry();
}
