using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Rules;

/// <summary>What a document that says how a body decides does not say: without it a verdict can only be "we cannot tell".</summary>
internal static partial class MissingRules
{
    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish || document.First is not { } first) yield break;
        DocumentNature nature = document.Nature;
        bool decides = nature == DocumentNature.Constitution || nature == DocumentNature.Agreement || (nature == DocumentNature.TermsOfReference && Says(document, Decides()));
        if (!decides) yield break;
        if (!Says(document, Quorum())) yield return Missing(first, "quorum", "how many members must be there for a decision", "State it, for example as a share of the members in post");
        if (!Says(document, Voting())) yield return Missing(Mention(document, Decision()) ?? first, "majority", "by what majority decisions are taken", "State how a decision is taken, and what follows where members do not agree");
        if (nature == DocumentNature.TermsOfReference) yield break;
        if (!document.Sentences.Any(IsAmendmentRule)) yield return Missing(AmendmentSection(document) ?? first, "majority for amendments", "who may change this document, and by what majority", "State the majority, and of whom");
        else if (NoticeOfAmendment(document) is { } notice) yield return notice;
        foreach (LintHit hit in Emergency(document)) yield return hit;
        if (nature != DocumentNature.Constitution) yield break;
        if (!document.Sentences.Any(IsNoticeRule)) yield return Missing(first, "notice of meetings", "how long before a meeting its notice or its papers must be sent", "State the period, and from what day it counts");
        if (!Says(document, Tie())) yield return Missing(Mention(document, Voting()) ?? first, "tie", "what follows when a vote is tied", "State whether the chair has a casting vote");
        if (!Says(document, RuleMatters.Dissolution())) yield return Missing(first, "dissolution", "how the body is dissolved", "State who may dissolve it, by what majority and after what notice");
    }

    private static LintHit Missing(LintLine at, string rule, string what, string suggestion) =>
        LintClasses.RuleMissing.At(at.Whole, $"The document has no rule on this: {what} ({rule}).", suggestion);

    private static bool Says(LintDocument document, Regex words) => document.Body.Any(l => l.Kind != LineKind.Heading && words.IsMatch(l.Text));

    private static LintLine? Mention(LintDocument document, Regex words) => document.Body.FirstOrDefault(l => l.Kind != LineKind.Heading && words.IsMatch(l.Text));

    private static LintLine? AmendmentSection(LintDocument document) => document.Sections.FirstOrDefault(s => RuleMatters.IsAmendmentTitle(s.Title))?.Heading;

    private static bool IsAmendmentRule(LintSentence sentence) => RuleMatters.Of(sentence) == "amendment" && Majority().IsMatch(sentence.Text);

    private static bool IsNoticeRule(LintSentence sentence) => NoticeOrPapers().IsMatch(sentence.Text) && RuleWords.Period(sentence.Text) is not null;

    // A notice is asked for, and how long before is not said.
    private static LintHit? NoticeOfAmendment(LintDocument document)
    {
        LintSentence[] about = [.. document.Sentences.Where(s => s.Line.Section is { } section && RuleMatters.IsAmendmentTitle(section.Title) || RuleMatters.Of(s) == "amendment")];
        LintSentence? notice = about.FirstOrDefault(s => Notice().IsMatch(s.Text));
        return notice is null || about.Any(s => RuleWords.Period(s.Text) is not null)
            ? null
            : LintClasses.RuleMissing.At(notice.Spot, "An amendment needs a notice, and how long before the meeting is not said (period of notice).", "State the period, and whether its first and last day count");
    }

    private static IEnumerable<LintHit> Emergency(LintDocument document)
    {
        LintSentence[] about = [.. document.Sentences.Where(s => EmergencyMeeting().IsMatch(s.Text))];
        if (about.Length == 0 || about.Any(s => Notice().IsMatch(s.Text) && RuleWords.Period(s.Text) is not null)) yield break;
        yield return LintClasses.RuleMissing.At(about[0].Spot, "There may be an emergency meeting, and what notice it needs is not said (notice of emergency meetings).", "State how such a meeting is called, and how long before");
    }

    [GeneratedRegex(@"\bquor(?:um|ate)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Quorum();

    [GeneratedRegex(@"\b(?:decid(?:e|es|ed)|decisions?\s+(?:is|are|will|must|shall)|votes?|voting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Decides();

    [GeneratedRegex(@"\b(?:decisions?\s+of\s+(?:the|a)\s+majority|majority\s+decisions?|majority)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Decision();

    [GeneratedRegex(@"\b(?:(?:simple|two[\s-]thirds?|absolute|bare)\s+majority|majority\s+vote|(?:by|on\s+the\s+basis\s+of)\s+(?:(?:a\s+)?(?:consensus|agreement)|a\s+majority)|decid\w{1,4}\s+by|unanim\w{3,8}|majority\s+of\s+(?:two|three|the\s+(?:members|votes)|those|members))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Voting();

    [GeneratedRegex(@"\b(?:majority|unanim\w{3,8}|consensus|two[\s-]thirds?|three[\s-]quarters|agreement\s+of\s+all|agreed\s+by\s+all|all\s+(?:parties|partners|signatories|members)\s+(?:must\s+)?agree)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Majority();

    [GeneratedRegex(@"\bnotice\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Notice();

    [GeneratedRegex(@"\b(?:notice|agendas?|papers)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex NoticeOrPapers();

    [GeneratedRegex(@"\b(?:casting\s+vote|tied?|equality\s+of\s+votes|equal\s+number\s+of\s+votes|votes\s+are\s+equal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Tie();

    [GeneratedRegex(@"\b(?:emergency|extraordinary)\s+meetings?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex EmergencyMeeting();
}
