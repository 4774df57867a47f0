using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Duties;

/// <summary>A month of a year, for dates that a document states no more exactly: “in March 2011”.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
public readonly partial record struct YearMonth(int Year, int Month) : IRecordScalar<YearMonth>
{
    /// <inheritdoc/>
    public static string Expected => "a month such as 2011-03";

    /// <inheritdoc/>
    public static string Pattern => "^[0-9]{4}-(0[1-9]|1[0-2])$";

    /// <summary>Its last day: what is to be done in a month is overdue after it.</summary>
    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out YearMonth? value)
    {
        value = Shape().Match(text) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is > 0 and var year
            ? new YearMonth(year, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static string? Mend(string text) =>
        DateOnly.TryParseExact(text.Trim(), ["MMMM yyyy", "MMM yyyy", "M/yyyy", "yyyy-M", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    [GeneratedRegex(@"\A([0-9]{4})-(0[1-9]|1[0-2])\z")]
    private static partial Regex Shape();
}
