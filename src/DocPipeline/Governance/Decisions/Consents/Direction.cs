using System.ComponentModel;

namespace DocPipeline.Governance.Decisions.Consents;

/// <summary>That somebody above the body directed what is decided, so that nobody votes on it.</summary>
public sealed record Direction
{
    /// <summary>Who directed it: an id of the record, or the name of somebody outside.</summary>
    [Description("Who directed it, as the rule names them.")]
    public required string By { get; init; }

    /// <summary>The day.</summary>
    [Description("The day of the direction.")]
    public required DateOnly On { get; init; }

    /// <summary>Where the direction is to be found.</summary>
    [Description("Where it is to be found, such as the reference of a letter.")]
    public string? Reference { get; init; }
}
