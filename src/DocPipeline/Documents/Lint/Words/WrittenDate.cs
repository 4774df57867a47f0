namespace DocPipeline.Documents.Lint.Words;

/// <summary>A date that stands in a text; it need not exist.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Day">Its day; nothing when only the month is given.</param>
/// <param name="Month">Its month, from 1.</param>
/// <param name="Year">Its year.</param>
/// <param name="Weekday">The day of the week without its "day"; nothing when none is given.</param>
internal sealed record WrittenDate(int Start, int Length, int? Day, int Month, int Year, string? Weekday)
{
    /// <summary>Whether the calendar has it.</summary>
    internal bool Exists => Year is > 1900 and < 2200 && (Day is null || (Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month)));

    /// <summary>Its first day; for a month alone the first of it.</summary>
    internal DateOnly First => new(Year, Month, Day ?? 1);

    /// <summary>Its last day; for a month alone the last of it.</summary>
    internal DateOnly Last => new(Year, Month, Day ?? DateTime.DaysInMonth(Year, Month));
}
