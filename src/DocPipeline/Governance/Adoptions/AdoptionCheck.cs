using System.ComponentModel;
using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Governance.Adoptions;

/// <summary>A step of the judgement, as it was recorded.</summary>
public sealed record AdoptionCheck
{
    /// <summary>The code.</summary>
    [Description("The code.")]
    public required string Code { get; init; }

    /// <summary>What was looked at.</summary>
    [Description("What was looked at.")]
    public required string Step { get; init; }

    /// <summary>What it came to.</summary>
    [Description("What it came to.")]
    public required CheckResult Result { get; init; }

    /// <summary>The reason, with the numbers.</summary>
    [Description("The reason, with the numbers.")]
    public required string Reason { get; init; }
}
