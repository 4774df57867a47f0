using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Duties.Cycles;

namespace DocPipeline.Governance.Duties.Cycles;

/// <summary>Whether what comes round has been done, and when it is due next. To do it early is fine.</summary>
internal static class RecurringJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, RecurringDuty duty)
    {
        DateOnly from = duty.From ?? judged.Start ?? (duty.NextIn is { } next ? next.LastDay.AddMonths(-duty.Months) : judged.On);
        var cycle = new ReviewCycle { From = from, Months = duty.Months, First = duty.NextIn, FromLast = duty.FromLast };
        (DateOnly? last, DateOnly due, int late) = cycle.After(judged.EventsOf(duty.Event).Select(e => e.On));
        DutyVerdictKind kind = judged.Towards(due, duty.WarnDays ?? DutyCase.UsualWarning);
        string done = last is { } day ? $"Last done on {Dates.Words(day)}{(late > 0 ? $", {DutyWords.Number(late, "day")} late" : "")}." : $"None is recorded since {Dates.Words(from)}.";
        string when = kind == DutyVerdictKind.Overdue
            ? $"It was due by {Dates.Words(due)} and is {DutyWords.Number(judged.On.DayNumber - due.DayNumber, "day")} overdue."
            : $"It is due by {Dates.Words(due)}.";
        return [judged.Verdict(DutyCodes.Every, kind, $"{done} {when}", null, due, $"The event ‘{duty.Event}’, once it has happened.")];
    }
}
