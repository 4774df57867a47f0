using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Links;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>The story of a link to vote by that somebody opens. Opening changes nothing: programs that look at mail open links, too.</summary>
public static class OpenVoteLink
{
    /// <summary>Checks a link.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="key">Where the key of links is.</param>
    /// <param name="link">What stands behind <c>/v/</c> in it. It is repeated in no answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it is for; or a refusal, which says why only to somebody who was given the link once.</returns>
    public static async Task<Outcome<OpenedVoteLink>> CheckAsync(OpenedArchive archive, LinkKeyPlace key, string link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(link);
        Outcome<LinkKeys> keys = LinkKeyAtHand.Open(key);
        if (keys.IsRefused) return Outcome.Refused<OpenedVoteLink>(keys.Findings);
        KeptVote? kept = null;
        LinkCheck check = await SigningLink.CheckAsync(keys.Value, link.Trim(), LinksOfAsync, archive.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (check.IsGranted && kept is not null) return Outcome.Done(new OpenedVoteLink(check.Token!.Slot, check.Token.Generation, VoteStatus.Of(kept, archive.Clock.GetUtcNow())));
        return Outcome.Refused<OpenedVoteLink>([check.Refusal switch
        {
            LinkRefusal.Replaced => VotingCodes.Error(VotingCodes.OldLink, "This link was replaced by a newer one.", "Use the link of the last letter. If none came to you, somebody else was asked to vote for the seat: ask the partnership's office."),
            LinkRefusal.Expired => VotingCodes.Error(VotingCodes.OldLink, "This link has run out.", "Ask the partnership's office what came of the vote."),
            _ => VotingCodes.Error(OutboxFinding.LinkRefused, "This is no link to vote by.", "Copy the link from the letter, whole; or ask the partnership's office for a new one."),
        }]);

        async Task<IReadOnlyList<LinkTerms>> LinksOfAsync(LinkToken token, CancellationToken cancellation)
        {
            kept = RoundId.TryRead(token.Round, out RoundId? id) && VoteRecords.IsVote(id) ? (await VoteRecords.ReadAsync(archive, token.Round, cancellation).ConfigureAwait(false)).Value : null;
            return kept?.LinksOf(token.Slot) ?? [];
        }
    }
}

/// <summary>A link to vote by that somebody opened, and that is good.</summary>
/// <param name="Seat">The seat that it is for.</param>
/// <param name="Generation">Its number.</param>
/// <param name="Status">Where the vote stands.</param>
public sealed record OpenedVoteLink(string Seat, int Generation, VoteStatus Status)
{
    /// <summary>The seat.</summary>
    public SeatVote Own => Status.Seats.First(seat => seat.Seat == Seat);
}
