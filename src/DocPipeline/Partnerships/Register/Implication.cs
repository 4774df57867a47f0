using System.ComponentModel;

namespace DocPipeline.Partnerships.Register;

/// <summary>What follows from a decision for one subject.</summary>
public sealed record Implication
{
    /// <summary>The subject: “Money”, “Equality”.</summary>
    [Description("The subject, such as Money or Equality.")]
    public required string Subject { get; init; }

    /// <summary>What follows, in a sentence.</summary>
    [Description("What follows, in a sentence.")]
    public required string Effect { get; init; }
}
