using System.Globalization;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Cli.Adoptions;

/// <summary>Days and instants as people type them.</summary>
internal static class Instants
{
    internal const string Expected = "a date such as 2009-03-25, or an instant such as 2009-03-25T09:30:00Z";

    /// <summary>Reads an instant; nothing when the text is none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="endOfDay">Whether a date alone means its end, not its start; both in Europe/London.</param>
    internal static Moment? Read(string text, bool endOfDay)
    {
        if (Moment.TryRead(text, out Moment? moment)) return moment;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) || day == DateOnly.MaxValue) return null;
        return endOfDay ? new Moment(Moment.StartOf(day.AddDays(1)).At.AddSeconds(-1)) : Moment.StartOf(day);
    }

    /// <summary>Now, to the second.</summary>
    internal static Moment Now() => new(new DateTimeOffset(DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero));

    /// <summary>A day in words.</summary>
    internal static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
