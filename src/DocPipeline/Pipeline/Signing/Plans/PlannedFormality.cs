using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Signing.Plans;

/// <summary>What an organisation's own rules ask of a signature in its name, as a plan says it.</summary>
public sealed record PlannedFormality
{
    /// <summary>The organisation.</summary>
    [Description("The organisation, by its id in the record.")]
    public required OrganisationId Organisation { get; init; }

    /// <summary>The officers.</summary>
    [Description("How many officers sign: 1 or 2.")]
    [RecordRange(1, 2)]
    public int? Officers { get; init; }

    /// <summary>The seal.</summary>
    [Description("Whether its seal is set to the document.")]
    public bool Seal { get; init; }

    /// <summary>The witness.</summary>
    [Description("Whether a witness signs.")]
    public bool Witness { get; init; }

    /// <summary>The rule.</summary>
    [Description("Where the rule stands, such as a paragraph of its constitution.")]
    public string? Rule { get; init; }
}
