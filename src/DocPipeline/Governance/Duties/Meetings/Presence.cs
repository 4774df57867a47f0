using DocPipeline.Governance.Meetings;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Duties.Meetings;

/// <summary>Who was at a meeting.</summary>
internal static class Presence
{
    /// <summary>Whether the record says who came.</summary>
    internal static bool IsKnown(RecordedMeeting meeting) => meeting.Attendance.Count > 0 || meeting.Absent.Count > 0;

    /// <summary>Whether the member came in person.</summary>
    internal static bool OfMember(RecordedMeeting meeting, Seat seat) =>
        meeting.Attendance.Count > 0 ? meeting.Attendance.Any(a => a.Seat == seat.Id && a.Substitute is null) : !meeting.Absent.Contains(seat.Id);

    /// <summary>Whether a substitute came who may stand in; one who is not registered counts for nothing (S1:153-157).</summary>
    internal static bool OfSubstitute(DutyCase judged, RecordedMeeting meeting, Seat seat)
    {
        Substitution may = judged.Record.Rules.FirstOrDefault(r => r.Body == judged.Body.Id)?.Substitutes ?? Substitution.Registered;
        return meeting.Attendance.Any(a => a.Seat == seat.Id && a.Substitute is { } person && (may == Substitution.Any || (may == Substitution.Registered && seat.Substitute == person)));
    }

    /// <summary>Whether anybody sat for the organisation, sector or body from which a seat is filled, in any of its seats.</summary>
    internal static bool OfSource(DutyCase judged, RecordedMeeting meeting, Seat seat) =>
        judged.Members.Where(s => SourceOf(s) == SourceOf(seat) && DutyCase.IsInPost(s, meeting.On)).Any(s => OfMember(meeting, s) || OfSubstitute(judged, meeting, s));

    private static string SourceOf(Seat seat) => seat switch
    {
        { NominatedBy: { } body } => $"body {body}",
        { Organisation: { } organisation } => $"organisation {organisation}",
        { Sector: { } sector } => $"sector {sector}",
        _ => $"seat {seat.Id}",
    };
}
