using System.ComponentModel;

namespace DocPipeline.Partnerships.Duties.Membership;

/// <summary>What ends a membership at once. The seat is vacant from that day, until somebody is appointed to it.</summary>
public sealed record CessationDuty
{
    /// <summary>The events that do.</summary>
    [Description("The events that end a membership on their day, such as change-of-employer.")]
    public required IReadOnlyList<EventName> Events { get; init; }
}
