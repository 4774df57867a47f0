using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Counts;

/// <summary>Two ranges of the same unit in one row or paragraph, or of the size of one body anywhere; a range that runs backwards.</summary>
internal static partial class Ranges
{
    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        var first = new Dictionary<string, (int Low, int High, LintSpot Spot)>(StringComparer.Ordinal);
        foreach (LintLine line in document.Body)
        {
            foreach (Match match in Range().Matches(line.Text))
            {
                int low = int.Parse(match.Groups["low"].Value, CultureInfo.InvariantCulture), high = int.Parse(match.Groups["high"].Value, CultureInfo.InvariantCulture);
                LintSpot spot = line.At(match.Index, match.Length);
                if (low > high)
                {
                    yield return LintClasses.Range.At(spot, $"The range “{match.Value}” runs backwards.", "Put the smaller number first", expected: $"{high} to {low}");
                    continue;
                }

                string unit = match.Groups["unit"].Value.ToLowerInvariant() is "yrs" or "years" or "year" or "yr" or "year-olds" or "yrs." ? "years" : "people";
                string key = unit == "people" ? $"people {line.Section?.Top.Heading.Index}" : line.Cell is { } cell ? $"{unit} {cell.Table} {cell.Row}" : $"{unit} line {line.Index}";
                if (first.TryAdd(key, (low, high, spot))) continue;
                (int otherLow, int otherHigh, LintSpot where) = first[key];
                if ((otherLow, otherHigh) != (low, high) && low <= otherHigh && otherLow <= high)
                    yield return LintClasses.Range.At(spot, $"“{match.Value}” here, “{where.Words}” beside it.", "Decide which of the two is meant, and use it in both places", where);
            }
        }
    }

    [GeneratedRegex(@"(?<![\d.,£/–-])\b(?<low>\d{1,3})\s?(?:–|-|to)\s?(?<high>\d{1,3})\s?(?<unit>yrs\.?|yr|years?|people|members|persons)(?![A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Range();
}
