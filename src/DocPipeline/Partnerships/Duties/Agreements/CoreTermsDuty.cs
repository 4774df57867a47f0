using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Duties.Agreements;

/// <summary>That the rules and duties of constituent bodies do not conflict with the core's.</summary>
public sealed record CoreTermsDuty
{
    /// <summary>The body under which the core's rules and duties stand.</summary>
    [Description("The body under which the core's rules and duties stand in this record, by id.")]
    public required BodyId Core { get; init; }

    /// <summary>The constituent bodies.</summary>
    [Description("The constituent bodies, by id.")]
    public required IReadOnlyList<BodyId> Of { get; init; }

    /// <summary>The body to which a conflict is referred.</summary>
    [Description("The body to which a conflict is referred, by id.")]
    public BodyId? ReferTo { get; init; }
}
