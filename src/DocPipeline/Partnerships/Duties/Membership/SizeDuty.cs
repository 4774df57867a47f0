using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Partnerships.Duties.Membership;

/// <summary>How many members the body has, and from where.</summary>
public sealed record SizeDuty
{
    /// <summary>At least so many, included.</summary>
    [Description("At least so many members, this number included.")]
    [RecordRange(1, 500)]
    public int? AtLeast { get; init; }

    /// <summary>At most so many, included.</summary>
    [Description("At most so many members, this number included.")]
    [RecordRange(1, 500)]
    public int? AtMost { get; init; }

    /// <summary>The kinds of seat that count.</summary>
    [Description("The kinds of seat that count; voting seats if left out, so that advisers are not counted.")]
    public IReadOnlyList<SeatKind> Kinds { get; init; } = [];

    /// <summary>From where they come.</summary>
    [Description("How many of them come from where.")]
    public IReadOnlyList<CompositionPart> Composition { get; init; } = [];
}
