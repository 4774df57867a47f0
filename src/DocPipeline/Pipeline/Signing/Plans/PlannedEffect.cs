using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Plans;

/// <summary>When a document takes effect, as a plan says it.</summary>
public sealed record PlannedEffect
{
    /// <summary>With what.</summary>
    [Description("With the last signature, with so many signatures (count), or on a day (date).")]
    public required EffectKind With { get; init; }

    /// <summary>How many.</summary>
    [Description("How many signatures, for with: count.")]
    [RecordRange(1, TermsCheck.MostSlots)]
    public int? Count { get; init; }

    /// <summary>Which day.</summary>
    [Description("The day, for with: date.")]
    public DateOnly? On { get; init; }
}
