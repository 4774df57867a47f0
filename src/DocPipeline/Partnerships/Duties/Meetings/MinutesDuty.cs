using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Duties.Meetings;

/// <summary>When the minutes of a meeting go out.</summary>
public sealed record MinutesDuty
{
    /// <summary>Within so many days.</summary>
    [Description("Within so many days of the meeting.")]
    [RecordRange(1, 400)]
    public required int DaysAfter { get; init; }

    /// <summary>Or earlier, by an emergency meeting that comes before.</summary>
    [Description("Whether they must be out sooner where an emergency meeting comes first.")]
    public bool OrByEmergencyMeeting { get; init; }
}
