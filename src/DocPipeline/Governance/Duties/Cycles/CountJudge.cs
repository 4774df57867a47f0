using System.Globalization;
using DocPipeline.Governance.Meetings;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Duties.Cycles;

namespace DocPipeline.Governance.Duties.Cycles;

/// <summary>How often something happened in each whole period of this year and the year before, and what the period that runs still needs.</summary>
internal static class CountJudge
{
    // Beyond so many periods that were missed, their number says more than their names.
    private const int MostNamed = 4;

    private static readonly int[] QuarterEnds = [3, 6, 9, 12];

    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, CountDuty duty)
    {
        DateOnly[] all = duty.Event is { } name
            ? [.. judged.EventsOf(name).Select(e => e.On)]
            : [.. judged.Meetings.Where(m => m.Outcome == MeetingOutcome.Held && m.On <= judged.On).Select(m => m.On)];
        if (all.Length == 0 && !(duty.Event is null && judged.Meetings.Count > 0))
        {
            return [judged.Silent(
                DutyCodes.Count, duty.Event is null ? "The record holds no meetings of this body." : $"The record holds no event ‘{duty.Event}’.",
                duty.Event is null ? "Its meetings, in a file of ‘meetings’." : "The event, in a file of ‘events’.", Period.Between(judged.On, judged.On, Counted(duty.Each)).First().Last)];
        }

        return DutyReadings.Across([.. Readings(duty).Select(r => (r.Words, (IReadOnlyList<DutyVerdict>)[Of(judged, r.Duty, r.Months, all)]))]);
    }

    private static CountPeriod Counted(CountPeriod each) => each == CountPeriod.BiMonthly ? CountPeriod.TwoMonths : each;

    private static IEnumerable<(string Words, CountDuty Duty, IReadOnlyList<int> Months)> Readings(CountDuty duty)
    {
        int[] afterQuarter = duty.MonthsAfterQuarter is { } after ? [.. QuarterEnds.Select(end => ((end + after - 1) % 12) + 1).Order()] : [];
        foreach ((string words, CountDuty read) in duty.Each == CountPeriod.BiMonthly
            ? new[] { ("as every two months", duty with { Each = CountPeriod.TwoMonths }), ("as twice a month", duty with { Each = CountPeriod.Month, AtLeast = 2 * (duty.AtLeast ?? 1) }) }
            : [("", duty)])
        {
            bool contradicts = duty.InMonths.Count > 0 && afterQuarter.Length > 0 && !duty.InMonths.Order().SequenceEqual(afterQuarter);
            if (duty.InMonths.Count > 0 || afterQuarter.Length == 0) yield return (Joined(words, contradicts ? $"by the months that are listed, {Named(duty.InMonths)}" : ""), read, duty.InMonths);
            if (contradicts || (duty.InMonths.Count == 0 && afterQuarter.Length > 0))
                yield return (Joined(words, $"by the end of the quarter and {DutyWords.Number(duty.MonthsAfterQuarter!.Value, "month")}, {Named(afterQuarter)}"), read, afterQuarter);
        }

        static string Joined(string one, string other) => one.Length > 0 && other.Length > 0 ? $"{one}, {other}" : one + other;

        static string Named(IEnumerable<int> months) => DutyWords.List([.. months.Select(DutyWords.Month)]);
    }

    private static DutyVerdict Of(DutyCase judged, CountDuty duty, IReadOnlyList<int> months, DateOnly[] all)
    {
        int? least = duty.AtLeast ?? (duty.AtMost is null ? 1 : null);
        Period[] periods = [.. Period.Between(judged.Since, judged.On, duty.Each)];
        Period current = periods[^1];
        DateOnly deadline = LastDay(current, months);
        int now = Count(current);
        List<string> missed =
        [
            .. from period in periods.SkipLast(1).Where(p => judged.Start is not { } start || p.First >= start)
               let count = Count(period)
               where count < least || count > duty.AtMost
               select string.Create(CultureInfo.InvariantCulture, $"{count} in {period.Words}"),
        ];
        if (now > duty.AtMost || (now < least && judged.On > deadline && (judged.Start is not { } first || current.First >= first))) missed.Add(string.Create(CultureInfo.InvariantCulture, $"{now} in {current.Words}"));
        string what = duty.Event is null ? "meeting" : "time";
        string bounds = (least, duty.AtMost) switch
        {
            ({ } l, { } m) => string.Create(CultureInfo.InvariantCulture, $"{l} to {m} are stated"),
            (null, { } m) => string.Create(CultureInfo.InvariantCulture, $"at most {m} {(m == 1 ? "is" : "are")} stated"),
            _ => string.Create(CultureInfo.InvariantCulture, $"at least {least} {(least == 1 ? "is" : "are")} stated"),
        };
        string title = $"{DutyWords.Capital(duty.Event?.Words ?? "meetings")}{(months.Count > 0 ? $" in {DutyWords.List([.. months.Select(DutyWords.Month)])}" : "")}";
        string soFar = $"{DutyWords.Capital(current.Words)} so far: {DutyWords.Number(now, what)}.";
        if (missed.Count > MostNamed) missed = [string.Create(CultureInfo.InvariantCulture, $"not kept in {missed.Count} of {periods.Length} periods, the last of them {missed[^1]}")];
        if (missed.Count > 0) return judged.Verdict(DutyCodes.Count, judged.NotKept, $"{title}: {DutyWords.List(missed)}; {bounds}{(duty.Each == CountPeriod.Year ? "" : " for each period")}. {soFar}", null, deadline);
        if (now < least && judged.On <= deadline)
            return judged.Verdict(DutyCodes.Count, judged.Towards(deadline), $"{title}. {soFar} {DutyWords.Number(least.Value - now, "more " + what)} by {Dates.Words(deadline)}.", null, deadline);
        return judged.Verdict(DutyCodes.Count, DutyVerdictKind.Compliant, $"{title}. {soFar} {DutyWords.Capital(bounds)}.", null, current.Last);

        int Count(Period period) => all.Count(d => period.Contains(d) && (months.Count == 0 || months.Contains(d.Month)));
    }

    // Where certain months are stated, the last day of the last of them in the period.
    private static DateOnly LastDay(Period period, IReadOnlyList<int> months)
    {
        for (DateOnly month = new(period.Last.Year, period.Last.Month, 1); month >= period.First && months.Count > 0; month = month.AddMonths(-1))
        {
            if (months.Contains(month.Month)) return month.AddMonths(1).AddDays(-1);
        }

        return period.Last;
    }
}
