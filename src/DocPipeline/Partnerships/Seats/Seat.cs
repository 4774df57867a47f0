using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Welsh;

namespace DocPipeline.Partnerships.Seats;

/// <summary>A seat on a body: the place, not the person who holds it.</summary>
public sealed record Seat
{
    /// <summary>The id by which attendance and ballots name it.</summary>
    [Description("Short id of the seat, unique on its body.")]
    public required SeatId Id { get; init; }

    /// <summary>How the membership list prints it: “Chief Executive”, “Representative of further education”.</summary>
    [Description("How the membership list prints the seat.")]
    public required string Title { get; init; }

    /// <summary>Whether it is a full seat; whether and how votes are taken is the rule set's matter.</summary>
    [Description("Whether the seat votes, advises, is co-opted, observes, is invited to join or supports the body.")]
    public SeatKind Kind { get; init; } = SeatKind.Voting;

    /// <summary>Who fills it.</summary>
    [Description("Who fills the seat: the holder of an office, or the nominee of an organisation, a sector or a body.")]
    public required SeatSource FilledBy { get; init; }

    /// <summary>The organisation whose office or nominee it is.</summary>
    [Description("The organisation whose office or nominee it is.")]
    public OrganisationId? Organisation { get; init; }

    /// <summary>The sector whose nominee it is.</summary>
    [Description("The sector whose nominee it is.")]
    public Sector? Sector { get; init; }

    /// <summary>The body whose nominee it is.</summary>
    [Description("The body whose nominee it is.")]
    public BodyId? NominatedBy { get; init; }

    /// <summary>Who holds it; absent while the record does not say or it is vacant.</summary>
    [Description("The person who holds the seat.")]
    public PersonId? Holder { get; init; }

    /// <summary>Whether its holder is the chair or the vice chair, by rule or by election.</summary>
    [Description("Whether the holder of the seat chairs the body or is its vice chair.")]
    public SeatRole? Role { get; init; }

    /// <summary>When the seat exists, where it does not always: “if not covered by the above”.</summary>
    [Description("The condition under which the seat exists, in the source's sense.")]
    public string? Condition { get; init; }

    /// <summary>The group that it belongs to, where groups vote as one.</summary>
    [Description("The group that the seat belongs to, where each group has one vote.")]
    public string? Group { get; init; }

    /// <summary>The classes that rules speak of: “constituent council”.</summary>
    [Description("Classes by which rules speak of the seat, such as 'constituent council'.")]
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>How many votes it carries where votes are weighted.</summary>
    [Description("How many votes the seat carries where votes are weighted; 1 if left out.")]
    [RecordRange(1, 1_000_000)]
    public int? Weight { get; init; }

    /// <summary>Its one registered substitute.</summary>
    [Description("The registered substitute, by id.")]
    public PersonId? Substitute { get; init; }

    /// <summary>When it was vacant, suspended or had ceased.</summary>
    [Description("When the seat was vacant, its holder suspended, or the seat had ceased.")]
    public IReadOnlyList<SeatStanding> Standing { get; init; } = [];

    /// <summary>Its title in Welsh.</summary>
    [Description("Its title in Welsh. Welsh documents print it.")]
    public SeatInWelsh? Welsh { get; init; }
}
