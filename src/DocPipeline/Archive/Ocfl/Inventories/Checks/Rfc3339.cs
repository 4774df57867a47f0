using System.Globalization;
using System.Text.RegularExpressions;

namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>Instants as RFC 3339, section 5.6, writes them.</summary>
internal static partial class Rfc3339
{
    /// <summary>The one way in which this program writes an instant: in UTC, with no more digits of a second than it needs.</summary>
    internal static string Write(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether the text is an instant, a leap second included.</summary>
    internal static bool IsInstant(string text)
    {
        Match match = Shape().Match(text);
        if (!match.Success) return false;
        int second = Number("second");
        return second <= 60 && Number("hour") <= 23 && Number("minute") <= 59 && Number("offsetHour") <= 23 && Number("offsetMinute") <= 59
            && Number("year") >= 1 && Number("month") is >= 1 and <= 12
            && Number("day") >= 1 && Number("day") <= DateTime.DaysInMonth(Number("year"), Number("month"));

        int Number(string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Reads an instant exactly as <see cref="Write"/> writes it.</summary>
    internal static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset instant)
        && Write(instant) == text
            ? instant
            : null;

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.[0-9]+)?([Zz]|[+-](?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2}))\z")]
    private static partial Regex Shape();
}
