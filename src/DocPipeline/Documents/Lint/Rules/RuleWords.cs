using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Rules;

/// <summary>The words in which rules are stated: shares, periods, cycles.</summary>
internal static partial class RuleWords
{
    /// <summary>What a vote needs, or a quorum: 2/3, 75%, simple, unanimous; nothing when no share is stated.</summary>
    internal static (string Value, int Start, int Length)? Share(string text)
    {
        foreach (Match match in InWords().Matches(text))
        {
            if (Quantities.Fraction(match.Groups["over"].Value is "a" or "A" ? "one" : match.Groups["over"].Value, match.Groups["under"].Value) is { } fraction)
                return (string.Create(CultureInfo.InvariantCulture, $"{fraction.Over}/{fraction.Under}"), match.Index, match.Length);
        }

        if (InFigures().Match(text) is { Success: true } figures) return (figures.Value.Replace(" ", "", StringComparison.Ordinal), figures.Index, figures.Length);
        if (Percent().Match(text) is { Success: true } percent) return (percent.Groups["number"].Value + "%", percent.Index, percent.Length);
        if (Unanimous().Match(text) is { Success: true } all) return ("unanimous", all.Index, all.Length);
        return Simple().Match(text) is { Success: true } simple ? ("simple", simple.Index, simple.Length) : null;
    }

    /// <summary>A period in days (a week is 7, a month 30, a year 365); nothing when none is stated.</summary>
    internal static (int Days, int Start, int Length)? Period(string text)
    {
        foreach (Match match in Periods().Matches(text))
        {
            string number = match.Groups["number"].Value;
            if ((number.ToLowerInvariant() is "a" or "an" ? 1 : Quantities.Read(number)) is not { } count) continue;
            int unit = char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch { 'd' => 1, 'w' => 7, 'm' => 30, 'y' => 365, _ => 0 };
            return (count * unit, match.Index, match.Length);
        }

        return null;
    }

    /// <summary>A cycle in months: annually, every two years, in 18 months; nothing when none is stated.</summary>
    internal static (int Months, int Start, int Length)? Cycle(string text)
    {
        if (Yearly().Match(text) is { Success: true } yearly) return (12, yearly.Index, yearly.Length);
        if (EverySo().Match(text) is not { Success: true } every) return null;
        int count = every.Groups["number"].Success ? Quantities.Read(every.Groups["number"].Value) ?? 0 : 1;
        return count == 0 ? null : (count * (every.Groups["unit"].Value.StartsWith('y') ? 12 : 1), every.Index, every.Length);
    }

    /// <summary>How often a year something happens; nothing when it is not stated, or can be read in two ways.</summary>
    internal static (int Times, int Start, int Length)? Frequency(string text)
    {
        if (Often().Match(text) is not { Success: true } match) return null;
        string word = match.Groups["word"].Value.ToLowerInvariant();
        int? times = match.Groups["count"].Success ? match.Groups["count"].Value.ToLowerInvariant() switch
        {
            "once" => 1,
            "twice" => 2,
            var other => Quantities.Read(other),
        }
        : word switch
        {
            "monthly" or "every month" or "each month" => 12,
            "quarterly" or "every quarter" or "each quarter" or "every three months" => 4,
            "weekly" or "every week" => 52,
            "annually" or "yearly" or "every year" or "each year" => 1,
            "fortnightly" => 26,
            _ => null,
        };
        return times is { } found and > 0 ? (found, match.Index, match.Length) : null;
    }

    [GeneratedRegex(@"\b(?<over>one|two|three|four|a)[\s-]{1,2}(?<under>half|thirds?|quarters?|fourths?|fifths?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    internal static partial Regex InWords();

    [GeneratedRegex(@"(?<![\d/])[1-4]\s?/\s?[2-5](?![\d/])", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex InFigures();

    [GeneratedRegex(@"(?<![\d.])(?<number>\d{1,3})\s?(?:%|per\s?cent\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    internal static partial Regex Percent();

    [GeneratedRegex(@"\bunanim\w{3,8}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Unanimous();

    [GeneratedRegex(@"\b(?:simple\s+majority|majority\s+vote|bare\s+majority)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    internal static partial Regex Simple();

    [GeneratedRegex(@"\b(?<number>\d{1,3}|an?|(?:twenty|thirty|forty|sixty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen)\s(?:(?:clear|working|calendar)\s)?(?<unit>days?|weeks?|months?|years?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Periods();

    [GeneratedRegex(@"\b(?:annual(?:ly)?|yearly|(?:every|each)\s+year|once\s+a\s+year|every\s+(?:12|twelve)\s+months)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Yearly();

    [GeneratedRegex(@"\b(?:(?:once\s+)?(?:in\s+)?every|once\s+in|in|after|within)\s+(?<number>\d{1,2}|two|three|four|five|six|nine|ten|eighteen|twenty-four)\s+(?<unit>months?|years?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex EverySo();

    [GeneratedRegex(@"\b(?:(?<word>monthly|quarterly|weekly|fortnightly|annually|yearly|(?:every|each)\s+(?:month|quarter|week|year)|every\s+three\s+months)|(?<count>once|twice|\d{1,2}|three|four|five|six|seven|eight|nine|ten|twelve)(?:\s+times)?(?:\s+meetings)?\s+(?:a|per|each|every)\s+year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Often();
}
