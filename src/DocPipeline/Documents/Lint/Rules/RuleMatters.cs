using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Rules;

/// <summary>Tells what a rule is about, from its sentence, else from its section's title.</summary>
internal static partial class RuleMatters
{
    /// <summary>The matter of a sentence that states a majority: amendment, dissolution, expulsion, ordinary.</summary>
    internal static string Of(LintSentence sentence)
    {
        string title = sentence.Line.Section?.Title ?? "";
        if (Dissolution().IsMatch(sentence.Text)) return "dissolution";
        if (Expulsion().IsMatch(sentence.Text)) return "expulsion";
        if (Amendment().IsMatch(sentence.Text)) return "amendment";
        return Dissolution().IsMatch(title) ? "dissolution" : Expulsion().IsMatch(title) ? "expulsion" : AmendmentTitle().IsMatch(title) ? "amendment" : "ordinary decisions";
    }

    /// <summary>Whether a title is that of a section on amendments.</summary>
    internal static bool IsAmendmentTitle(string title) => AmendmentTitle().IsMatch(title);

    [GeneratedRegex(@"\b(?:dissolv\w{0,5}|dissolution|wound\s+up|winding\s+up)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    internal static partial Regex Dissolution();

    [GeneratedRegex(@"\b(?:expel\w{0,4}|expulsion|terminate\s+the\s+membership|ending\s+a\s+member|remove\s+a\s+member)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Expulsion();

    [GeneratedRegex(@"\b(?:amend\w{0,6}|alter\w{0,8}|vary|varied|variation|chang(?:e|es|ed|ing)|revis(?:e|ed|ing|ion))\b[^.]{0,80}\b(?:constitution|agreement|terms\s+of\s+reference|document|protocols?|rules)\b|\b(?:constitution|agreement|terms\s+of\s+reference|rules)\b[^.]{0,40}\b(?:amended|altered|varied|changed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Amendment();

    [GeneratedRegex(@"\b(?:amend\w{0,6}|alterations?|variations?|changes?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex AmendmentTitle();
}
