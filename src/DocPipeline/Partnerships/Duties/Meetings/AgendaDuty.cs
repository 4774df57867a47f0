using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Duties.Meetings;

/// <summary>When the agenda of a meeting goes out.</summary>
public sealed record AgendaDuty
{
    /// <summary>At least so many days before.</summary>
    [Description("At least so many days before the meeting; 7 for a week.")]
    [RecordRange(1, 100)]
    public required int DaysBefore { get; init; }

    /// <summary>Whether the chair must agree it.</summary>
    [Description("Whether the chair must agree the agenda beforehand.")]
    public bool AgreedByChair { get; init; }
}
