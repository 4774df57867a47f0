using System.ComponentModel;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Welsh;

namespace DocPipeline.Partnerships;

/// <summary>A person whom documents name, by the office held.</summary>
public sealed record Person
{
    /// <summary>The id by which the record names the person.</summary>
    [Description("Short id by which the rest of the record names this person.")]
    public required PersonId Id { get; init; }

    /// <summary>The name as printed.</summary>
    [Description("Name as printed.")]
    public required string Name { get; init; }

    /// <summary>The office held.</summary>
    [Description("The office held, such as 'Partnership Manager'.")]
    public required string Office { get; init; }

    /// <summary>Where the office is held.</summary>
    [Description("The organisation where the office is held.")]
    public required OrganisationId Organisation { get; init; }

    /// <summary>The office in Welsh.</summary>
    [Description("The office in Welsh. Welsh documents print it.")]
    public PersonInWelsh? Welsh { get; init; }
}
