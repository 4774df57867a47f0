using System.Text.RegularExpressions;
using DocPipeline.Documents.Import.Source;

namespace DocPipeline.Documents.Import.Recognition;

/// <summary>Which lines are headings: by their style, their number, their type, the list of contents, or because they stand like one.</summary>
internal sealed partial class HeadingRules
{
    private const int LongestHeading = 110;
    private const int LongestPlain = 70;
    private const int FewestNumbered = 2;

    private readonly IReadOnlyList<SourceLine> lines;
    private readonly ContentsList? contents;
    private readonly Func<SourceLine, bool> isTaken;
    private readonly bool[] isHeading;
    private readonly int titleEnd;
    private readonly int firstNumbered, lastNumbered;
    private readonly int topStyle;

    internal HeadingRules(IReadOnlyList<SourceLine> lines, ContentsList? contents, int titleEnd, Func<SourceLine, bool> isTaken)
    {
        this.titleEnd = titleEnd;
        this.lines = lines;
        this.contents = contents;
        this.isTaken = isTaken;
        isHeading = [.. lines.Select(l => Looks(l))];
        for (int i = lines.Count - 1; i >= 0; i--) isHeading[i] = isHeading[i] || StandsLikeOne(lines[i]);
        List<int> numbered = [.. lines.Where(l => isHeading[l.Index] && l.Label is { Kind: LabelKind.Decimal, Parts.Count: 1 }).Select(l => l.Index)];
        HasNumbers = numbered.Count >= FewestNumbered;
        (firstNumbered, lastNumbered) = HasNumbers ? (numbered[0], numbered[^1]) : (int.MaxValue, -1);
        topStyle = lines.Where(l => isHeading[l.Index] && l.Outline is not null && !IsAppendix(l)).Select(l => l.Outline!.Value).DefaultIfEmpty(1).Min();
    }

    /// <summary>Whether sections have numbers.</summary>
    internal bool HasNumbers { get; }

    internal bool IsHeading(SourceLine line) => isHeading[line.Index];

    internal static bool IsAppendix(SourceLine line) => Appendix().IsMatch(line.Whole);

    /// <summary>Whether a heading was taken for one only because of how it stands, which is a guess.</summary>
    internal bool IsGuess(SourceLine line) => IsHeading(line) && line.Outline is null && line.Label.Kind == LabelKind.None && !line.IsBold && contents?.Names(line) != true && !IsAppendix(line);

    /// <summary>1 for a section, 2 and more below it.</summary>
    internal int LevelOf(SourceLine line, SourceLine? heading)
    {
        if (IsAppendix(line)) return 1;
        if (line.Label.Kind == LabelKind.Decimal) return HasNumbers ? line.Label.Parts.Count : Math.Min(2, line.Label.Parts.Count);
        if (contents?.Names(line) == true) return 1;
        bool isAmongNumbered = line.Index > firstNumbered && line.Index < lastNumbered;
        if (line.Outline is { } outline && !isAmongNumbered) return Math.Min(3, outline - topStyle + 1);
        if (isAmongNumbered) return heading is { Outline: { } above, Label.Kind: LabelKind.None } && line.Outline is { } own && own > above ? 3 : 2;
        if (line.Index > lastNumbered && HasNumbers && line.IsBold) return 1;
        return contents is not null || (heading is not null && heading.Index == line.Index - 1) ? 2 : 1;
    }

    private bool Looks(SourceLine line)
    {
        if (line.IsTable || isTaken(line) || line.Text.Length == 0 || line.Text.Length > 2 * LongestHeading) return false;
        if (line.Outline is not null) return line.Label.Kind is not (LabelKind.Bullet or LabelKind.Tick);
        if (line.Text.Length > (IsCapitals(line.Text) ? 2 : 1) * LongestHeading) return false;
        if (Appendix().IsMatch(line.Whole) && !EndsSentence(line.Text)) return true;
        if (contents?.Names(line) == true) return true;
        bool isLoud = line.IsBold || IsCapitals(line.Text);
        if (line.Label.Kind == LabelKind.None) return isLoud && !EndsSentence(line.Text) && line.Text.Any(char.IsLetter) && !Leftover().IsMatch(line.Text);
        if (line.Label.Kind != LabelKind.Decimal || EndsSentence(line.Text) || !char.IsUpper(line.Text[0])) return false;
        return isLoud || (!HasNeighbour(line) && line.Text[^1] != '?');
    }

    // 1. Listen to … 2. Be open …: the entries of a list stand one below the other, headings have something between them.
    private bool HasNeighbour(SourceLine line) => Follows(line, 1) || Follows(line, -1);

    private bool Follows(SourceLine line, int step)
    {
        int at = line.Index + step;
        if (at < 0 || at >= lines.Count || lines[at].Label is not { Kind: LabelKind.Decimal } other || other.Parts.Count != line.Label.Parts.Count) return false;
        return other.Ordinal == line.Label.Ordinal + step && other.Parts.SkipLast(1).SequenceEqual(line.Label.Parts.SkipLast(1));
    }

    // A short line without a full stop, before something longer or another heading, and not one of several short lines, as in an address.
    private bool StandsLikeOne(SourceLine line)
    {
        if (line.IsTable || isTaken(line) || line.Label.Kind != LabelKind.None || line.Index + 1 >= lines.Count) return false;
        string text = line.Text;
        if (text.Length > LongestPlain || !char.IsUpper(text[0]) || EndsSentence(text.TrimEnd(':', ' ')) || text.EndsWith(":-", StringComparison.Ordinal) || Leftover().IsMatch(text)) return false;
        if (text.EndsWith(':') && (text.Count(c => c == ' ') > 3 || LeadIn().IsMatch(text))) return false;
        if (text.Count(c => c == ',') > 2) return false;
        if (text.Contains('@', StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal) || LongNumber().IsMatch(text)) return false;
        SourceLine next = lines[line.Index + 1];
        if (isTaken(next)) return false;
        bool isBeforeMore = next.IsTable || isHeading[next.Index] || next.Text.Length > LongestPlain || next.Label.Kind is not (LabelKind.None or LabelKind.Decimal) || next.Text.EndsWith(':') || EndsSentence(next.Text);
        return isBeforeMore && !IsAmongShortLines(line);
    }

    private bool IsAmongShortLines(SourceLine line) =>
        !lines[line.Index + 1].IsTable && line.Index > titleEnd + 1 && Enumerable.Range(line.Index - 2, 2).All(i => !lines[i].IsTable && !isHeading[i] && lines[i] is { Label.Kind: LabelKind.None, Text.Length: <= LongestPlain } && !EndsSentence(lines[i].Text));

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or ';' or ',' or ':' or '!' or '”' or '"';

    private static bool IsCapitals(string text) => text.Count(char.IsLetter) > 3 && !text.Any(char.IsLower);

    [GeneratedRegex(@"\A(appendix|annex|schedule)\s+([A-Z]|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Appendix();

    [GeneratedRegex(@"\A(This|That|These|Those|There|The|They|It|In|We|As|For|Of|To|First|Second|Then|Each|Every|Members|Partners|Local communities)\b")]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"\d{3}|\A\d|\d\z")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\A(DRAFT|figure \d+\b.*|table \d+\b.*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Leftover();
}
