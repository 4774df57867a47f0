using DocPipeline.Findings;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Meetings;

/// <summary>What must be true of a file of meetings beside its record.</summary>
internal static class MeetingChecks
{
    internal static IEnumerable<Finding> All(PartnershipRecord record, MeetingList list, IEnumerable<(BodyId Body, DateOnly On)> earlier, ReadPlaces places)
    {
        Body? body = record.Bodies.FirstOrDefault(b => b.Id == list.Body);
        if (body is null)
        {
            yield return Unknown(places.Of(list, nameof(MeetingList.Body)), "body", list.Body.Value, record.Bodies.Select(b => b.Id.Value));
            yield break;
        }

        HashSet<DateOnly> days = [.. earlier.Where(m => m.Body == list.Body).Select(m => m.On)];
        foreach (RecordedMeeting meeting in list.Meetings)
        {
            if (!days.Add(meeting.On))
                yield return MeetingCodes.Twice.Error(places.Of(meeting, nameof(RecordedMeeting.On)), $"A meeting of ‘{body.Id}’ stands on the same day already.", "each meeting once", "Take one of the two out, or correct the day.");
            foreach (Finding finding in Dates(meeting, places).Concat(People(record, body, meeting, places))) yield return finding;
        }
    }

    private static IEnumerable<Finding> Dates(RecordedMeeting meeting, ReadPlaces places)
    {
        if (meeting.AgendaSentOn > meeting.On) yield return OutOfOrder(nameof(RecordedMeeting.AgendaSentOn), "The agenda went out after the meeting.", "a day not after ‘on’");
        if (meeting.MinutesSentOn < meeting.On) yield return OutOfOrder(nameof(RecordedMeeting.MinutesSentOn), "The minutes went out before the meeting.", "a day not before ‘on’");
        if (meeting.AdjournedFrom >= meeting.On) yield return OutOfOrder(nameof(RecordedMeeting.AdjournedFrom), "The meeting was adjourned from a day that is not before its own.", "the earlier day of the meeting that was adjourned");
        if (meeting.Outcome == MeetingOutcome.Cancelled && (meeting.Attendance.Count > 0 || meeting.Absent.Count > 0 || meeting.MinutesSentOn is not null))
            yield return Contradiction(nameof(RecordedMeeting.Outcome), "The meeting was cancelled, and has attendance or minutes.", "held or inquorate, or neither attendance nor minutes");
        if (meeting is { Attendance.Count: > 0, Absent.Count: > 0 }) yield return Contradiction(nameof(RecordedMeeting.Absent), "Who came stands there twice.", "one of ‘attendance’ and ‘absent’");

        Finding OutOfOrder(string property, string message, string expected) => MeetingCodes.OutOfOrder.Error(places.Of(meeting, property), message, expected, "Correct one of the two dates.");

        Finding Contradiction(string property, string message, string expected) => MeetingCodes.Contradiction.Error(places.Of(meeting, property), message, expected, "Take out what is not so.");
    }

    private static IEnumerable<Finding> People(PartnershipRecord record, Body body, RecordedMeeting meeting, ReadPlaces places)
    {
        IEnumerable<(SeatId Seat, Place Place)> named = meeting.Attendance.Select(a => (a.Seat, places.Of(a, nameof(Attendance.Seat))))
            .Concat(meeting.Absent.Select((seat, i) => (seat, places.Of(meeting, nameof(RecordedMeeting.Absent), i))));
        foreach ((SeatId seat, Place place) in named.Where(n => !body.Seats.Any(s => s.Id == n.Seat))) yield return Unknown(place, $"seat on ‘{body.Id}’", seat.Value, body.Seats.Select(s => s.Id.Value));
        foreach (Attendance again in meeting.Attendance.GroupBy(a => (a.Seat, a.Substitute)).SelectMany(same => same.Skip(1)))
            yield return MeetingCodes.Twice.Error(places.Of(again, nameof(Attendance.Seat)), $"‘{again.Seat}’ stands among those who attended already.", "each seat once, and once more for its substitute", "Take one of the two out.");
        foreach (Attendance attendance in meeting.Attendance)
        {
            if (attendance.Substitute is { } person && !record.People.Any(p => p.Id == person))
                yield return Unknown(places.Of(attendance, nameof(Attendance.Substitute)), "person", person.Value, record.People.Select(p => p.Id.Value));
            if (attendance is { In: { } came, Out: { } left } && left.Minutes <= came.Minutes)
                yield return MeetingCodes.OutOfOrder.Error(places.Of(attendance, nameof(Attendance.Out)), $"‘{attendance.Seat}’ left at {left}, not after coming at {came}.", "a time after the one at which the person came", "Correct one of the two times.");
        }
    }

    private static Finding Unknown(Place place, string what, string id, IEnumerable<string> known) => MeetingCodes.Unknown.Error(
        place, $"The record has no {what} ‘{id}’.", "an id that stands in partnership.yaml", Nearest.To(id, known) is { } near ? $"Write ‘{near}’." : "Correct the id, or add what it names to the record.");
}
