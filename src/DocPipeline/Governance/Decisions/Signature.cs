using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions;

/// <summary>The signature of an organisation on the version that a decision makes.</summary>
public sealed record Signature
{
    /// <summary>The organisation.</summary>
    [Description("The organisation that signed, by id.")]
    public required OrganisationId By { get; init; }

    /// <summary>The day.</summary>
    [Description("The day on which it signed.")]
    public required DateOnly On { get; init; }
}
