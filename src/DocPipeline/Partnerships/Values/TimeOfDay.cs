using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocPipeline.Partnerships.Values;

/// <summary>A time of day in the 24-hour form, such as <c>14:30</c>; civil time in Europe/London.</summary>
/// <param name="Minutes">Minutes since midnight, 0 to 1,439.</param>
public readonly partial record struct TimeOfDay(int Minutes) : IRecordScalar<TimeOfDay>
{
    /// <inheritdoc/>
    public static string Expected => "a time of day such as 14:30";

    /// <inheritdoc/>
    public static string Pattern => "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out TimeOfDay? value)
    {
        value = Shape().Match(text) is { Success: true } match
            ? new TimeOfDay((int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * 60) + int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static string? Mend(string text)
    {
        string mended = text.Trim().ToLowerInvariant().Replace('.', ':');
        bool isAfternoon = mended.EndsWith("pm", StringComparison.Ordinal);
        mended = mended.TrimEnd('a', 'p', 'm', ' ');
        string[] parts = mended.Split(':');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int hour)) return null;
        if (isAfternoon && hour < 12) hour += 12;
        return string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{(parts.Length == 2 ? parts[1] : "00")}");
    }


    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minutes / 60:00}:{Minutes % 60:00}");

    [GeneratedRegex(@"\A([01][0-9]|2[0-3]):([0-5][0-9])\z")]
    private static partial Regex Shape();
}
