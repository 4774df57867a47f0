using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions;

/// <summary>How legal services read a rule that is missing or ambiguous, for this decision.</summary>
public sealed record Ruling
{
    /// <summary>The question, by the key that the verdict gives it.</summary>
    [Description("The question, by the key that the verdict names, such as notice-counting.")]
    public required string Question { get; init; }

    /// <summary>The reading that was chosen, by the key that the verdict gives it.</summary>
    [Description("The reading that was chosen, by the key that the verdict names, such as clear.")]
    public required string Reading { get; init; }

    /// <summary>Who ruled.</summary>
    [Description("The person who ruled, by id.")]
    public required PersonId By { get; init; }

    /// <summary>By what authority.</summary>
    [Description("By what authority.")]
    public required string Authority { get; init; }

    /// <summary>The day.</summary>
    [Description("The day of the ruling.")]
    public required DateOnly On { get; init; }

    /// <summary>Why.</summary>
    [Description("The reasons.")]
    public required string Reasons { get; init; }
}
