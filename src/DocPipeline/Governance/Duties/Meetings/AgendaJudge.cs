using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Meetings;
using DocPipeline.Partnerships.Duties.Meetings;

namespace DocPipeline.Governance.Duties.Meetings;

/// <summary>Whether agendas went out in time. Whether that holds for an emergency meeting as well, no source says.</summary>
internal static class AgendaJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, AgendaDuty duty)
    {
        RecordedMeeting[] meetings = [.. judged.Meetings.Where(m => m.On >= judged.Since && m.Outcome != MeetingOutcome.Cancelled && m.AdjournedFrom is null)];
        if (meetings.Length == 0) return [judged.Silent(DutyCodes.Agenda, "The record holds no meeting to send an agenda for.", "The meetings, in a file of ‘meetings’.")];
        return [.. DutyReadings.InOrderTogether([.. meetings.Select(m => Of(judged, duty, m))], inOrder => $"The agendas of {DutyWords.Number(inOrder.Count, "meeting")} went out at least {DutyWords.Number(duty.DaysBefore, "day")} before.")];
    }

    private static DutyVerdict Of(DutyCase judged, AgendaDuty duty, RecordedMeeting meeting)
    {
        DateOnly latest = meeting.On.AddDays(-duty.DaysBefore);
        string subject = $"meeting of {Dates.Words(meeting.On)}";
        if (meeting.AgendaSentOn is not { } sent)
        {
            if (meeting.On > judged.On) return judged.Verdict(DutyCodes.Agenda, judged.Towards(latest, 14), $"The agenda is to go out by {Dates.Words(latest)}.{judged.OverdueWords(latest)}", subject, latest, "The day on which it went out, in the record.");
            return judged.Verdict(DutyCodes.Agenda, DutyVerdictKind.Indeterminate, "The record does not say when the agenda went out.", subject, null, "The day on which it went out, in the record.");
        }

        int before = meeting.On.DayNumber - sent.DayNumber;
        string sum = $"The agenda went out on {Dates.Words(sent)}, {DutyWords.Number(before, "day")} before; {DutyWords.Number(duty.DaysBefore, "day")} are needed, which made {Dates.Words(latest)} the last.";
        if (before < duty.DaysBefore && meeting.Emergency)
        {
            return judged.Verdict(DutyCodes.Agenda, DutyVerdictKind.Indeterminate, $"It is not said whether an emergency meeting may be called sooner. {sum}", subject, null, "A rule for emergency meetings.") with
            {
                Readings = [new DutyReading("as for any meeting", judged.NotKept, sum), new DutyReading("an emergency meeting needs no period", DutyVerdictKind.Compliant, "The agenda went out before the meeting.")],
            };
        }

        if (before < duty.DaysBefore) return judged.Verdict(DutyCodes.Agenda, judged.NotKept, sum, subject, null, $"An agenda sent by {Dates.Words(latest)} would have kept it.");
        if (duty.AgreedByChair && meeting.AgendaAgreedByChair == false) return judged.Verdict(DutyCodes.Agenda, judged.NotKept, "The chair did not agree the agenda beforehand.", subject);
        return duty.AgreedByChair && meeting.AgendaAgreedByChair is null
            ? judged.Verdict(DutyCodes.Agenda, DutyVerdictKind.Indeterminate, $"{sum} The record does not say whether the chair agreed it.", subject, null, "‘agendaAgreedByChair’ in the record.")
            : judged.Verdict(DutyCodes.Agenda, DutyVerdictKind.Compliant, sum, subject);
    }
}
