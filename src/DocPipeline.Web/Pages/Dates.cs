using System.Globalization;

namespace DocPipeline.Web.Pages;

/// <summary>Days and times as people write them.</summary>
internal static class Dates
{
    // No-break spaces, so that no line ends within a date.
    private const string Day = "d'\u00A0'MMMM'\u00A0'yyyy";

    /// <summary>A day: “2 April 2009”.</summary>
    internal static string Long(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>An instant as clocks in London show it: “2 April 2009, 4:12pm”.</summary>
    internal static string Long(DateTimeOffset at)
    {
        DateTimeOffset here = new DocPipeline.Partnerships.Values.Moment(at).Here;
        return here.ToString($"{Day}', 'h':'mm", CultureInfo.InvariantCulture) + (here.Hour < 12 ? "am" : "pm");
    }
}
