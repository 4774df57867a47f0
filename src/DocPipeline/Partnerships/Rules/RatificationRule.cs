using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Rules;

/// <summary>Who must agree after the body has decided.</summary>
public sealed record RatificationRule
{
    /// <summary>Each of these organisations.</summary>
    [Description("Each of these organisations must ratify, by id.")]
    public IReadOnlyList<OrganisationId> Each { get; init; } = [];

    /// <summary>A body.</summary>
    [Description("This body must ratify, by id.")]
    public BodyId? Body { get; init; }

    /// <summary>Somebody outside, such as a regulator, by name.</summary>
    [Description("Somebody outside the partnership must consent, such as a regulator: the name.")]
    public string? Outside { get; init; }

    /// <summary>Within how many days of the decision.</summary>
    [Description("Within how many days of the decision.")]
    [RecordRange(1, 1000)]
    public int? WithinDays { get; init; }
}
