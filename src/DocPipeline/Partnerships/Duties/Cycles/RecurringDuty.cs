using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Duties.Cycles;

/// <summary>Something that comes round every so many months.</summary>
public sealed record RecurringDuty
{
    /// <summary>What it is.</summary>
    [Description("The event that must come round, by its name, such as membership-review or annual-report.")]
    public required EventName Event { get; init; }

    /// <summary>The length of the cycle in calendar months, 1 to 600.</summary>
    [Description("The length of the cycle in months, such as 12 for every year.")]
    [RecordRange(1, 600)]
    public required int Months { get; init; }

    /// <summary>The day from which the cycle counts; the date of the document where nothing is said.</summary>
    [Description("The day from which the cycle counts; the date of the document if left out.")]
    public DateOnly? From { get; init; }

    /// <summary>The month in which it is due next, as the document states it.</summary>
    [Description("The month in which it is due next, where the document states one, such as 2011-03.")]
    public YearMonth? NextIn { get; init; }

    /// <summary>Whether the cycle starts afresh when it is done, rather than keeping its day.</summary>
    [Description("Whether each cycle counts from the last time it was done ('at least once in three years'), rather than keeping its day.")]
    public bool FromLast { get; init; }

    /// <summary>So many days before, it is said to be due.</summary>
    [Description("How many days before its date it is said to be due; 60 if left out.")]
    [RecordRange(0, 365)]
    public int? WarnDays { get; init; }
}
