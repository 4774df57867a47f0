using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Rules;

/// <summary>When what was decided takes effect; at once where nothing is said. One of the keys.</summary>
public sealed record EffectRule
{
    /// <summary>When the last organisation has signed.</summary>
    [Description("Whether it takes effect when the last organisation has signed.")]
    public bool OnLastSignature { get; init; }

    /// <summary>When so many have signed.</summary>
    [Description("It takes effect when so many organisations have signed.")]
    [RecordRange(1, 500)]
    public int? OnSignature { get; init; }

    /// <summary>On a day.</summary>
    [Description("It takes effect on this day.")]
    public DateOnly? On { get; init; }
}
