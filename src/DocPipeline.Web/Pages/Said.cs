using System.Globalization;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Web.Pages;

/// <summary>Dates, times and numbers as pages say them.</summary>
public static class Said
{
    private static readonly CultureInfo british = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A day: “2 April 2009”, with spaces at which no line breaks.</summary>
    public static string On(DateOnly day) => day.ToString("d MMMM yyyy", british).Replace(' ', '\u00a0');

    /// <summary>The day of a moment in London.</summary>
    public static string On(DateTimeOffset at) => On(new Moment(at).On);

    /// <summary>A moment in London: “2 April 2009, 4:12pm”.</summary>
    public static string At(DateTimeOffset at)
    {
        DateTimeOffset here = new Moment(at).Here;
        return $"{On(new Moment(at).On)}, {here.ToString("h:mm", british)}{(here.Hour < 12 ? "am" : "pm")}";
    }

    /// <summary>A moment for evidence: in 24 hours, with its zone.</summary>
    public static string Exactly(DateTimeOffset at) => $"{at.ToUniversalTime().ToString("d MMMM yyyy, HH:mm:ss", british)} UTC";

    /// <summary>A number and what it counts: “1 document”, “3 documents”.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="more">The word for more than one; the same with an s if left out.</param>
    public static string Count(int count, string one, string? more = null) => string.Create(british, $"{count:N0} {(count == 1 ? one : more ?? one + "s")}");

    /// <summary>A size: “24 kB”.</summary>
    public static string Size(long bytes) => bytes < 1_000_000 ? string.Create(british, $"{Math.Max(1, bytes / 1000):N0} kB") : string.Create(british, $"{bytes / 1e6:0.0} MB");
}
