using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Meetings;

/// <summary>Every meeting that the record knows of, once, whether it stands in a file of meetings, in a decision or in both.</summary>
internal static class MeetingBook
{
    internal static IReadOnlyList<(BodyId Body, RecordedMeeting Meeting)> Of(PartnershipRecord record, IReadOnlyList<(BodyId Body, RecordedMeeting Meeting)> meetings, IReadOnlyList<Decision> decisions)
    {
        var all = meetings.ToDictionary(m => (m.Body, m.Meeting.On), m => m.Meeting);
        foreach (Decision decision in decisions.Where(d => d.Meeting is not null))
        {
            Meeting held = decision.Meeting!;
            if (!all.TryGetValue((decision.Body, held.On), out RecordedMeeting? known)) known = AsDecided(record, decision);
            all[(decision.Body, held.On)] = known.Attendance.Count == 0 && known.Absent.Count == 0 ? known with { Attendance = held.Attendance.Count > 0 ? held.Attendance : Voted(record, decision) } : known;
        }

        return [.. all.OrderBy(m => m.Key.On).ThenBy(m => m.Key.Body.Value, StringComparer.Ordinal).Select(m => (m.Key.Body, m.Value))];
    }

    // Who did not vote may have been there all the same; only where every member voted do the ballots say who came.
    private static IReadOnlyList<Attendance> Voted(PartnershipRecord record, Decision decision)
    {
        HashSet<SeatId> voted = [.. decision.Ballots.Select(b => b.Seat)];
        return record.Bodies.First(b => b.Id == decision.Body).Seats.Where(s => s.Kind == SeatKind.Voting && !s.Standing.Any(t => t.From <= decision.Meeting!.On && (t.Until is not { } until || decision.Meeting.On <= until))).All(s => voted.Contains(s.Id))
            ? [.. decision.Ballots.Select(b => new Attendance { Seat = b.Seat })]
            : [];
    }

    private static RecordedMeeting AsDecided(PartnershipRecord record, Decision decision) => new()
    {
        On = decision.Meeting!.On,
        ScheduledStart = decision.Meeting.ScheduledStart,
        AdjournedFrom = decision.Meeting.AdjournedFrom,
        Outcome = Judge.Decide(record, decision).Kind == VerdictKind.Adjourned ? MeetingOutcome.Inquorate : MeetingOutcome.Held,
    };
}
