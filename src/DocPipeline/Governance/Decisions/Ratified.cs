using System.ComponentModel;

namespace DocPipeline.Governance.Decisions;

/// <summary>What somebody whose agreement is needed afterwards has said.</summary>
public sealed record Ratified
{
    /// <summary>The organisation's or body's id, or the name of somebody outside.</summary>
    [Description("The id of the organisation or body, or the name of somebody outside.")]
    public required string By { get; init; }

    /// <summary>The day.</summary>
    [Description("The day.")]
    public required DateOnly On { get; init; }

    /// <summary>Whether it was refused.</summary>
    [Description("Whether it was refused.")]
    public bool Refused { get; init; }
}
