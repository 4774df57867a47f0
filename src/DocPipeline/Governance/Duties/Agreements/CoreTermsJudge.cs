using System.Globalization;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Rules;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Duties.Agreements;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Duties.Agreements;

/// <summary>Compares the rules and duties of constituent bodies with the core's. To ask for more is no conflict, to ask for less is one.</summary>
internal static class CoreTermsJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, CoreTermsDuty duty)
    {
        Duty[] core = DutiesOf(judged, duty.Core);
        string to = duty.ReferTo is { } body ? $" to {judged.Record.Bodies.First(b => b.Id == body).Name}" : "";
        List<DutyVerdict> verdicts = [];
        int compared = 0;
        foreach (BodyId id in duty.Of)
        {
            Duty[] own = DutiesOf(judged, id);
            BodyRules? rules = judged.Record.Rules.FirstOrDefault(r => r.Body == id);
            if (own.Length > 0 || rules is not null) compared++;
            string name = judged.Record.Bodies.First(b => b.Id == id).Name;
            foreach (string conflict in own.SelectMany(o => core.Select(c => Less(o, c)).OfType<string>()).Concat(OtherRules(rules, judged.Record.Rules.FirstOrDefault(r => r.Body == duty.Core))))
            {
                RecordedEvent? referred = judged.Events.FirstOrDefault(e => e.What == EventVocabulary.Referred && e.Body == id);
                verdicts.Add(referred is null
                    ? judged.Verdict(DutyCodes.CoreTerms, DutyVerdictKind.Due, $"{conflict} It is to be referred{to}.", name, null, "Terms that do not conflict, or the event ‘conflict-referred’.")
                    : judged.Verdict(DutyCodes.CoreTerms, DutyVerdictKind.Due, $"{conflict} It was referred{to} on {Dates.Words(referred.On)} and is to be considered there.", name, null, "Terms that do not conflict."));
            }
        }

        if (verdicts.Count == 0)
            verdicts.Add(judged.Verdict(DutyCodes.CoreTerms, DutyVerdictKind.Compliant, string.Create(CultureInfo.InvariantCulture, $"Nothing in the record conflicts: {compared} of {DutyWords.Number(duty.Of.Count, "constituent body")} have rules or duties of their own in it.")));
        return verdicts;
    }

    private static Duty[] DutiesOf(DutyCase judged, BodyId body) => [.. judged.Record.Duties.Where(g => g.Body == body).SelectMany(g => g.Must)];

    private static string? Less(Duty own, Duty core)
    {
        bool isLess = (own, core) switch
        {
            ({ Every: { } o }, { Every: { } c }) => o.Event == c.Event && o.Months > c.Months,
            ({ Count: { } o }, { Count: { } c }) => o.Event == c.Event && o.Each == c.Each && ((o.AtLeast ?? 1) < (c.AtLeast ?? 1) || (o.AtMost ?? int.MaxValue) > (c.AtMost ?? int.MaxValue)),
            ({ Attendance: { } o }, { Attendance: { } c }) => !c.AtLeast.Of.IsReachedBy(o.AtLeast.Of.Numerator, o.AtLeast.Of.Denominator),
            ({ Absences: { } o }, { Absences: { } c }) => o.InARow > c.InARow,
            ({ Agenda: { } o }, { Agenda: { } c }) => o.DaysBefore < c.DaysBefore,
            ({ Minutes: { } o }, { Minutes: { } c }) => o.DaysAfter > c.DaysAfter,
            ({ Leaving: { } o }, { Leaving: { } c }) => o.Event == c.Event && (o.Months ?? 0) < (c.Months ?? 0),
            _ => false,
        };
        return isLess ? $"Its own terms say: {DutyWords.Of(new BodyDuties { Body = default, Must = [] }, own)}. The core terms say: {DutyWords.Of(new BodyDuties { Body = default, Must = [] }, core)}." : null;
    }

    private static IEnumerable<string> OtherRules(BodyRules? own, BodyRules? core)
    {
        if (own is null || core is null) yield break;
        foreach (DecisionType type in core.Decisions.Select(d => d.Type).Intersect(own.Decisions.Select(d => d.Type)))
        {
            IReadOnlyList<ThresholdTest> mine = RuleResolution.Of(own, type).Rule.Majority, theirs = RuleResolution.Of(core, type).Rule.Majority;
            if (!mine.SequenceEqual(theirs)) yield return $"Its own terms decide ‘{type}’ by {Said(mine)}, the core terms by {Said(theirs)}.";
        }

        static string Said(IReadOnlyList<ThresholdTest> majority) => majority.Count == 0 ? "no stated majority" : DutyWords.List([.. majority.Select(m => m.ToString())]);
    }
}
