using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Plans;

/// <summary>Those who sign at the same time, as a plan says it.</summary>
public sealed record PlannedGroup
{
    /// <summary>The number.</summary>
    [Description("The group's number: 1 signs first.")]
    [RecordRange(1, TermsCheck.MostSlots)]
    public required int Number { get; init; }

    /// <summary>How many have to sign.</summary>
    [Description("How many of the group have to sign. If it is given, a place is required only where it says so itself.")]
    [RecordRange(1, TermsCheck.MostSlots)]
    public int? Quorum { get; init; }
}
