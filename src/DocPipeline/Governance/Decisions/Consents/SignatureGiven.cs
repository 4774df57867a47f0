using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions.Consents;

/// <summary>A signature by which what was decided takes effect.</summary>
public sealed record SignatureGiven
{
    /// <summary>The organisation.</summary>
    [Description("The organisation that signed, by id.")]
    public required OrganisationId By { get; init; }

    /// <summary>The day.</summary>
    [Description("The day of the signature.")]
    public required DateOnly On { get; init; }
}
