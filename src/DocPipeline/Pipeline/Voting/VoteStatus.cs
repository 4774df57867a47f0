using DocPipeline.Partnerships.Values;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>Where a vote in writing stands.</summary>
/// <param name="Vote">Its name in the archive.</param>
/// <param name="Partnership">Whose it is.</param>
/// <param name="Decision">The decision's file in the record.</param>
/// <param name="Title">What is decided on, in a line.</param>
/// <param name="PartnershipName">The partnership's name.</param>
/// <param name="Body">The body that decides, by name.</param>
/// <param name="OpenedAt">When it was put to the members.</param>
/// <param name="LastDay">The last day for answers.</param>
/// <param name="Seats">The seats that may vote.</param>
public sealed record VoteStatus(string Vote, PartnershipId Partnership, string Decision, string Title, string PartnershipName, string Body, DateTimeOffset OpenedAt, DateOnly LastDay, IReadOnlyList<SeatVote> Seats)
{
    /// <summary>How many members may ask for a meeting instead; nothing where the rules do not say.</summary>
    public int? MeetingIfAskedBy { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it was called off.</summary>
    public string? CalledOff { get; init; }

    /// <summary>Whether the last day has passed.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether members can still answer.</summary>
    public bool IsOpen => ClosedAt is null && !IsOver;

    /// <summary>Whether it can be closed now: the last day has passed, or everybody has answered.</summary>
    public bool CanClose => ClosedAt is null && (IsOver || Answered == Seats.Count);

    /// <summary>How many have answered.</summary>
    public int Answered => Seats.Count(seat => seat.AnsweredAt is not null);

    /// <summary>How many gave an answer.</summary>
    public int CountOf(VoteAnswer answer) => Seats.Count(seat => seat.Answer == answer);

    internal static VoteStatus Of(KeptVote kept, DateTimeOffset now)
    {
        VoteTerms terms = kept.Vote.Terms!;
        return new VoteStatus(
            kept.Id.Value, kept.Partnership, terms.Decision, terms.Title, terms.Partnership, terms.Body, kept.Vote.OpenedAt!.Value, terms.LastDay,
            [.. kept.Vote.Seats.Select(seat => new SeatVote(seat.Voter.Seat, seat.Voter.Title, seat.Voter.Person, seat.InvitedAt, seat.Answer, seat.AnsweredAt))])
        {
            MeetingIfAskedBy = terms.MeetingIfAskedBy,
            ClosedAt = kept.Vote.ClosedAt,
            CalledOff = (kept.Vote.Closing as VoteCalledOff)?.Reason,
            IsOver = now >= terms.ClosesAt,
        };
    }
}

/// <summary>Where a seat stands in a vote.</summary>
/// <param name="Seat">The seat's id.</param>
/// <param name="Title">How the membership list prints it.</param>
/// <param name="Person">Who votes for it, by the id of the contact data.</param>
/// <param name="InvitedAt">When the last letter went out.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record SeatVote(string Seat, string Title, string Person, DateTimeOffset InvitedAt, VoteAnswer? Answer, DateTimeOffset? AnsweredAt);
