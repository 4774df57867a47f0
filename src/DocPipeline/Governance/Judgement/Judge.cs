using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Rules;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules;

namespace DocPipeline.Governance.Judgement;

/// <summary>Judges decisions by the rules of the body that took them.</summary>
public static class Judge
{
    /// <summary>
    /// What came of a decision. Where the rules leave something open and the answer turns on it, the verdict is
    /// <see cref="VerdictKind.Indeterminate"/> and shows what each reading gives, unless a ruling settles it.
    /// </summary>
    /// <param name="record">The record, with the rules of the version of the constitution that is in force when the decision is taken.</param>
    /// <param name="decision">The decision; its body and seats are in the record.</param>
    /// <exception cref="ArgumentException">The record has no such body.</exception>
    public static Verdict Decide(PartnershipRecord record, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(decision);
        Body body = record.Bodies.FirstOrDefault(b => b.Id == decision.Body) ?? throw new ArgumentException($"The record has no body ‘{decision.Body}’.", nameof(decision));
        BodyRules? rules = record.Rules.FirstOrDefault(r => r.Body == decision.Body);
        RuleResolution stated = RuleResolution.Of(rules, decision.Type);
        var judged = new Case(record, body, stated.Rule, decision);
        RuleResolution resolution = stated with { Questions = [.. stated.Questions.Where(q => q.Arises is null || q.Arises(judged))] };
        List<(Dictionary<string, string> Choices, string Words, Verdict Verdict)> readings =
            [.. Readings(resolution, decision.Rulings).Select(r => (r.Choices, r.Words, CaseVerdict.Of(judged with { Rule = r.Rule })))];
        List<Check> ruled = [.. decision.Rulings.SelectMany(r => resolution.Questions.Where(q => Settles(r, q)).Select(q => Ruled(judged, r, q)))];
        OpenQuestion[] open = [.. resolution.Questions.Where(q => !decision.Rulings.Any(r => Settles(r, q)))];
        Verdict first = readings[0].Verdict;
        if (readings.TrueForAll(r => r.Verdict.Kind == first.Kind))
        {
            Check[] remarks = [.. open.Select(q => new Check(GovernanceCodes.RuleOpen, "Rules", CheckResult.Remark, $"{Sentence(q.Words)}. It makes no difference here."))];
            return first with { Checks = [.. ruled, .. first.Checks, .. remarks] };
        }

        // Only the questions on which the answer turns are put to the reader.
        OpenQuestion[] turning = [.. open.Where(q => Turns(q, readings))];
        return new Verdict
        {
            Kind = VerdictKind.Indeterminate,
            Headline = $"We cannot tell: {string.Join("; ", turning.Select(q => q.Words))}. {string.Join(" ", Distinct(readings, turning).Select(r => $"{Sentence(r.Words)}: {VerdictWords.Of(r.Verdict.Kind).ToLowerInvariant()}."))}",
            Checks = [.. ruled, .. turning.Select(q => new Check(GovernanceCodes.RuleOpen, "Rules", CheckResult.NotMet, $"{Sentence(q.Words)}. A ruling of legal services on ‘{q.Key}’ settles it: {string.Join(" or ", q.Answers.Select(a => $"‘{a.Key}’"))}.")), .. first.Checks.Where(c => readings.TrueForAll(r => r.Verdict.Checks.Contains(c)))],
            WouldChange = [.. turning.Select(q => $"A ruling on ‘{q.Key}’, and a constitution that says so.")],
            Readings = [.. Distinct(readings, turning).Select(r => new Reading(r.Choices, r.Words, r.Verdict.Kind, r.Verdict.Headline))],
            Rule = first.Rule,
        };
    }

    private static bool Settles(Ruling ruling, OpenQuestion question) => ruling.Question == question.Key && question.Answers.Any(a => a.Key == ruling.Reading);

    // Every way to answer what is open; a ruling leaves one answer.
    private static IEnumerable<(Dictionary<string, string> Choices, string Words, Rule Rule)> Readings(RuleResolution resolution, IReadOnlyList<Ruling> rulings)
    {
        List<(Dictionary<string, string> Choices, List<string> Words, Rule Rule)> readings = [([], [], resolution.Rule)];
        foreach (OpenQuestion question in resolution.Questions)
        {
            Ruling? ruling = rulings.LastOrDefault(r => Settles(r, question));
            OpenAnswer[] answers = [.. question.Answers.Where(a => ruling is null || a.Key == ruling.Reading)];
            readings = [.. from reading in readings
                           from answer in answers
                           select (new Dictionary<string, string>(reading.Choices, StringComparer.Ordinal) { [question.Key] = answer.Key }, ruling is null ? [.. reading.Words, answer.Words] : reading.Words, answer.Apply(reading.Rule))];
        }

        return readings.Select(r => (r.Choices, string.Join(", ", r.Words), r.Rule));
    }

    // Whether two readings that differ in this answer alone differ in their verdict.
    private static bool Turns(OpenQuestion question, List<(Dictionary<string, string> Choices, string Words, Verdict Verdict)> readings) =>
        readings.Exists(one => readings.Exists(other =>
            one.Verdict.Kind != other.Verdict.Kind && one.Choices[question.Key] != other.Choices[question.Key]
            && one.Choices.All(c => c.Key == question.Key || other.Choices[c.Key] == c.Value)));

    private static IEnumerable<(Dictionary<string, string> Choices, string Words, Verdict Verdict)> Distinct(
        List<(Dictionary<string, string> Choices, string Words, Verdict Verdict)> readings, OpenQuestion[] turning) =>
        readings.GroupBy(r => string.Join('|', turning.Select(q => r.Choices[q.Key]))).Select(g =>
        {
            Dictionary<string, string> choices = turning.ToDictionary(q => q.Key, q => g.First().Choices[q.Key], StringComparer.Ordinal);
            return (choices, string.Join(", ", turning.Select(q => q.Answers.First(a => a.Key == choices[q.Key]).Words)), g.First().Verdict);
        });

    private static Check Ruled(Case judged, Ruling ruling, OpenQuestion question) => new(
        GovernanceCodes.Ruled, "Ruling", CheckResult.Remark,
        $"{Sentence(question.Words)}. {judged.NameOf(ruling.By)} ruled on {Dates.Words(ruling.On)}, by {ruling.Authority}: {question.Answers.First(a => a.Key == ruling.Reading).Words}. Reasons: {ruling.Reasons.TrimEnd('.')}.");

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
