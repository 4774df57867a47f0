using System.Collections.Immutable;
using DocPipeline.Findings;

namespace DocPipeline.Voting;

/// <summary>A vote in writing, as its events have left it. An event against its rules has no effect.</summary>
internal sealed record WrittenVote
{
    /// <summary>A vote that nobody has opened.</summary>
    internal static readonly WrittenVote Unopened = new();

    private WrittenVote()
    {
    }

    /// <summary>What is voted on; nothing before it was opened.</summary>
    internal VoteTerms? Terms { get; private init; }

    /// <summary>When it was opened.</summary>
    internal DateTimeOffset? OpenedAt { get; private init; }

    /// <summary>The seats, in the order of the membership list.</summary>
    internal ImmutableArray<VoterStanding> Seats { get; private init; } = [];

    /// <summary>What ended it; nothing while it is open.</summary>
    internal VoteEvent? Closing { get; private init; }

    /// <summary>When it ended.</summary>
    internal DateTimeOffset? ClosedAt { get; private init; }

    /// <summary>Whether everybody has answered.</summary>
    internal bool IsComplete => Seats.All(seat => seat.Answer is not null);

    /// <summary>A seat; nothing where it has no vote here.</summary>
    internal VoterStanding? Find(string seat) => Seats.FirstOrDefault(each => each.Voter.Seat == seat);

    /// <summary>How many gave an answer.</summary>
    internal int CountOf(VoteAnswer answer) => Seats.Count(seat => seat.Answer == answer);

    /// <summary>The vote after an event.</summary>
    internal WrittenVote After(VoteEvent each, DateTimeOffset at) => Judge(each, at) is not null ? this : each switch
    {
        VoteOpened opened => this with { Terms = opened.Terms, OpenedAt = at, Seats = [.. opened.Terms.Voters.Select(voter => new VoterStanding(voter, 1, at))] },
        VoterInvited invited => With(invited.Seat, seat => seat with { Voter = seat.Voter with { Person = invited.Person }, Generation = invited.Generation, InvitedAt = at }),
        VoteCast cast => With(cast.Seat, seat => seat with { Answer = cast.Answer, AnsweredAt = at }),
        _ => this with { Closing = each, ClosedAt = at },
    };

    /// <summary>Why an event cannot happen; nothing where it can.</summary>
    internal Finding? Judge(VoteEvent each, DateTimeOffset at)
    {
        if (each is VoteOpened) return Terms is null ? null : Wrong("This decision is out for a vote in writing already.", "Look at how it stands.");
        if (Terms is null) return Wrong("Nobody has opened this vote.", "Start it first.");
        if (Closing is VoteCalledOff off) return Wrong($"This vote was called off: {off.Reason.TrimEnd('.')}.", "There is nothing more to do here.");
        if (Closing is not null) return Wrong("This vote is over.", "Look at what came of it.");
        return each switch
        {
            VoterInvited invited => Find(invited.Seat) is not { } seat ? NoSeat(invited.Seat) : seat.Answer is not null ? Wrong($"‘{seat.Voter.Title}’ has answered already.", "Nobody needs to be written to.") : invited.Generation != seat.Generation + 1 ? Wrong("Somebody else wrote to this member in the same moment.", "Look again.") : null,
            VoteCast cast => JudgeCast(cast, at),
            VoteClosed => at < Terms.ClosesAt && !IsComplete ? Wrong("The last day for answers has not passed, and not everybody has answered.", "Close it when it has passed, or call it off.") : null,
            _ => null,
        };
    }

    private Finding? JudgeCast(VoteCast cast, DateTimeOffset at) => Find(cast.Seat) switch
    {
        null => NoSeat(cast.Seat),
        { Answer: not null } => Wrong("This member has voted already, and nobody votes twice.", "Look at what was answered."),
        var seat when seat.Generation != cast.Generation => VotingCodes.Error(VotingCodes.OldLink, "This link was replaced by a newer one.", "Use the link of the last letter."),
        _ when at >= Terms!.ClosesAt => Wrong("The last day for answers has passed.", "Ask the partnership's office what came of it."),
        _ when cast.Answer == VoteAnswer.Meeting && Terms!.MeetingIfAskedBy is null => Wrong("The rules do not let members ask for a meeting instead.", "Vote for or against, or abstain."),
        _ => null,
    };

    private WrittenVote With(string seat, Func<VoterStanding, VoterStanding> change) => this with { Seats = [.. Seats.Select(each => each.Voter.Seat == seat ? change(each) : each)] };

    private static Finding NoSeat(string seat) => VotingCodes.Error(VotingCodes.Voter, "This seat has no vote here.", "Look at the list of those who may vote.", seat);

    private static Finding Wrong(string message, string mend) => VotingCodes.Error(VotingCodes.State, message, mend);
}
