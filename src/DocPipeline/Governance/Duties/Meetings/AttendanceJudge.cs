using System.Globalization;
using DocPipeline.Governance.Meetings;
using DocPipeline.Partnerships.Duties.Meetings;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Duties.Meetings;

/// <summary>The share of the meetings of the last whole calendar year. The year that runs is not judged before it has ended.</summary>
internal static class AttendanceJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, AttendanceDuty duty)
    {
        int year = judged.On.Year - 1;
        var yearEnd = new DateOnly(judged.On.Year, 12, 31);
        RecordedMeeting[] meetings = [.. judged.Meetings.Where(m => m.On.Year == year && m.On >= judged.Since && m.Outcome == MeetingOutcome.Held)];
        RecordedMeeting[] known = [.. meetings.Where(Presence.IsKnown)];
        if (known.Length == 0)
        {
            return judged.Start is { } start && start.Year >= judged.On.Year
                ? [judged.Verdict(DutyCodes.Attendance, DutyVerdictKind.NotDue, "The first year has not ended.", next: yearEnd)]
                : [judged.Silent(DutyCodes.Attendance, string.Create(CultureInfo.InvariantCulture, $"The record does not say who attended the meetings of {year}."), "The attendance at the meetings, in a file of ‘meetings’.", yearEnd)];
        }

        var readings = Readings(duty).Select(r => (r.Words, (IReadOnlyList<DutyVerdict>)[.. judged.Members.Select(s => Of(judged, duty, s, known, r.WasThere, year)).OfType<DutyVerdict>()])).ToList();
        string partly = known.Length < meetings.Length ? $" Who attended is not recorded for {DutyWords.Number(meetings.Length - known.Length, "more meeting")}." : "";
        return [.. DutyReadings.InOrderTogether(DutyReadings.Across(readings), inOrder => string.Create(CultureInfo.InvariantCulture, $"{inOrder.Count} of {judged.Members.Count()} members attended at least {duty.AtLeast.Of.Words} of the meetings of {year}.{partly}"))
            .Select(v => v with { NextOn = yearEnd })];
    }

    private static IEnumerable<(string Words, Func<DutyCase, RecordedMeeting, Seat, bool> WasThere)> Readings(AttendanceDuty duty)
    {
        if (duty.Per != AttendanceMeasure.Organisation)
        {
            if (duty.SubstitutesCount != true) yield return ("by the member’s own attendance", (_, m, s) => Presence.OfMember(m, s));
            if (duty.SubstitutesCount != false) yield return ("by the member’s attendance, the substitute’s counting as well", (c, m, s) => Presence.OfMember(m, s) || Presence.OfSubstitute(c, m, s));
        }

        if (duty.Per != AttendanceMeasure.Member) yield return ("by the attendance of the organisation or sector", Presence.OfSource);
    }

    private static DutyVerdict? Of(DutyCase judged, AttendanceDuty duty, Seat seat, RecordedMeeting[] meetings, Func<DutyCase, RecordedMeeting, Seat, bool> wasThere, int year)
    {
        RecordedMeeting[] of = [.. meetings.Where(m => DutyCase.IsInPost(seat, m.On))];
        if (of.Length == 0) return null;
        int attended = of.Count(m => wasThere(judged, m, seat));
        bool isEnough = duty.AtLeast.Of.IsReachedBy(attended, of.Length);
        long needed = duty.AtLeast.Of.LeastOf(of.Length);
        string reason = string.Create(CultureInfo.InvariantCulture, $"{attended} of {DutyWords.Number(of.Length, "meeting")} attended in {year}; {duty.AtLeast.Of.Words} of {of.Length} is {(duty.AtLeast.Of.Numerator * of.Length % duty.AtLeast.Of.Denominator == 0 ? "" : "more than ")}{duty.AtLeast.Of.Numerator * of.Length / duty.AtLeast.Of.Denominator}{(isEnough ? "" : $", so {needed} were needed")}.");
        return isEnough
            ? judged.Verdict(DutyCodes.Attendance, DutyVerdictKind.Compliant, reason, judged.NameOf(seat))
            : judged.Verdict(DutyCodes.Attendance, judged.NotKept, reason, judged.NameOf(seat), null, $"{DutyWords.Capital(DutyWords.Number(needed - attended, "more meeting"))} attended would have kept it.");
    }
}
