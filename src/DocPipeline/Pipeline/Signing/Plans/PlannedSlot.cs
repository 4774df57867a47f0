using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Plans;

/// <summary>A place to sign, as a plan says it.</summary>
public sealed record PlannedSlot
{
    /// <summary>The organisation.</summary>
    [Description("The organisation, by its id in the record.")]
    public required OrganisationId Organisation { get; init; }

    /// <summary>The capacity.</summary>
    [Description("In what capacity: its signatory, the second of two officers, attesting its seal, or a witness.")]
    public SlotCapacity Capacity { get; init; } = SlotCapacity.Signatory;

    /// <summary>Whether the round needs it.</summary>
    [Description("Whether the round needs this signature; yes if left out, unless the group has a quorum.")]
    public bool? Required { get; init; }

    /// <summary>The group.</summary>
    [Description("The number of the order group; 1 if left out.")]
    [RecordRange(1, TermsCheck.MostSlots)]
    public int? Group { get; init; }

    /// <summary>The ways.</summary>
    [Description("The ways to sign that are offered; all if left out, but the web for a deed.")]
    public IReadOnlyList<SigningWay> Ways { get; init; } = [];

    /// <summary>The last day.</summary>
    [Description("The last day on which this organisation can sign, where it is another than that of the round.")]
    public DateOnly? LastDay { get; init; }

    /// <summary>Who is to sign.</summary>
    [Description("Who is to sign.")]
    public PlannedPerson? Person { get; init; }

    /// <summary>The decision.</summary>
    [Description("By which decision the signatory may sign.")]
    public PlannedAuthority? Authority { get; init; }
}
