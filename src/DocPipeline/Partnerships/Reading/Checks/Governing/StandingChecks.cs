using DocPipeline.Findings;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Partnerships.Reading.Checks.Governing;

/// <summary>Rules of the times in which a seat cannot vote: they end after they begin, do not overlap, and only a suspended member has a substitute.</summary>
internal static class StandingChecks
{
    internal static IEnumerable<Finding> StandingsMakeSense(ReadRecord record)
    {
        foreach (Seat seat in record.Record.Bodies.SelectMany(b => b.Seats))
        {
            foreach (SeatStanding standing in seat.Standing)
            {
                if (standing.Until is { } until && until < standing.From)
                    yield return Wrong(record, standing, nameof(SeatStanding.Until), $"What is said of ‘{seat.Id}’ ends before it begins.", "a day not before ‘from’", "Correct one of the two dates.");
                if (standing is { SubstituteFrom: { } substitute } && standing.Is != SeatState.Suspended)
                {
                    yield return Wrong(record, standing, nameof(SeatStanding.SubstituteFrom), "Only for a suspended member can a substitute sit.", "‘is: suspended’", "Take ‘substituteFrom’ out, or correct ‘is’.");
                }
                else if (standing is { SubstituteFrom: { } from } && (from < standing.From || from > (standing.Until ?? DateOnly.MaxValue)))
                {
                    yield return Wrong(record, standing, nameof(SeatStanding.SubstituteFrom), "The substitute would sit while the member is not suspended.", "a day within the suspension", "Correct one of the dates.");
                }
            }

            SeatStanding[] inTurn = [.. seat.Standing.OrderBy(s => s.From)];
            for (int i = 1; i < inTurn.Length; i++)
            {
                if ((inTurn[i - 1].Until ?? DateOnly.MaxValue) >= inTurn[i].From)
                    yield return Wrong(record, inTurn[i], nameof(SeatStanding.From), $"What is said of ‘{seat.Id}’ from here on begins before the earlier entry has ended.", "a day after the last of the earlier one", "Correct one of the dates, or give the earlier one ‘until’.");
            }
        }
    }

    private static Finding Wrong(ReadRecord record, SeatStanding standing, string property, string message, string expected, string mend) =>
        RecordCodes.Standing.Error(record.Places.Of(standing, property), message, expected, mend);
}
