using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Judgement;

/// <summary>Who may vote, who of them was present when the vote was taken, and whose votes count.</summary>
internal sealed class Roll
{
    private readonly Case judged;
    private readonly Dictionary<SeatId, Seat> seats;
    private readonly HashSet<SeatId> conflicted;
    private readonly HashSet<SeatId> voted;
    private readonly ILookup<SeatId, Attendance> attendance;
    private readonly bool hasAttendance;

    private Roll(Case judged)
    {
        this.judged = judged;
        seats = judged.Body.Seats.ToDictionary(s => s.Id);
        conflicted = [.. judged.Decision.Interests.Where(i => i.Kind == InterestKind.Prejudicial).Select(i => i.Seat)];
        voted = [.. judged.Decision.Ballots.Select(b => b.Seat)];
        IReadOnlyList<Attendance> kept = judged.Decision.Meeting?.Attendance ?? [];
        (attendance, hasAttendance) = (kept.ToLookup(a => a.Seat), kept.Count > 0);
        On = judged.Decision.DecidedOn;
        Membership = [.. judged.Body.Seats.Where(s => judged.Rule.Voters.Contains(s.Kind) && StateOf(s) is not (SeatState.Ceased or SeatState.Vacant))];
        Electorate = [.. judged.Body.Seats.Where(s => judged.Rule.Voters.Contains(s.Kind) && !judged.Rule.WithoutVote.Contains(s.Id) && StateOf(s) != SeatState.Ceased)];
        Members = [.. Electorate.Where(s => StateOf(s) != SeatState.Vacant)];
        Able = [.. Members.Where(MayTakePart)];
        Present = [.. Able.Where(s => IsRepresented(s, judged.Decision.Meeting?.VotedAt))];
    }

    /// <summary>The day that standing is asked of.</summary>
    internal DateOnly On { get; }

    /// <summary>All members in post, also those without a vote on the matter.</summary>
    internal IReadOnlyList<Seat> Membership { get; }

    /// <summary>Seats that carry a vote on the matter, vacant or not.</summary>
    internal IReadOnlyList<Seat> Electorate { get; }

    /// <summary>Of these, the ones that somebody holds.</summary>
    internal IReadOnlyList<Seat> Members { get; }

    /// <summary>Of these, the ones that could vote if they came: not suspended, no prejudicial interest.</summary>
    internal IReadOnlyList<Seat> Able { get; }

    /// <summary>Of these, the ones that were represented at the vote and may vote: not suspended, no prejudicial interest.</summary>
    internal IReadOnlyList<Seat> Present { get; }

    /// <summary>The votes that count.</summary>
    internal IReadOnlyDictionary<SeatId, Vote> Votes { get; private set; } = new Dictionary<SeatId, Vote>();

    /// <summary>Why each vote that does not count does not.</summary>
    internal IReadOnlyList<Check> Struck { get; private set; } = [];

    /// <summary>Whether the record says who came, or who voted how.</summary>
    internal bool HasNames => hasAttendance || voted.Count > 0;

    /// <summary>Calls the roll of a case.</summary>
    internal static Roll Of(Case judged)
    {
        var roll = new Roll(judged);
        roll.Strike();
        return roll;
    }

    /// <summary>How many who make a quorum were there at a moment.</summary>
    internal IReadOnlyList<Seat> PresentAt(TimeOfDay moment, IReadOnlyList<Seat>? of = null) => [.. (of ?? Members).Where(s => MayTakePart(s) && IsRepresented(s, moment))];

    /// <summary>Of a list of members, those who were there when the vote was taken.</summary>
    internal IEnumerable<Seat> PresentOf(IEnumerable<Seat> members) => members.Where(IsPresent);

    /// <summary>Whether the seat has ceased: no rule can ask for its vote any more.</summary>
    internal bool HasCeased(Seat seat) => StateOf(seat) == SeatState.Ceased;

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

        // One vote a seat, whoever came (S1:153-157).
        struck.AddRange(Members.Where(HadBoth).Select(s => new Check(GovernanceCodes.Struck, "Who may vote", CheckResult.Remark, $"For ‘{s.Title}’ both the member and a substitute were present: the seat has one vote, the member's.")));
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
        _ when StateOf(seat) is SeatState.Vacant => "the seat was vacant",
        _ when StateOf(seat) is SeatState.Ceased => "the seat had ceased",
        _ when StateOf(seat) is SeatState.Suspended && !SubstituteMaySit(seat) => "the member was suspended",
        _ when conflicted.Contains(seat.Id) => "the member declared a prejudicial interest",
        _ when IsConcerned(seat) => "the decision is about this member",
        _ when StateOf(seat) is SeatState.Suspended && !IsRepresented(seat, judged.Decision.Meeting?.VotedAt) => "the member was suspended, and the substitute was not present when the vote was taken",
        _ when !IsRepresented(seat, judged.Decision.Meeting?.VotedAt) => SubstituteOf(seat) is { } person && judged.Rule.Substitutes != Substitution.Any
            ? judged.Rule.Substitutes == Substitution.None ? $"{judged.NameOf(person)} stood in, and nobody may" : $"{judged.NameOf(person)} stood in and is not the registered substitute"
            : "the member was not present when the vote was taken",
        _ => null,
    };

    private bool IsPresent(Seat seat) => MayTakePart(seat) && IsRepresented(seat, judged.Decision.Meeting?.VotedAt);

    private bool MayTakePart(Seat seat) => (StateOf(seat) is null || SubstituteMaySit(seat)) && !conflicted.Contains(seat.Id) && !IsConcerned(seat);

    private bool IsConcerned(Seat seat) => judged.Rule.ConcernedVotes == false && judged.Decision.Concerns == seat.Id;

    // Without an attendance list, whoever voted or abstained was there; a suspended member's substitute has to be on a list.
    private bool IsRepresented(Seat seat, TimeOfDay? moment)
    {
        bool isSuspended = StateOf(seat) == SeatState.Suspended;
        return !hasAttendance
            ? !isSuspended && voted.Contains(seat.Id)
            : attendance[seat.Id].Any(a => Covers(a, moment) && MayStandIn(seat, a) && (!isSuspended || a.Substitute is not null));
    }

    private bool HadBoth(Seat seat)
    {
        List<Attendance> there = [.. attendance[seat.Id].Where(a => Covers(a, judged.Decision.Meeting!.VotedAt))];
        return StateOf(seat) is null && there.Exists(a => a.Substitute is null) && there.Exists(a => a.Substitute is not null);
    }

    /// <summary>Whether somebody was there at a moment. Who left, at a vote whose time is not known, was there.</summary>
    internal static bool Covers(Attendance attendance, TimeOfDay? moment) => moment is not { } at
        || ((attendance.In is not { } from || from.Minutes <= at.Minutes) && (attendance.Out is not { } until || until.Minutes > at.Minutes));

    private bool MayStandIn(Seat seat, Attendance attendance) => attendance.Substitute is not { } person || judged.Rule.Substitutes switch
    {
        Substitution.Any => true,
        Substitution.None => false,
        _ => seat.Substitute == person,
    };

    private PersonId? SubstituteOf(Seat seat) => attendance[seat.Id].FirstOrDefault(a => a.Substitute is not null)?.Substitute;

    private SeatState? StateOf(Seat seat) => StandingOf(seat)?.Is;

    private bool SubstituteMaySit(Seat seat) => StandingOf(seat) is { Is: SeatState.Suspended, SubstituteFrom: { } from } && from <= On;

    private SeatStanding? StandingOf(Seat seat) => seat.Standing.FirstOrDefault(s => s.From <= On && (s.Until is not { } until || On <= until));
}
