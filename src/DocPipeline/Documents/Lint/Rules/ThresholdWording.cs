using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Rules;

/// <summary>One threshold in several spellings, or of voters who are called now one thing, now another.</summary>
internal static partial class ThresholdWording
{
    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) return [];
        return
        [
            .. Varied(document, Fraction(), m => $"{m.Groups["share"].Value[..3].ToUpperInvariant()}|{m.Groups["as"].Value.ToLowerInvariant()}", m => m.Groups["share"].Value.ToLowerInvariant(), "One fraction is spelt in two ways"),
            .. Varied(document, Voters(), _ => "", m => m.Groups["who"].Value.ToLowerInvariant().Replace("those members", "members", StringComparison.Ordinal), "Those who vote are called by two names"),
        ];
    }

    private static IEnumerable<LintHit> Varied(LintDocument document, Regex words, Func<Match, string> group, Func<Match, string> spelling, string message)
    {
        var first = new Dictionary<string, (string Spelling, LintSpot Spot)>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (LintLine line in document.Body)
        {
            foreach (Match match in words.Matches(line.Text))
            {
                LintSpot spot = line.At(match.Index, match.Length);
                if (first.TryAdd(group(match), (spelling(match), spot))) continue;
                (string before, LintSpot where) = first[group(match)];
                if (spelling(match) != before && told.Add(group(match) + spelling(match)))
                    yield return LintClasses.MixedWording.At(spot, $"{message}: “{match.Value}” here, “{where.Words}” in another place.", "Use the same words for the same thing, so that nobody reads a difference into them", where);
            }
        }
    }

    // "two-thirds majority" and "two thirds of the members" are each right; only like is compared with like.
    [GeneratedRegex(@"\b(?<share>(?:one|two|three)[\s-](?:thirds?|quarters?|fifths?))\s(?<as>majority|of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\b(?<who>(?:those\s+)?members|those|persons|representatives)\s+(?:who\s+are\s+)?present\s+and\s+voting\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Voters();
}
