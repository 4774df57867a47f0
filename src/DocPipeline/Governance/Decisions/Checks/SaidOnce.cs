using DocPipeline.Findings;
using DocPipeline.Governance.Decisions.Consents;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Governance.Decisions.Checks;

/// <summary>That nothing is said twice: two entries of one seat or one organisation could say two things.</summary>
internal static class SaidOnce
{
    internal static IEnumerable<Finding> Everything(DecisionChecks.Read read) =>
    [
        .. Attendance(read),
        .. Again(read.Decision.Interests, i => i.Seat, i => read.Places.Of(i, nameof(DeclaredInterest.Seat)), i => $"The interest of ‘{i.Seat}’ is declared above already.", "one entry a seat"),
        .. Again(read.Decision.Ratifications, r => r.By, r => read.Places.Of(r, nameof(Ratified.By)), r => $"‘{r.By}’ has answered above already.", "one entry for each who must agree"),
        .. Again(read.Decision.Commits, c => c.Organisation, c => read.Places.Of(c, nameof(Commitment.Organisation)), c => $"‘{c.Organisation}’ is committed above already.", "one entry an organisation"),
        .. Again(read.Decision.Signatures, s => s.By, s => read.Places.Of(s, nameof(Signature.By)), s => $"‘{s.By}’ has signed above already.", "one signature an organisation"),
        .. Again(read.Decision.Rulings, r => r.Question, r => read.Places.Of(r, nameof(Ruling.Question)), r => $"There is a ruling on ‘{r.Question}’ above already.", "one ruling a question"),
    ];

    // Who left and came again has two entries, of which the second starts when the first has ended.
    private static IEnumerable<Finding> Attendance(DecisionChecks.Read read)
    {
        foreach (IGrouping<(Partnerships.Values.SeatId Seat, Partnerships.Values.PersonId? Substitute), Attendance> same in (read.Decision.Meeting?.Attendance ?? []).GroupBy(a => (a.Seat, a.Substitute)))
        {
            Attendance[] inTurn = [.. same.OrderBy(a => a.In?.Minutes ?? 0)];
            for (int i = 1; i < inTurn.Length; i++)
            {
                if (inTurn[i - 1].Out is { } left && inTurn[i].In is { } came && came.Minutes >= left.Minutes) continue;
                yield return DecisionCodes.Twice.Error(
                    read.Places.Of(inTurn[i], nameof(Meetings.Attendance.Seat)), $"‘{same.Key.Seat}’ is on the attendance list already, at the same time.", "one entry for each time that somebody came and left",
                    "Take one of the two out, or give the first ‘out’ and the second ‘in’.");
            }
        }
    }

    private static IEnumerable<Finding> Again<T, TKey>(IReadOnlyList<T> entries, Func<T, TKey> key, Func<T, Place> place, Func<T, string> message, string expected) =>
        from same in entries.GroupBy(key)
        from again in same.Skip(1)
        select DecisionCodes.Twice.Error(place(again), message(again), expected, "Take one of the two out.");
}
