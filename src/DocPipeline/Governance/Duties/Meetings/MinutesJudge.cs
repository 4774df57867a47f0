using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Meetings;
using DocPipeline.Partnerships.Duties.Meetings;

namespace DocPipeline.Governance.Duties.Meetings;

/// <summary>Whether minutes went out in time.</summary>
internal static class MinutesJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, MinutesDuty duty)
    {
        RecordedMeeting[] meetings = [.. judged.Meetings.Where(m => m.On >= judged.Since && m.On <= judged.On && m.Outcome == MeetingOutcome.Held)];
        if (meetings.Length == 0) return [judged.Silent(DutyCodes.Minutes, "The record holds no meeting to send minutes of.", "The meetings, in a file of ‘meetings’.")];
        return [.. DutyReadings.InOrderTogether([.. meetings.Select(m => Of(judged, duty, m))], inOrder => $"The minutes of {DutyWords.Number(inOrder.Count, "meeting")} went out in time.")];
    }

    private static DutyVerdict Of(DutyCase judged, MinutesDuty duty, RecordedMeeting meeting)
    {
        DateOnly usual = meeting.On.AddDays(duty.DaysAfter);
        DateOnly? emergency = duty.OrByEmergencyMeeting ? judged.Meetings.FirstOrDefault(m => m is { Emergency: true, Outcome: not MeetingOutcome.Cancelled } && m.On > meeting.On)?.On : null;
        DateOnly latest = emergency is { } sooner && sooner < usual ? sooner : usual;
        string why = latest == usual ? $"{DutyWords.Number(duty.DaysAfter, "day")} end on {Dates.Words(latest)}" : $"the emergency meeting of {Dates.Words(latest)} comes before the {DutyWords.Number(duty.DaysAfter, "day")} end";
        string subject = $"meeting of {Dates.Words(meeting.On)}";
        if (meeting.MinutesSentOn is not { } sent || sent > judged.On)
            return judged.Verdict(DutyCodes.Minutes, judged.Towards(latest), $"No minutes have gone out; {why}.{judged.OverdueWords(latest)}", subject, latest, "The day on which they went out, in the record.");
        string sum = $"The minutes went out on {Dates.Words(sent)}, {DutyWords.Number(sent.DayNumber - meeting.On.DayNumber, "day")} after; {why}.";
        return sent <= latest
            ? judged.Verdict(DutyCodes.Minutes, DutyVerdictKind.Compliant, sum, subject)
            : judged.Verdict(DutyCodes.Minutes, judged.NotKept, sum, subject, null, $"Minutes sent by {Dates.Words(latest)} would have kept it.");
    }
}
