using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Duties.Membership;

/// <summary>How many members come from one place. All of its keys must fit a seat for it to count.</summary>
public sealed record CompositionPart
{
    /// <summary>How many.</summary>
    [Description("How many of the members, exactly.")]
    [RecordRange(0, 500)]
    public required int Count { get; init; }

    /// <summary>How their seats are filled.</summary>
    [Description("How their seats are filled: by office, organisation, sector or body.")]
    public SeatSource? FilledBy { get; init; }

    /// <summary>The organisation.</summary>
    [Description("The organisation that they come from, by id.")]
    public OrganisationId? Organisation { get; init; }

    /// <summary>The sector.</summary>
    [Description("The sector that they come from.")]
    public Sector? Sector { get; init; }

    /// <summary>The body.</summary>
    [Description("The body that nominates them, by id.")]
    public BodyId? NominatedBy { get; init; }
}
