using System.Globalization;

namespace DocPipeline.Governance.Judgement;

/// <summary>Dates in the words of a verdict, 2 April 2009, and counted.</summary>
internal static class Dates
{
    internal static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>So many days later; the last day of the calendar where it would end before.</summary>
    internal static DateOnly After(DateOnly date, int days) => days > DateOnly.MaxValue.DayNumber - date.DayNumber ? DateOnly.MaxValue : date.AddDays(days);
}
