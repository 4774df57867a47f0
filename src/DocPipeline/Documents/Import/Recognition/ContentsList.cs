using System.Text.RegularExpressions;
using DocPipeline.Documents.Import.Source;

namespace DocPipeline.Documents.Import.Recognition;

/// <summary>The list of contents: its entries tell which lines are headings of the first level, and it is made anew for every document.</summary>
/// <param name="First">The first line of it.</param>
/// <param name="End">The line after its last.</param>
/// <param name="Entries">Its entries, without numbers, dots and pages.</param>
internal sealed partial record ContentsList(int First, int End, IReadOnlyList<string> Entries)
{
    private const int LongestEntry = 160;

    internal static ContentsList? Find(IReadOnlyList<SourceLine> lines)
    {
        int first = lines.Index().Where(l => Heading().IsMatch(l.Item.Text) || IsStyled(l.Item)).Select(l => l.Index).FirstOrDefault(-1);
        if (first < 0) return null;
        var entries = new List<string>();
        int at = IsStyled(lines[first]) ? first : first + 1;
        for (; at < lines.Count && EntriesOf(lines[at]) is { } found; at++)
        {
            if (!lines[at].IsTable && !IsStyled(lines[at]) && entries.Exists(e => IsSame(e, lines[at].Text))) break;
            entries.AddRange(found.Where(e => e.Length > 0));
        }

        return entries.Count < 2 ? null : new ContentsList(first, at, entries);
    }

    /// <summary>Whether the contents have a heading.</summary>
    internal bool Names(SourceLine line) => Entries.Any(e => IsSame(e, line.Text));

    internal static bool IsSame(string one, string other) => Letters(one) == Letters(other);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // Nothing where the line is no entry.
    private static IReadOnlyList<string>? EntriesOf(SourceLine line)
    {
        if (line.IsTable)
        {
            bool isList = line.Rows.All(r => r.Where(c => c.Count > 0).ToList() is { Count: 1 } only && only[0][0].Length <= LongestEntry || r[^1] is [var page] && Page().IsMatch(page));
            return isList ? [.. line.Rows.Select(r => Bare(r[0].FirstOrDefault("")))] : null;
        }

        if (IsStyled(line) || Leader().IsMatch(line.Text)) return [Bare(line.Text)];
        if (Appendices().IsMatch(line.Text) && line.Text.Length <= LongestEntry) return [line.Text.StartsWith("APPENDICES", StringComparison.OrdinalIgnoreCase) ? "" : Bare(line.Text)];
        return null;
    }

    private static bool IsStyled(SourceLine line) => line.Style.StartsWith("TOC", StringComparison.OrdinalIgnoreCase) && line.Style.Any(char.IsDigit);

    private static string Bare(string entry) => Numbered().Replace(Leader().Replace(entry, ""), "").Trim();

    [GeneratedRegex(@"\A(table of )?contents( list)?\s*:?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\A(\d{1,3}|[ivxlc]{1,6})\z")]
    private static partial Regex Page();

    [GeneratedRegex(@"(\s*[.…]{3,}\s*\d{0,3}|\s+\d{1,3})\s*\z")]
    private static partial Regex Leader();

    [GeneratedRegex(@"\A(?:\d{1,2}(?:\.\d{1,2})*\.?)\s+")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\A(APPENDICES\z|appendix\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Appendices();
}
