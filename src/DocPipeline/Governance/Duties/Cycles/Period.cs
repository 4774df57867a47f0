using System.Globalization;
using DocPipeline.Partnerships.Duties.Cycles;

namespace DocPipeline.Governance.Duties.Cycles;

/// <summary>A calendar period in which something is counted.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Months">How many months it has.</param>
internal readonly record struct Period(DateOnly First, int Months)
{
    internal DateOnly Last => First.AddMonths(Months).AddDays(-1);

    internal bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>The periods from the one with the first day in it to the one with the last day in it.</summary>
    internal static IEnumerable<Period> Between(DateOnly from, DateOnly until, CountPeriod each)
    {
        int months = each switch { CountPeriod.Year => 12, CountPeriod.HalfYear => 6, CountPeriod.Quarter => 3, CountPeriod.TwoMonths => 2, _ => 1 };
        var first = new DateOnly(from.Year, 1, 1);
        for (var period = new Period(first, months); period.First <= until; period = period with { First = period.First.AddMonths(months) })
        {
            if (period.Last >= from) yield return period;
        }
    }

    /// <summary>“2009”, “May 2009”, “May and June 2009”, “April to June 2009”.</summary>
    internal string Words => Months switch
    {
        12 => First.Year.ToString(CultureInfo.InvariantCulture),
        1 => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        2 => First.ToString("MMMM", CultureInfo.InvariantCulture) + " and " + Last.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => First.ToString("MMMM", CultureInfo.InvariantCulture) + " to " + Last.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
    };
}
