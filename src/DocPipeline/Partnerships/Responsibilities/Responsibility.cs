using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Responsibilities;

/// <summary>Something that one organisation sees to for the partnership: its finances, its audit.</summary>
public sealed record Responsibility
{
    /// <summary>The id.</summary>
    [Description("Short id by which the rest of the record names this responsibility.")]
    public required ResponsibilityId Id { get; init; }

    /// <summary>What it is: “Financial management”.</summary>
    [Description("What it is, such as Financial management.")]
    public required string Title { get; init; }

    /// <summary>Who sees to it; absent while nobody does.</summary>
    [Description("The organisation that sees to it, by id; leave out while none does.")]
    public OrganisationId? Organisation { get; init; }

    /// <summary>Those with which it may not be in one hand (S3:471).</summary>
    [Description("Responsibilities that another organisation must hold, by id, such as financial-management for the audit.")]
    public IReadOnlyList<ResponsibilityId> ApartFrom { get; init; } = [];
}
