using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DocPipeline.Archive.Log.Leaves;

/// <summary>An instant of a leaf: whole seconds of UTC, such as <c>2027-03-01T12:00:00Z</c>.</summary>
internal readonly record struct LeafTime
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private LeafTime(DateTimeOffset instant) => Instant = instant;

    /// <summary>The instant.</summary>
    public DateTimeOffset Instant { get; }

    /// <summary>The second in which an instant lies.</summary>
    public static LeafTime Of(DateTimeOffset instant)
    {
        DateTimeOffset utc = instant.ToUniversalTime();
        return new LeafTime(utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)));
    }

    /// <summary>Reads an instant, exactly as written.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out LeafTime? time)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        time = DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, Utc, out DateTimeOffset read) ? new LeafTime(read) : null;
        return time is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Instant.ToString(Form, CultureInfo.InvariantCulture);
}
