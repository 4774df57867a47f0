using DocPipeline.Partnerships.Values;

namespace DocPipeline.Signing.Terms;

/// <summary>What an organisation's own rules ask of a signature in its name, such as two officers above a sum (esign.md, section 3).</summary>
internal sealed record SigningFormality
{
    /// <summary>The organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>How many officers sign: one or two.</summary>
    public int Officers { get; init; } = 1;

    /// <summary>Whether its seal is set to the document.</summary>
    public bool NeedsSeal { get; init; }

    /// <summary>Whether a witness signs.</summary>
    public bool NeedsWitness { get; init; }

    /// <summary>Where the rule stands, such as a paragraph of its constitution.</summary>
    public string? Rule { get; init; }

    internal OrganisationId Id => new(Organisation);
}
