using DocPipeline.Governance.Events;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Duties.Membership;

/// <summary>Who is in post after what happened: a seat that its holder has left is vacant until somebody is appointed.</summary>
internal static class Posts
{
    /// <summary>The record with the seats as events have left them.</summary>
    internal static PartnershipRecord After(PartnershipRecord record, IReadOnlyList<RecordedEvent> events)
    {
        ILookup<(string, string), SeatStanding> vacancies = record.Duties.SelectMany(group => Vacancies(group, events)).ToLookup(v => v.Seat, v => v.Standing);
        return vacancies.Count == 0 ? record : record with
        {
            Bodies = [.. record.Bodies.Select(b => b with { Seats = [.. b.Seats.Select(s => s with { Standing = [.. s.Standing, .. vacancies[(b.Id.Value, s.Id.Value)]] })] })],
        };
    }

    private static IEnumerable<((string, string) Seat, SeatStanding Standing)> Vacancies(BodyDuties group, IReadOnlyList<RecordedEvent> events)
    {
        foreach (RecordedEvent left in events.Where(e => e.Body == group.Body && e.Seat is not null))
        {
            Duty? leaving = group.Must.FirstOrDefault(d => d.Leaving?.Event == left.What);
            DateOnly? vacant = leaving is { Leaving: { } notice }
                ? LeavingJudge.IsInForm(notice, left) ? LeavingJudge.LastDay(notice, left).AddDays(1) : null
                : EventVocabulary.Vacating(group).Contains(left.What) ? left.On : null;
            if (vacant is not { } from) continue;
            DateOnly? filled = events.FirstOrDefault(e => e.What == EventName.Appointment && e.Body == left.Body && e.Seat == left.Seat && e.On >= left.On)?.On;
            if (filled is { } on && on <= from) continue;
            yield return ((group.Body.Value, left.Seat!.Value.Value), new SeatStanding { Is = SeatState.Vacant, From = from, Until = filled?.AddDays(-1) });
        }
    }
}
