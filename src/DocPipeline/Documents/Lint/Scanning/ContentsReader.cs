using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Scanning;

/// <summary>Finds the contents list, made by Word or typed.</summary>
internal static partial class ContentsReader
{
    private const int MostEntries = 400;
    private const int LongestEntry = 140;

    /// <summary>Whether a line stands over a contents list.</summary>
    internal static bool IsHeading(LintLine line) =>
        line.Text.TrimEnd(':') is "Contents" or "CONTENTS" or "Table of contents" or "TABLE OF CONTENTS" or "Table of Contents" or "Cynnwys" || line.Block.Style is "ContentsHeading" or "TOCHeading" or "ContentsSubheading";

    /// <summary>The entries; their lines are marked as contents.</summary>
    internal static IReadOnlyList<ContentsEntry> Read(List<LintLine> lines, bool hasStyles)
    {
        int heading = lines.FindIndex(IsHeading);
        if (heading < 0) return [];
        int end = hasStyles && lines.Exists(l => IsEntryStyle(l.Block.Style)) ? lines.FindLastIndex(l => IsEntryStyle(l.Block.Style)) + 1 : TypedEnd(lines, heading);
        if (end <= heading + 1) return [];
        var entries = new List<ContentsEntry>();
        lines[heading].Kind = LineKind.Contents;
        for (int i = heading + 1; i < end; i++)
        {
            LintLine line = lines[i];
            line.Kind = LineKind.Contents;
            if (line.Text.Length == 0) continue;

            // In a typed list that was made as a table the page has a cell of its own.
            if (line.Cell is { Column: 2 })
            {
                if (entries.Count > 0 && entries[^1].Line.Cell is { Column: 1 } && entries[^1].Line.Cell!.Row == line.Cell.Row) entries[^1] = entries[^1] with { Page = line.Text };
                continue;
            }

            if (Entry(line) is { } entry) entries.Add(entry);
        }

        return entries;
    }

    private static bool IsEntryStyle(string style) => style.StartsWith("TOC", StringComparison.Ordinal) && style != "TOCHeading" || style is "ContentsAppendix" or "ContentsUnnumbered" or "Contents1" or "Contents2" or "Contents3";

    // A typed list ends where its first entries come back as headings, or where running text begins.
    private static int TypedEnd(List<LintLine> lines, int heading)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        int last = heading + 1;
        for (int i = heading + 1; i < Math.Min(lines.Count, heading + MostEntries); i++)
        {
            LintLine line = lines[i];
            if (line.Text.Length > LongestEntry) return last;
            if (line.Text.Length == 0) continue;
            if (Entry(line) is not { } entry) continue;
            if (entry.Page is null && line.Cell is null && titles.Count >= 2 && titles.Contains(Plain(entry.Title))) return i;
            if (entry.Page is not null || line.Cell is not null) last = i + 1;
            titles.Add(Plain(entry.Title));
        }

        return last;
    }

    private static ContentsEntry? Entry(LintLine line)
    {
        Match match = Parts().Match(line.Text);
        string title = match.Success ? match.Groups["title"].Value.TrimEnd(' ', '.', '…', '\t') : line.Text.TrimEnd(' ', '.', '…');
        if (title.Length == 0) return null;
        string? page = match.Success ? match.Groups["page"].Value : null;
        string? label = line.Label;
        LabelKind kind = line.LabelKind;
        if (label is null) (label, kind, title) = Labels.Read(null, title);
        return new ContentsEntry(line, title, kind is LabelKind.Decimal or LabelKind.Appendix ? label : null, page);
    }

    /// <summary>A title as it is compared: small letters and digits alone, an ampersand as "and".</summary>
    internal static string Plain(string title) => string.Concat(title.Replace("&", "and", StringComparison.Ordinal).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"^(?<title>.{2,}?)[\s.…]{1,200}(?<page>\d{1,3})$", RegexOptions.None, LintLimits.Patience)]
    private static partial Regex Parts();
}
