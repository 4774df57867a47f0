using System.ComponentModel;

namespace DocPipeline.Partnerships.Welsh;

/// <summary>What a partnership is called in Welsh.</summary>
public sealed record PartnershipInWelsh
{
    /// <summary>The full name in Welsh, as documents print it.</summary>
    [Description("The full name in Welsh, as documents print it.")]
    public string? Name { get; init; }

    /// <summary>The short name for running text in Welsh.</summary>
    [Description("The short name for running text in Welsh.")]
    public string? ShortName { get; init; }

    /// <summary>The area that the partnership serves, in Welsh.</summary>
    [Description("The area that the partnership serves, in Welsh.")]
    public string? Area { get; init; }

    /// <summary>What the partnership is in law, in Welsh.</summary>
    [Description("What the partnership is in law, in Welsh.")]
    public string? LegalStatus { get; init; }
}
