using System.ComponentModel;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Welsh;

namespace DocPipeline.Partnerships;

/// <summary>A board, forum or group through which the partnership works.</summary>
public sealed record Body
{
    /// <summary>The id by which the record names it.</summary>
    [Description("Short id by which the rest of the record names this body.")]
    public required BodyId Id { get; init; }

    /// <summary>The name as printed.</summary>
    [Description("Name as printed.")]
    public required string Name { get; init; }

    /// <summary>What kind of body it is.</summary>
    [Description("What kind of body it is.")]
    public required BodyKind Kind { get; init; }

    /// <summary>What it is for, in one sentence.</summary>
    [Description("What the body is for, in one sentence.")]
    public string? Purpose { get; init; }

    /// <summary>How often it meets, as stated: “quarterly”, “at least four times a year”.</summary>
    [Description("How often it meets, as its own rules state it.")]
    public string? Meets { get; init; }

    /// <summary>The bodies to which it reports.</summary>
    [Description("The bodies to which it reports, by id.")]
    public IReadOnlyList<BodyId> ReportsTo { get; init; } = [];

    /// <summary>The seats on it, in the order in which they are printed.</summary>
    [Description("The seats on the body, in the order in which they are printed.")]
    public IReadOnlyList<Seat> Seats { get; init; } = [];

    /// <summary>Its name and what is said of it in Welsh.</summary>
    [Description("Its name and what is said of it in Welsh. Welsh documents print it.")]
    public BodyInWelsh? Welsh { get; init; }
}
