using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Duties.Cycles;

/// <summary>Something that happens so many times in each period.</summary>
public sealed record CountDuty
{
    /// <summary>What is counted; the body's meetings where nothing is named.</summary>
    [Description("The event that is counted, by its name. Leave out to count the body's meetings.")]
    public EventName? Event { get; init; }

    /// <summary>At least so many; 1 where neither is said.</summary>
    [Description("At least so many. 1 if neither atLeast nor atMost is written.")]
    [RecordRange(1, 400)]
    public int? AtLeast { get; init; }

    /// <summary>At most so many.</summary>
    [Description("At most so many.")]
    [RecordRange(0, 400)]
    public int? AtMost { get; init; }

    /// <summary>In each of these.</summary>
    [Description("In which period: year, half-year, quarter, two-months, month, or bi-monthly where the document says that word and no more.")]
    public required CountPeriod Each { get; init; }

    /// <summary>The months in which it is to happen, 1 to 12.</summary>
    [Description("The months in which it is to happen, such as [2, 5, 8, 11].")]
    public IReadOnlyList<int> InMonths { get; init; } = [];

    /// <summary>So many months after the end of a quarter, where the document states that as well.</summary>
    [Description("So many months after the end of a calendar quarter, where the document states that (as well).")]
    [RecordRange(0, 2)]
    public int? MonthsAfterQuarter { get; init; }
}
