using System.Globalization;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Judgement;

/// <summary>How a body is made up on a day, and whether it could decide.</summary>
/// <param name="Body">The body.</param>
/// <param name="Seats">How many seats it has that have not ceased.</param>
/// <param name="Vacant">How many of these nobody holds.</param>
/// <param name="Members">How many members may vote on an ordinary matter.</param>
/// <param name="Quorum">The quorum in a phrase: “5 of 12 members”; nothing where the record states none.</param>
/// <param name="CanDecide">Whether as many are in post as a quorum needs.</param>
public sealed record BodyOnDay(Body Body, int Seats, int Vacant, int Members, string? Quorum, bool CanDecide)
{
    /// <summary>How many seats are filled.</summary>
    public int Filled => Seats - Vacant;

    /// <summary>Looks at a body.</summary>
    /// <param name="record">The record, with its seats as events have left them.</param>
    /// <param name="body">The body, one of the record's.</param>
    /// <param name="on">The day.</param>
    internal static BodyOnDay Of(PartnershipRecord record, Body body, DateOnly on)
    {
        Seat[] seats = [.. body.Seats.Where(seat => !Is(seat, SeatState.Ceased, on))];
        int vacant = seats.Count(seat => Is(seat, SeatState.Vacant, on));
        if (body.Seats.Count == 0 || record.Rules.All(rules => rules.Body != body.Id)) return new BodyOnDay(body, seats.Length, vacant, 0, null, CanDecide: true);
        WhatIf ordinary = WhatIf.Of(record, body, DecisionType.Ordinary, on);
        BodyRules rules = record.Rules.First(each => each.Body == body.Id);
        string? quorum = ordinary.Quorum is { } least ? string.Create(CultureInfo.InvariantCulture, $"{least} of {ordinary.Members} members")
            : rules.Quorum.Count > 0 ? string.Join(" and ", rules.Quorum)
            : null;
        return new BodyOnDay(body, seats.Length, vacant, ordinary.Members, quorum, ordinary.Quorum is not { } needed || needed <= ordinary.Members);
    }

    private static bool Is(Seat seat, SeatState state, DateOnly on) => seat.Standing.Any(standing => standing.Is == state && standing.From <= on && (standing.Until is not { } until || on <= until));
}
