using System.ComponentModel;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Welsh;

namespace DocPipeline.Partnerships;

/// <summary>An organisation that takes part in the partnership.</summary>
public sealed record Organisation
{
    /// <summary>The id by which seats, signatories and people name it.</summary>
    [Description("Short id by which the rest of the record names this organisation.")]
    public required OrganisationId Id { get; init; }

    /// <summary>The name exactly as documents print it.</summary>
    [Description("Name exactly as documents print it.")]
    public required string Name { get; init; }

    /// <summary>Other names under which sources speak of it; lint knows them as the same organisation.</summary>
    [Description("Other names under which people speak of it.")]
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>What kind of organisation it is.</summary>
    [Description("What kind of organisation it is.")]
    public required Sector Sector { get; init; }

    /// <summary>Whether a statute puts it under a duty to take part.</summary>
    [Description("Whether a statute obliges it to take part.")]
    public bool Statutory { get; init; }

    /// <summary>Its name in Welsh.</summary>
    [Description("Its name in Welsh. Welsh documents print it.")]
    public OrganisationInWelsh? Welsh { get; init; }
}
