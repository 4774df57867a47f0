using System.ComponentModel;

namespace DocPipeline.Governance.Events;

/// <summary>What one file of <c>events/</c> says.</summary>
internal sealed record EventList
{
    /// <summary>The events, in any order.</summary>
    [Description("What happened, in any order.")]
    public required IReadOnlyList<RecordedEvent> Events { get; init; }
}
