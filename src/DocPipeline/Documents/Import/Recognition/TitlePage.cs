using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Import.Source;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Import.Recognition;

/// <summary>What stands before the first section: title, version, date, whose document it is.</summary>
internal sealed partial class TitlePage
{
    private static readonly (string Word, DocumentKind Kind)[] Kinds =
    [
        ("constitution", DocumentKind.Constitution), ("handbook", DocumentKind.Handbook), ("terms of reference", DocumentKind.TermsOfReference), ("protocol", DocumentKind.Protocol),
        ("agreement", DocumentKind.Agreement), ("report", DocumentKind.Report), ("policy", DocumentKind.PolicyStatement),
    ];

    private TitlePage(IReadOnlyList<SourceLine> lines)
    {
        Lines = lines;
        List<SourceLine> words = [.. lines.Where(l => !l.IsTable && l.Text.Any(char.IsLetter) && !Leftover().IsMatch(l.Text))];
        bool isReport = words.Exists(l => ReportTo().IsMatch(l.Text));
        SourceLine? titled = words.Find(l => l.Style.StartsWith("Title", StringComparison.Ordinal) || l.Style.EndsWith("Title", StringComparison.Ordinal))
            ?? (isReport ? words.FirstOrDefault() : words.FindLast(l => Kinds.Any(k => l.Text.Contains(k.Word, StringComparison.OrdinalIgnoreCase)))) ?? words.FirstOrDefault();
        Title = titled is null ? null : Bare(titled.Text);
        Kind = isReport ? DocumentKind.Report : Kinds.Where(k => words.Exists(l => l.Text.Contains(k.Word, StringComparison.OrdinalIgnoreCase))).OrderBy(k => titled?.Text.Contains(k.Word, StringComparison.OrdinalIgnoreCase) == true ? 0 : 1).Select(k => (DocumentKind?)k.Kind).FirstOrDefault();
        if (titled is not null && titled.Text.Contains("agreement", StringComparison.OrdinalIgnoreCase)) Kind = DocumentKind.Agreement;
        Addressee = words.Select(l => ReportTo().Match(l.Text)).Where(m => m.Success).Select(m => m.Groups[1].Value.Trim()).FirstOrDefault();
        Partnership = words.Where(l => !ReferenceEquals(l, titled)).Concat(words.Where(l => ReferenceEquals(l, titled)))
            .Select(l => Whose().Match(Bare(l.Text))).Where(m => m.Success && !ReportTo().IsMatch(m.Value)).Select(m => m.Value.Trim()).FirstOrDefault();
        // The title's own date comes before any other, and that of a table called Date before one that a sentence mentions.
        List<string> all = [.. words.Where(l => ReferenceEquals(l, titled)).Concat(words.Where(l => VersionWords().IsMatch(l.Text))).Concat(words).Select(l => l.Text), .. Rows(lines, "Date", "Publication date", "Published"), .. lines.SelectMany(l => l.Words)];
        Version = all.Select(t => VersionWords().Match(t)).Where(m => m.Success).Select(m => m.Groups[1].Value).FirstOrDefault() ?? Rows(lines, "Version").FirstOrDefault();
        On = all.Select(DateIn).FirstOrDefault(d => d is not null);
        IsDraft = lines.Any(l => l.Words.Any(t => t.Contains("draft", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The lines of it.</summary>
    internal IReadOnlyList<SourceLine> Lines { get; }

    internal string? Title { get; }

    internal DocumentKind? Kind { get; }

    /// <summary>The name of the partnership, as far as it can be told.</summary>
    internal string? Partnership { get; }

    /// <summary>The body that a report is addressed to.</summary>
    internal string? Addressee { get; }

    internal string? Version { get; }

    internal DateOnly? On { get; }

    internal bool IsDraft { get; }

    internal static TitlePage Of(IReadOnlyList<SourceLine> lines) => new(lines);

    /// <summary>Whether a line after others still belongs to a title page.</summary>
    internal static bool GoesOn(SourceLine line) =>
        !line.IsTable && line.Text.Length < 110 && (Kinds.Any(k => line.Text.Contains(k.Word, StringComparison.OrdinalIgnoreCase)) || DateIn(line.Text) is not null || VersionWords().IsMatch(line.Text) || line.Text.StartsWith("A guide", StringComparison.OrdinalIgnoreCase) || Leftover().IsMatch(line.Text));

    /// <summary>The first date in a text: 2 April 2009, 2.4.09, 02/04/2009, 2009-04-02, March 2008 as its first day.</summary>
    internal static DateOnly? DateIn(string text)
    {
        if (LongDate().Match(text) is { Success: true } written && DateOnly.TryParseExact($"{written.Groups[1].Value} {written.Groups[2].Value} {written.Groups[3].Value}", "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on)) return on;
        if (ShortDate().Match(text) is { Success: true } figures)
        {
            int year = int.Parse(figures.Groups[3].Value, CultureInfo.InvariantCulture);
            if (DateOnly.TryParseExact($"{figures.Groups[1].Value}/{figures.Groups[2].Value}/{(year < 100 ? 2000 + year : year)}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out on)) return on;
        }

        if (IsoDate().Match(text) is { Success: true } iso && DateOnly.TryParseExact(iso.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on)) return on;
        return MonthOnly().Match(text) is { Success: true } month && DateOnly.TryParseExact($"1 {month.Groups[1].Value} {month.Groups[2].Value}", "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out on) ? on : null;
    }

    private static IEnumerable<string> Rows(IReadOnlyList<SourceLine> lines, params string[] labels) =>
        lines.SelectMany(l => l.Rows).Where(r => r.Count > 1 && labels.Contains(string.Join(" ", r[0]), StringComparer.OrdinalIgnoreCase)).Select(r => string.Join(" ", r[1]));

    private static string Bare(string title) => VersionWords().Replace(ShortDate().Replace(title, ""), "").Trim(' ', '-', '–', ',');

    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    [GeneratedRegex($@"\b(\d{{1,2}})(?:\s?(?:st|nd|rd|th))?\s+({Months})\s+(\d{{4}})\b")]
    private static partial Regex LongDate();

    [GeneratedRegex(@"\b(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})\b")]
    private static partial Regex ShortDate();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex IsoDate();

    [GeneratedRegex($@"\b({Months})\s+(\d{{4}})\b")]
    private static partial Regex MonthOnly();

    [GeneratedRegex(@"\b(?:V|v|[Vv]ersion\s+)(\d{1,3}(?:\.\d{1,2})?)\b(?!\.\d)")]
    private static partial Regex VersionWords();

    [GeneratedRegex(@"\A[Rr]eport to (?:the )?(.+)\z")]
    private static partial Regex ReportTo();

    [GeneratedRegex(@"\A.*\b(partnerships? framework|partnership board|partnership|framework|alliance|consortium|trust|council)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whose();

    [GeneratedRegex(@"\A(DRAFT|agenda item\b.*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Leftover();
}
