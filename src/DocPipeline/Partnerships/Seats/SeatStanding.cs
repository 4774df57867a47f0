using System.ComponentModel;

namespace DocPipeline.Partnerships.Seats;

/// <summary>A time in which a seat could not vote.</summary>
public sealed record SeatStanding
{
    /// <summary>Why not.</summary>
    [Description("Whether the seat is vacant, its holder suspended, or the seat has ceased.")]
    public required SeatState Is { get; init; }

    /// <summary>The first day.</summary>
    [Description("The first day.")]
    public required DateOnly From { get; init; }

    /// <summary>The last day, included; absent while it lasts.</summary>
    [Description("The last day, included; leave out while it lasts.")]
    public DateOnly? Until { get; init; }

    /// <summary>The first day on which the seat's substitute may sit in place of a suspended member (S1:266); absent while nobody may.</summary>
    [Description("The first day on which the seat's substitute may sit in place of a suspended member.")]
    public DateOnly? SubstituteFrom { get; init; }
}
