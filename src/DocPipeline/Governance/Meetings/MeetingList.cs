using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Meetings;

/// <summary>What one file of <c>meetings/</c> says: meetings of one body.</summary>
internal sealed record MeetingList
{
    /// <summary>The body.</summary>
    [Description("The body that met, by id.")]
    public required BodyId Body { get; init; }

    /// <summary>Its meetings, in any order.</summary>
    [Description("Its meetings, in any order. A meeting to come stands here too, once its day is known.")]
    public required IReadOnlyList<RecordedMeeting> Meetings { get; init; }
}
