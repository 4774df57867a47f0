using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions.Votes;

/// <summary>The vote of one seat.</summary>
public sealed record Ballot
{
    /// <summary>The seat.</summary>
    [Description("The seat that voted, by id.")]
    public required SeatId Seat { get; init; }

    /// <summary>How it voted.</summary>
    [Description("How it voted.")]
    public required Vote Vote { get; init; }
}
