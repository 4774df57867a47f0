using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Counts;

/// <summary>Dates that the calendar lacks, deadlines that had passed when the document was issued, months that do not follow from their rule.</summary>
internal static partial class DateLogic
{
    private static readonly string[] weekdays = ["Sun", "Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur"];

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        foreach (LintLine line in document.Lines.Where(l => l.Kind is not LineKind.Mark and not LineKind.Contents and not LineKind.Running))
        {
            foreach (WrittenDate date in Dates.In(line.Text))
            {
                LintSpot spot = line.At(date.Start, date.Length);
                if (!date.Exists)
                    yield return LintClasses.Date.At(spot, $"There is no such day as “{spot.Words}”.", "Correct the date");
                else if (date is { Weekday: { } weekday, Day: not null } && weekdays[(int)date.First.DayOfWeek] != weekday)
                    yield return LintClasses.Date.At(spot, $"“{spot.Words}” was or is a {date.First.DayOfWeek}.", "Correct the day of the week, or the date");
            }
        }

        if (!document.IsEnglish) yield break;
        foreach (LintHit hit in Deadlines(document).Concat(AfterQuarter(document)).Concat(Figures(document)).Concat(NextReview(document)).Concat(Spans(document))) yield return hit;
    }

    private static IEnumerable<LintHit> Deadlines(LintDocument document)
    {
        if (document.Issued is not var (issued, where)) yield break;
        foreach (LintSentence sentence in document.Sentences.Where(s => s.Line.Kind is not LineKind.Cell || s.Text.Contains(" by ", StringComparison.Ordinal)))
        {
            foreach (Match match in By().Matches(sentence.Text))
            {
                if (Dates.In(sentence.Text[match.Index..]).FirstOrDefault(d => d.Exists && d.Start <= match.Length) is not { } date || date.Last >= issued.First) continue;
                LintSpot spot = sentence.At(match.Index + date.Start, date.Length);
                yield return LintClasses.Date.At(spot, $"“{spot.Words}” is set as a date to come, and the document is of {where.Words}.", "Set another date, or say what came of it", where);
            }
        }
    }

    // "one month after the end of the quarter: in May, August, November and February"
    private static IEnumerable<LintHit> AfterQuarter(LintDocument document)
    {
        foreach (LintSentence sentence in document.Sentences)
        {
            Match match = AfterQuarterEnd().Match(sentence.Text);
            if (!match.Success || Quantities.Read(match.Groups["number"].Value) is not { } after) continue;
            int[] named = [.. LintWords.Of(sentence.Text).Select(w => w.IsCapital ? Dates.MonthOf(w.Text) : null).OfType<int>().Distinct().Order()];
            int[] due = [.. ((int[])[3, 6, 9, 12]).Select(m => ((m + after - 1) % 12) + 1).Order()];
            if (named.Length == 0 || named.SequenceEqual(due)) continue;
            yield return LintClasses.Date.At(
                sentence.Spot, $"{match.Groups["number"].Value} month after a quarter's end are not the months that are named.", "Name the months, or say which quarters are meant",
                expected: string.Join(", ", due.Select(m => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m))) + ", for calendar quarters");
        }
    }

    // A figure that shows an earlier state than the day on which the text was adopted.
    private static IEnumerable<LintHit> Figures(LintDocument document)
    {
        if (document.Issued is not var (issued, where)) yield break;
        foreach (LintLine caption in document.Lines.Where(l => l.Kind == LineKind.Caption))
        {
            Match match = AsAt().Match(caption.Text);
            if (!match.Success || Dates.In(caption.Text).FirstOrDefault(d => d.Exists && d.Start >= match.Index) is not { } date || date.Last >= issued.First) continue;
            yield return LintClasses.Date.At(caption.At(date.Start, date.Length), $"The figure is as at {caption.At(date.Start, date.Length).Words}, the document of {where.Words}.", "Draw it as things stand, or say what has changed", where);
        }
    }

    private static IEnumerable<LintHit> NextReview(LintDocument document)
    {
        if (document.Issued is not var (issued, where) || document.Field("Next review", "Review date", "Next review date") is not { } row) yield break;
        LintLine cell = row.Cells[1][0];
        if (Dates.In(cell.Text).FirstOrDefault(d => d.Exists) is { } date && date.Last < issued.First)
            yield return LintClasses.Date.At(cell.At(date.Start, date.Length), $"The next review is before the document, which is of {where.Words}.", "Set the next review after the document's date", where);
    }

    private static IEnumerable<LintHit> Spans(LintDocument document)
    {
        foreach (LintLine line in document.Body)
        {
            foreach (Match match in Span().Matches(line.Text))
            {
                if (int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture) > int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture))
                    yield return LintClasses.Date.At(line.At(match.Index, match.Length), $"“{match.Value}” ends before it begins.", "Put the earlier year first");
            }
        }
    }

    [GeneratedRegex(@"\b(?:by|before|no\s+later\s+than|not\s+later\s+than)\s+(?:the\s+end\s+of\s+)?(?=[\dA-Z])", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex By();

    [GeneratedRegex(@"\b(?<number>\d|one|two)\s+months?\s+after\s+(?:the\s+end\s+of\s+(?:the|each|a)\s+quarter|(?:q|quarter)(?:'s|’s)?\s+end)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex AfterQuarterEnd();

    [GeneratedRegex(@"\bas\s+at\b|\(at\b|\bas\s+of\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex AsAt();

    [GeneratedRegex(@"\b(?:from|between)\s+(?<from>(?:19|20)\d\d)\s+(?:to|and|until)\s+(?<to>(?:19|20)\d\d)\b|\b(?<from>(?:19|20)\d\d)\s?–\s?(?<to>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Span();
}
