using DocPipeline.Partnerships.Duties;

namespace DocPipeline.Governance.Duties.Cycles;

/// <summary>
/// A cycle of months. Its days are counted from its anchor and never from one another, so that the 29th of February becomes the 28th in
/// three years of four and comes back in the fourth.
/// </summary>
internal sealed record ReviewCycle
{
    /// <summary>The day from which the cycle counts.</summary>
    internal required DateOnly From { get; init; }

    /// <summary>The length in calendar months.</summary>
    internal required int Months { get; init; }

    /// <summary>The month in which it is due first, where a document states one.</summary>
    internal YearMonth? First { get; init; }

    /// <summary>Whether each cycle counts from the last time it was done, rather than from the anchor.</summary>
    internal bool FromLast { get; init; }

    /// <summary>The day of the first, second … time.</summary>
    internal DateOnly Occurrence(int number)
    {
        if (First is not { } month) return From.AddMonths(number * Months);
        DateOnly first = new DateOnly(month.Year, month.Month, 1).AddMonths((number - 1) * Months);
        return new YearMonth(first.Year, first.Month).LastDay;
    }

    /// <summary>When it is due next.</summary>
    /// <param name="done">The days on which it was done.</param>
    /// <returns>The last day on which it was done, the next on which it is due, and whether the last time was late and by how many days.</returns>
    internal (DateOnly? Last, DateOnly Due, int DaysLate) After(IEnumerable<DateOnly> done)
    {
        int number = 1;
        DateOnly due = Occurrence(1);
        DateOnly? last = null;
        int late = 0;
        foreach (DateOnly day in done.Where(d => d > From).Order())
        {
            // A second time within a cycle that has been served already is an extra.
            if (!FromLast && number > 1 && day <= Occurrence(number - 1))
            {
                last = day;
                continue;
            }

            late = Math.Max(0, day.DayNumber - due.DayNumber);
            last = day;
            if (FromLast)
            {
                due = day.AddMonths(Months);
                continue;
            }

            do number++;
            while (Occurrence(number) <= day);
            due = Occurrence(number);
        }

        return (last, due, late);
    }
}
