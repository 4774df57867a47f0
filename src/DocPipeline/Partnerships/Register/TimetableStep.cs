using System.ComponentModel;

namespace DocPipeline.Partnerships.Register;

/// <summary>What happens on a day after a decision.</summary>
public sealed record TimetableStep
{
    /// <summary>The day.</summary>
    [Description("The day.")]
    public required DateOnly On { get; init; }

    /// <summary>What happens.</summary>
    [Description("What happens.")]
    public required string What { get; init; }
}
