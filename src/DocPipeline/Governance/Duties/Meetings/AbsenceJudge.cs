using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Meetings;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Duties.Meetings;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Duties.Meetings;

/// <summary>
/// Meetings missed in a row. A cancelled meeting is none, a run goes on over the end of a year and ends with the membership; what follows
/// from it is a power of the body, never the loss of the seat.
/// </summary>
internal static class AbsenceJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, AbsenceDuty duty)
    {
        RecordedMeeting[] meetings = [.. judged.Meetings.Where(m => m.On <= judged.On && m.Outcome != MeetingOutcome.Cancelled && Presence.IsKnown(m) && (judged.Start is not { } start || m.On >= start))];
        if (meetings.Length == 0) return [judged.Silent(DutyCodes.Absences, "The record does not say who attended any meeting.", "The attendance at the meetings, in a file of ‘meetings’.")];
        List<(string Words, IReadOnlyList<DutyVerdict> Verdicts)> readings =
        [
            .. from inquorate in Answers(duty.InquorateCounts)
               from substitutes in Answers(duty.SubstitutesCount)
               let words = $"{(substitutes ? "a substitute counts as the member" : "only the member counts")}, {(inquorate ? "a meeting without a quorum counts as a meeting" : "a meeting without a quorum is no meeting")}"
               select (words, (IReadOnlyList<DutyVerdict>)[.. judged.Members.Select(s => Of(judged, duty, s, [.. meetings.Where(m => inquorate || m.Outcome == MeetingOutcome.Held)], substitutes))]),
        ];
        return [.. DutyReadings.InOrderTogether(Short(DutyReadings.Across(readings)), inOrder => $"{inOrder.Count} of {DutyWords.Number(judged.Members.Count(), "member")} missed fewer than {DutyWords.Number(duty.InARow, "meeting")} in a row.")];
    }

    private static bool[] Answers(bool? stated) => stated is { } said ? [said] : [false, true];

    // Of four readings that come to two answers, one for each answer is told.
    private static DutyVerdict[] Short(IReadOnlyList<DutyVerdict> verdicts) => [.. verdicts.Select(v => v with { Readings = [.. v.Readings.DistinctBy(r => (r.Kind, r.Reason))] })];

    private static DutyVerdict Of(DutyCase judged, AbsenceDuty duty, Seat seat, RecordedMeeting[] meetings, bool substitutes)
    {
        var run = new List<DateOnly>();
        List<DateOnly> found = [];
        foreach (RecordedMeeting meeting in meetings)
        {
            if (!DutyCase.IsInPost(seat, meeting.On) || Presence.OfMember(meeting, seat) || (substitutes && Presence.OfSubstitute(judged, meeting, seat))) run = [];
            else run.Add(meeting.On);
            if (run.Count >= duty.InARow) found = run;
        }

        if (found.Count == 0 || found[^1] < judged.Since)
        {
            string[] next = run.Count == duty.InARow - 1 ? [$"‘{judged.NameOf(seat)}’ has missed {DutyWords.Number(run.Count, "meeting")} in a row: one more, and it is {DutyWords.Number(duty.InARow, "meeting")}."] : [];
            return judged.Verdict(DutyCodes.Absences, DutyVerdictKind.Compliant, $"Fewer than {DutyWords.Number(duty.InARow, "meeting")} missed in a row.", judged.NameOf(seat), null, next);
        }

        if (judged.EventsOf(EventName.CircumstancesConsidered).FirstOrDefault(e => e.Seat == seat.Id && e.On >= found[^1]) is { } considered)
            return judged.Verdict(DutyCodes.Absences, DutyVerdictKind.Compliant, $"The body considered on {Dates.Words(considered.On)} why {found.Count} meetings in a row were missed, and left the member in post.", judged.NameOf(seat));
        string power = judged.Duty.Consequence == Consequence.Power ? " The body may disqualify the member, having considered the circumstances; it does not follow by itself." : "";
        return judged.Verdict(
            DutyCodes.Absences, DutyCase.IsInPost(seat, judged.On) ? judged.NotKept : DutyVerdictKind.Compliant,
            DutyCase.IsInPost(seat, judged.On)
                ? $"{DutyWords.Number(found.Count, "meeting")} missed in a row: {DutyWords.List([.. found.Select(Dates.Words)])}.{power}"
                : "The member has left since.",
            judged.NameOf(seat), null, "A decision of the body, or that it considered the circumstances, as an event.");
    }
}
