using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Rules;

/// <summary>Two numbers for the same rule, the same rule twice, and pairs of rules that cannot both be kept.</summary>
internal static partial class ConflictingRules
{
    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) return [];
        IReadOnlyList<LintSentence> sentences = document.Sentences;
        return
        [
            .. Differ("the quorum", sentences, QuorumOf),
            .. from matter in (string[])["amendment", "dissolution", "expulsion", "ordinary decisions"]
               from hit in Differ($"the majority for {matter}", sentences, s => MajorityOf(s, matter))
               select hit,
            .. Differ("how long before a meeting its papers are sent", sentences, PapersOf),
            .. Differ("how soon the minutes are sent", sentences, MinutesOf),
            .. from body in sentences.GroupBy(BodyThatMeets, StringComparer.OrdinalIgnoreCase)
               where body.Key is not null
               from hit in Differ($"how often the {body.Key} meets", [.. body], FrequencyOf)
               select hit,
            .. Differ("the attendance that is asked for", sentences, AttendanceOf),
            .. Twice(sentences),
            .. Pairs(sentences),
        ];
    }

    // The first statement stands; each later one that differs from it is found.
    private static IEnumerable<LintHit> Differ(string what, IReadOnlyList<LintSentence> sentences, Func<LintSentence, (string Value, int Start, int Length)?> read)
    {
        (LintSentence Sentence, (string Value, int Start, int Length) Stated)? first = null;
        foreach (LintSentence sentence in sentences)
        {
            if (read(sentence) is not { } stated) continue;
            if (first is not { } before) first = (sentence, stated);
            else if (stated.Value != before.Stated.Value)
            {
                yield return LintClasses.RuleConflict.At(
                    sentence.At(stated.Start, stated.Length),
                    $"Two rules differ on {what}: “{Words(sentence, stated)}” here, “{Words(before.Sentence, before.Stated)}” in another place.",
                    "Decide which of the two holds, and state it once",
                    before.Sentence.At(before.Stated.Start, before.Stated.Length));
            }
        }
    }

    private static string Words(LintSentence sentence, (string Value, int Start, int Length) stated) => sentence.Text.Substring(stated.Start, stated.Length);

    private static (string, int, int)? QuorumOf(LintSentence sentence)
    {
        Match quorum = Quorum().Match(sentence.Text);
        if (!quorum.Success) return null;
        if (RuleWords.Share(sentence.Text) is { Value: not "simple" and not "unanimous" } share) return share;
        return People().Match(sentence.Text) is { Success: true } people && Quantities.Read(people.Groups["number"].Value) is { } count
            ? (count.ToString(CultureInfo.InvariantCulture), people.Index, people.Length)
            : null;
    }

    private static (string, int, int)? MajorityOf(LintSentence sentence, string matter)
    {
        if (!Majority().IsMatch(sentence.Text) || Quorum().IsMatch(sentence.Text) || RuleMatters.Of(sentence) != matter) return null;
        return RuleWords.Share(sentence.Text);
    }

    private static (string, int, int)? PapersOf(LintSentence sentence) => Papers().IsMatch(sentence.Text) && Before().IsMatch(sentence.Text) ? Days(sentence.Text) : null;

    private static (string, int, int)? MinutesOf(LintSentence sentence) => Minutes().IsMatch(sentence.Text) && Within().IsMatch(sentence.Text) ? Days(sentence.Text) : null;

    private static (string, int, int)? Days(string text) => RuleWords.Period(text) is { } period ? (period.Days.ToString(CultureInfo.InvariantCulture), period.Start, period.Length) : null;

    private static (string, int, int)? FrequencyOf(LintSentence sentence) =>
        RuleWords.Frequency(sentence.Text) is { } often ? (often.Times.ToString(CultureInfo.InvariantCulture), often.Start, often.Length) : null;

    private static string? BodyThatMeets(LintSentence sentence) =>
        RuleWords.Frequency(sentence.Text) is not null && Meets().Match(sentence.Text) is { Success: true } meets ? meets.Groups["body"].Value : null;

    private static (string, int, int)? AttendanceOf(LintSentence sentence) =>
        Attendance().IsMatch(sentence.Text) && RuleWords.Percent().Match(sentence.Text) is { Success: true } percent ? (percent.Groups["number"].Value, percent.Index, percent.Length) : null;

    private static IEnumerable<LintHit> Twice(IReadOnlyList<LintSentence> sentences)
    {
        LintSentence? first = null;
        foreach (LintSentence sentence in sentences.Where(s => RuleWords.Simple().IsMatch(s.Text) && RuleMatters.Of(s) == "ordinary decisions"))
        {
            Match words = RuleWords.Simple().Match(sentence.Text);
            if (first is null) first = sentence;
            else if (sentence.Line != first.Line)
            {
                yield return LintClasses.RuleTwice.At(
                    sentence.At(words.Index, words.Length), "How ordinary decisions are taken is stated in two places, and not in the same words.", "State it once, and refer to it from the other place", first.Spot);
            }
        }
    }

    private static IEnumerable<LintHit> Pairs(IReadOnlyList<LintSentence> sentences)
    {
        foreach ((Regex one, Regex other, string message, string suggestion) in pairs)
        {
            if (sentences.FirstOrDefault(s => one.IsMatch(s.Text)) is not { } first || sentences.FirstOrDefault(s => s != first && other.IsMatch(s.Text)) is not { } second) continue;
            yield return LintClasses.RuleConflict.At(first.Spot, message, suggestion, second.Spot);
        }
    }

    private static readonly (Regex One, Regex Other, string Message, string Suggestion)[] pairs =
    [
        (ResignsToo(), VacancyFilled(), "A member who resigns takes the organisation off the body, while a vacancy is filled by that organisation.", "Say whether the organisation keeps its seat when its member resigns"),
        (AttendanceOfOrganisation(), AttendanceOfMember(), "Attendance is counted by member in one place and by organisation in another.", "Say of whom it is counted"),
    ];

    [GeneratedRegex(@"\bquor(?:um|ate)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Quorum();

    [GeneratedRegex(@"\b(?:at\s+least\s+)?(?<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:of\s+(?:the|its)\s+)?(?:\w{1,12}\s+){0,2}(?:members|seats|people|persons|partners|representatives)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(?:majority|vot(?:e|es|ed|ing)|unanim\w{3,8})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Majority();

    [GeneratedRegex(@"\b(?:agendas?|papers)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Papers();

    [GeneratedRegex(@"\b(?:before|beforehand|in\s+advance|prior\s+to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Before();

    [GeneratedRegex(@"\bminutes\b[^.]{0,120}\b(?:sent|distributed|circulated|go|issued)\b|\bcop(?:y|ies)\s+of\s+(?:the\s+)?minutes\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\b(?:within|no\s+later\s+than|not\s+later\s+than)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Within();

    [GeneratedRegex(@"\b(?:[Tt]he|[Ee]ach|[Ee]very|[Aa])\s+(?<body>(?:[A-Z][\w’'-]{0,20}\s+){0,4}(?:Board|Executive|Forum|Group|Committee|Partnership|LSP|Leads|Council|Assembly))s?\s+(?:will\s+|must\s+|shall\s+|is\s+to\s+|are\s+to\s+)?(?:meets?|hold)\b", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Meets();

    [GeneratedRegex(@"\battend(?:s|ed|ing|ance)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Attendance();

    [GeneratedRegex(@"\b(?:organisation|sector|partner)\b[^.]{0,60}\b(?:also\s+resigns|resigns\b[^.]{0,40}\b(?:too|also|as\s+well))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex ResignsToo();

    [GeneratedRegex(@"\bvacanc(?:y|ies)\b[^.]{0,160}\b(?:fill(?:s|ed)?|referred\s+back|goes\s+back|appoints?|nominat\w{1,4})\b|\bfill\s+the\s+vacancy\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex VacancyFilled();

    [GeneratedRegex(@"\battendance\s+(?:from|of|by)\s+a\s+(?:particular\s+)?(?:sector|organisation|partner)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex AttendanceOfOrganisation();

    [GeneratedRegex(@"\bmembers?\s+(?:must|should|shall|are)\b[^.]{0,90}\battend", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex AttendanceOfMember();
}
