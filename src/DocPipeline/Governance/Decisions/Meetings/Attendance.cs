using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions.Meetings;

/// <summary>Who sat in a seat at a meeting, and when.</summary>
public sealed record Attendance
{
    /// <summary>The seat.</summary>
    [Description("The seat, by id.")]
    public required SeatId Seat { get; init; }

    /// <summary>The person who stood in; absent where the member came.</summary>
    [Description("The person who stood in for the member, by id; leave out if the member came.")]
    public PersonId? Substitute { get; init; }

    /// <summary>When the person came; from the start if left out.</summary>
    [Description("When the person came; leave out if there from the start.")]
    public TimeOfDay? In { get; init; }

    /// <summary>When the person left; at the end if left out.</summary>
    [Description("When the person left; leave out if there to the end.")]
    public TimeOfDay? Out { get; init; }
}
