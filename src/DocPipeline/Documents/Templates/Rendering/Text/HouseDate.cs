using System.Globalization;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Templates.Rendering.Text;

/// <summary>Dates as documents write them: 2 April 2009, or 2nd April 2009, with no-break spaces.</summary>
internal static class HouseDate
{
    internal static string Format(DateOnly date, HouseWords words) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day}\u00A0{words.Month(date.Month)}\u00A0{date.Year}");

    /// <summary>The month alone: September 2009.</summary>
    internal static string MonthOf(DateOnly date, HouseWords words) => string.Create(CultureInfo.InvariantCulture, $"{words.Month(date.Month)}\u00A0{date.Year}");

    /// <summary>With the day as an ordinal where it is English: 2nd April 2009.</summary>
    internal static string FormatOrdinal(DateOnly date, HouseWords words) => words.Language != Language.En ? Format(date, words) :
        string.Create(CultureInfo.InvariantCulture, $"{date.Day}{OrdinalEnding(date.Day)}\u00A0{words.Month(date.Month)}\u00A0{date.Year}");

    private static string OrdinalEnding(int day) => (day / 10, day % 10) switch
    {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
