using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocPipeline.Partnerships.Values;

/// <summary>The instant at which something was recorded, to the second, in UTC: <c>2009-03-25T09:30:00Z</c>.</summary>
/// <param name="At">The instant.</param>
public readonly partial record struct Moment(DateTimeOffset At) : IRecordScalar<Moment>
{
    /// <inheritdoc/>
    public static string Expected => "an instant such as 2009-03-25T09:30:00Z";

    /// <inheritdoc/>
    public static string Pattern => "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";

    /// <summary>The civil day in Europe/London.</summary>
    public DateOnly On => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(At, London).DateTime);

    /// <summary>The instant with the offset of Europe/London: what clocks there show.</summary>
    public DateTimeOffset Here => TimeZoneInfo.ConvertTime(At, London);

    /// <summary>The first instant of a civil day in Europe/London.</summary>
    public static Moment StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new Moment(new DateTimeOffset(local, London.GetUtcOffset(local)).ToUniversalTime());
    }

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out Moment? value)
    {
        value = Shape().IsMatch(text) && DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)
            ? new Moment(at)
            : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\z")]
    private static partial Regex Shape();
}
