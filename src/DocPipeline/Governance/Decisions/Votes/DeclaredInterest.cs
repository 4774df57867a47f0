using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions.Votes;

/// <summary>An interest that a member declared in the matter.</summary>
public sealed record DeclaredInterest
{
    /// <summary>The member's seat.</summary>
    [Description("The seat of the member, by id.")]
    public required SeatId Seat { get; init; }

    /// <summary>What kind of interest.</summary>
    [Description("Whether the interest is personal or prejudicial.")]
    public required InterestKind Kind { get; init; }
}
