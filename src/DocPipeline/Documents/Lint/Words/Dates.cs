using System.Globalization;
using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Lint.Words;

/// <summary>Dates as people write them: 30th April 2009, 24.2.09, March 2008, 2009-04-30.</summary>
internal static partial class Dates
{
    private static readonly string[] months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Whether a word is a month in full or by its first three letters.</summary>
    internal static bool IsMonth(string word) => MonthOf(word) is not null;

    /// <summary>1 for January; nothing for any other word.</summary>
    internal static int? MonthOf(string word)
    {
        string folded = word.TrimEnd('.', ',', ')').ToLowerInvariant();
        for (int i = 0; i < months.Length; i++)
        {
            if (folded == months[i] || (folded.Length is 3 or 4 && months[i].StartsWith(folded, StringComparison.Ordinal))) return i + 1;
        }

        return null;
    }

    /// <summary>The dates in a text, in order.</summary>
    internal static IEnumerable<WrittenDate> In(string text)
    {
        foreach (Match match in Words().Matches(text))
        {
            if (MonthOf(match.Groups["month"].Value) is not { } month) continue;
            int? day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) : null;
            yield return new WrittenDate(match.Index, match.Length, day, month, Year(match.Groups["year"].Value), match.Groups["weekday"].Success ? match.Groups["weekday"].Value : null);
        }

        foreach (Match match in Figures().Matches(text))
        {
            int day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture), month = int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
            if (month is >= 1 and <= 12 && day is >= 1 and <= 31) yield return new WrittenDate(match.Index, match.Length, day, month, Year(match.Groups["year"].Value), null);
        }
    }

    private static int Year(string figures)
    {
        int year = int.Parse(figures, CultureInfo.InvariantCulture);
        return figures.Length == 2 ? 2000 + year : year;
    }

    [GeneratedRegex(@"\b(?:(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s{1,3})?(?:(?<day>\d{1,2})\s?(?:st|nd|rd|th)?\s{1,3}(?:of\s)?)?(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?),?\s{1,3}(?<year>(?:19|20)\d\d)\b", RegexOptions.None, LintLimits.Patience)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<![\d./-])(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>(?:20)?\d\d)(?![\d./-])", RegexOptions.None, LintLimits.Patience)]
    private static partial Regex Figures();
}
