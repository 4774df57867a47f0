using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Rules;

/// <summary>Different periods after which the document itself is to be reviewed.</summary>
internal static partial class ReviewCycles
{
    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) yield break;
        (LintSpot Spot, int Months, string Words)? first = null;
        foreach ((LintSpot spot, int months, string words) in Stated(document))
        {
            if (first is not { } before) first = (spot, months, words);
            else if (months != before.Months)
            {
                yield return LintClasses.ReviewConflict.At(
                    spot, $"The document is to be reviewed “{words}” here, and “{before.Words}” in another place.", "State one cycle in both places; until then the earlier date counts", before.Spot);
            }
        }
    }

    private static IEnumerable<(LintSpot Spot, int Months, string Words)> Stated(LintDocument document)
    {
        if (document.Field("Next review") is { } next && RuleWords.Cycle(next.TextOf(1)) is { } cycle && next.Cells[1][0] is { } cell && cell.Text.Length >= cycle.Start + cycle.Length)
            yield return (cell.At(cycle.Start, cycle.Length), cycle.Months, cell.Text.Substring(cycle.Start, cycle.Length));
        foreach (LintSentence sentence in document.Sentences.Where(s => Review().IsMatch(s.Text) && OfTheDocument().IsMatch(s.Text) && !s.Line.Text.StartsWith("Next review", StringComparison.Ordinal)))
        {
            if (RuleWords.Cycle(sentence.Text) is { } stated) yield return (sentence.At(stated.Start, stated.Length), stated.Months, sentence.Text.Substring(stated.Start, stated.Length));
        }
    }

    [GeneratedRegex(@"\breview(?:s|ed|ing)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Review();

    [GeneratedRegex(@"\b(?:this|the|revised|working|these|partnership)\s+(?:\w{1,12}\s+){0,3}(?:agreement|constitution|protocols?|document|terms\s+of\s+reference|handbook)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex OfTheDocument();
}
