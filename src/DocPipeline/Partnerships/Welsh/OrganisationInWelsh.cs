using System.ComponentModel;

namespace DocPipeline.Partnerships.Welsh;

/// <summary>What an organisation is called in Welsh.</summary>
public sealed record OrganisationInWelsh
{
    /// <summary>The name in Welsh, exactly as documents print it; the same as in English where it has no other.</summary>
    [Description("The name in Welsh, exactly as documents print it; the same as in English where it has no other.")]
    public string? Name { get; init; }
}
