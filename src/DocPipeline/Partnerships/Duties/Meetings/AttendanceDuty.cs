using System.ComponentModel;

namespace DocPipeline.Partnerships.Duties.Meetings;

/// <summary>To attend a share of the meetings of each calendar year.</summary>
public sealed record AttendanceDuty
{
    /// <summary>The share.</summary>
    [Description("The share of the meetings, such as 3/4.")]
    public required Share AtLeast { get; init; }

    /// <summary>Whose attendance; absent where the document states it in more than one way or not at all.</summary>
    [Description("Whose attendance counts: that of the member, or of the organisation or sector whoever came. Leave out if the document states both or neither.")]
    public AttendanceMeasure? Per { get; init; }

    /// <summary>Whether the registered substitute's attendance counts as the member's; absent where the document does not say.</summary>
    [Description("Whether a substitute's attendance counts as the member's. Leave out if the document does not say.")]
    public bool? SubstitutesCount { get; init; }
}
