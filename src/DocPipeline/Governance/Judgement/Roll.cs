using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Judgement;

/// <summary>Who may vote, who of them was present when the vote was taken, and whose votes count.</summary>
internal sealed class Roll
{
    private readonly Case judged;
    private readonly Dictionary<SeatId, Seat> seats;
    private readonly HashSet<SeatId> conflicted;

    private Roll(Case judged)
    {
        this.judged = judged;
        seats = judged.Body.Seats.ToDictionary(s => s.Id);
        conflicted = [.. judged.Decision.Interests.Where(i => i.Kind == InterestKind.Prejudicial).Select(i => i.Seat)];
        On = judged.Decision.DecidedOn;
        Electorate = [.. judged.Body.Seats.Where(s => judged.Rule.Voters.Contains(s.Kind) && !judged.Rule.WithoutVote.Contains(s.Id) && StateOf(s) != SeatState.Ceased)];
        Members = [.. Electorate.Where(s => StateOf(s) != SeatState.Vacant)];
        Present = [.. Members.Where(IsPresent)];
    }

    /// <summary>The day that standing is asked of.</summary>
    internal DateOnly On { get; }

    /// <summary>Seats that carry a vote on the matter, vacant or not.</summary>
    internal IReadOnlyList<Seat> Electorate { get; }

    /// <summary>Of these, the ones that somebody holds.</summary>
    internal IReadOnlyList<Seat> Members { get; }

    /// <summary>Of these, the ones that were represented at the vote and may vote: not suspended, no prejudicial interest.</summary>
    internal IReadOnlyList<Seat> Present { get; }

    /// <summary>The votes that count.</summary>
    internal IReadOnlyDictionary<SeatId, Vote> Votes { get; private set; } = new Dictionary<SeatId, Vote>();

    /// <summary>Why each vote that does not count does not.</summary>
    internal IReadOnlyList<Check> Struck { get; private set; } = [];

    /// <summary>Calls the roll of a case.</summary>
    internal static Roll Of(Case judged)
    {
        var roll = new Roll(judged);
        roll.Strike();
        return roll;
    }

    /// <summary>How many who make a quorum were there at a moment.</summary>
    internal IReadOnlyList<Seat> PresentAt(TimeOfDay moment) => [.. Members.Where(s => MayTakePart(s) && IsRepresented(s, moment))];

    private void Strike()
    {
        var votes = new Dictionary<SeatId, Vote>();
        var struck = new List<Check>();
        foreach (Ballot ballot in judged.Decision.Ballots)
        {
            if (!seats.TryGetValue(ballot.Seat, out Seat? seat)) continue;
            if (WhyNot(seat) is { } why) struck.Add(new Check(GovernanceCodes.Struck, "Who may vote", CheckResult.NotMet, $"The vote of ‘{seat.Title}’ is not counted: {why}."));
            else votes[ballot.Seat] = ballot.Vote;
        }

        (Votes, Struck) = (votes, struck);
    }

    private string? WhyNot(Seat seat) => seat switch
    {
        _ when !judged.Rule.Voters.Contains(seat.Kind) => seat.Kind switch
        {
            SeatKind.Advisory => "the seat advises and has no vote",
            SeatKind.CoOpted => "the member is co-opted and has no vote",
            SeatKind.Observer => "the seat observes and has no vote",
            _ => "the seat has no vote",
        },
        _ when judged.Rule.WithoutVote.Contains(seat.Id) => "the seat has no vote on this matter",
        _ when StateOf(seat) is { } state => state switch
        {
            SeatState.Vacant => "the seat was vacant",
            SeatState.Suspended => "the member was suspended",
            _ => "the seat had ceased",
        },
        _ when conflicted.Contains(seat.Id) => "the member declared a prejudicial interest",
        _ when !IsRepresented(seat, judged.Decision.Meeting?.VotedAt) => SubstituteOf(seat) is { } person && judged.Rule.Substitutes != Substitution.Any
            ? judged.Rule.Substitutes == Substitution.None ? $"‘{person}’ stood in, and nobody may" : $"‘{person}’ stood in and is not the registered substitute"
            : "the member was not present when the vote was taken",
        _ => null,
    };

    private bool IsPresent(Seat seat) => MayTakePart(seat) && IsRepresented(seat, judged.Decision.Meeting?.VotedAt);

    private bool MayTakePart(Seat seat) => StateOf(seat) is null && !conflicted.Contains(seat.Id);

    // Without an attendance list, whoever voted or abstained was there.
    private bool IsRepresented(Seat seat, TimeOfDay? moment)
    {
        IReadOnlyList<Attendance> attendance = judged.Decision.Meeting?.Attendance ?? [];
        return attendance.Count == 0
            ? judged.Decision.Ballots.Any(b => b.Seat == seat.Id)
            : attendance.Any(a => a.Seat == seat.Id && Covers(a, moment) && MayStandIn(seat, a));
    }

    // Somebody who left, at a vote whose time is not known, was there.
    private static bool Covers(Attendance attendance, TimeOfDay? moment) => moment is not { } at
        || ((attendance.In is not { } from || from.Minutes <= at.Minutes) && (attendance.Out is not { } until || until.Minutes > at.Minutes));

    private bool MayStandIn(Seat seat, Attendance attendance) => attendance.Substitute is not { } person || judged.Rule.Substitutes switch
    {
        Substitution.Any => true,
        Substitution.None => false,
        _ => seat.Substitute == person,
    };

    private PersonId? SubstituteOf(Seat seat) => judged.Decision.Meeting?.Attendance.FirstOrDefault(a => a.Seat == seat.Id && a.Substitute is not null)?.Substitute;

    private SeatState? StateOf(Seat seat) =>
        seat.Standing.FirstOrDefault(s => s.From <= On && (s.Until is not { } until || On <= until))?.Is;
}
