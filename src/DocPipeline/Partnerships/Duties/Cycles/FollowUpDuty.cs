using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Duties.Cycles;

/// <summary>What must follow something that happened, for the same seat or subject.</summary>
public sealed record FollowUpDuty
{
    /// <summary>After any of these.</summary>
    [Description("After any of these events.")]
    public required IReadOnlyList<EventName> After { get; init; }

    /// <summary>This must follow.</summary>
    [Description("This event must follow.")]
    public required EventName Then { get; init; }

    /// <summary>Within so many days.</summary>
    [Description("Within so many days. Leave both periods out if the document states none.")]
    [RecordRange(1, 1000)]
    public int? WithinDays { get; init; }

    /// <summary>Within so many months.</summary>
    [Description("Within so many months.")]
    [RecordRange(1, 120)]
    public int? WithinMonths { get; init; }

    /// <summary>Those who must have part in it.</summary>
    [Description("Those who must do it together, in the words by which the events name them, such as head-of-legal.")]
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Whether it is for the organisation, sector or body that fills the seat.</summary>
    [Description("Whether the organisation, sector or body that fills the seat must do it.")]
    public bool ByNominator { get; init; }
}
