using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions.Meetings;

/// <summary>A decision that was put to the members in writing.</summary>
public sealed record WrittenRound
{
    /// <summary>The day on which it was sent to the members.</summary>
    [Description("The day on which it was sent to the members.")]
    public required DateOnly SentOn { get; init; }

    /// <summary>The last day for answers.</summary>
    [Description("The last day for answers.")]
    public required DateOnly Deadline { get; init; }

    /// <summary>Seats that asked for a meeting instead.</summary>
    [Description("Seats that asked for a meeting instead, by id.")]
    public IReadOnlyList<SeatId> AskedForMeeting { get; init; } = [];
}
