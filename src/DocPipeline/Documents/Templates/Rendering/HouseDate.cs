using System.Globalization;

namespace DocPipeline.Documents.Templates.Rendering;

/// <summary>Dates as documents write them: 2 April 2009, or 2nd April 2009, with no-break spaces.</summary>
internal static class HouseDate
{
    // The names of the months are written out, so that no machine's culture data can change a document.
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    internal static string Format(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day}\u00A0{MonthOf(date)}");

    /// <summary>The month alone: September 2009.</summary>
    internal static string MonthOf(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{Months[date.Month - 1]}\u00A0{date.Year}");

    /// <summary>With the day as an ordinal: 2nd April 2009.</summary>
    internal static string FormatOrdinal(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day}{OrdinalEnding(date.Day)}\u00A0{MonthOf(date)}");

    private static string OrdinalEnding(int day) => (day / 10, day % 10) switch
    {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
