using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;

namespace DocPipeline.Pipeline.Voting;

/// <summary>The story of a look at votes in writing. Nothing is written.</summary>
public static class ShowVotes
{
    /// <summary>The votes of a partnership, those that are open first.</summary>
    public static async Task<IReadOnlyList<VoteStatus>> OfAsync(OpenedArchive archive, PartnershipId partnership, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        List<VoteStatus> votes = [];
        await foreach (KeptVote kept in VoteRecords.AllAsync(archive, cancellationToken).ConfigureAwait(false))
            if (kept.Partnership == partnership) votes.Add(VoteStatus.Of(kept, archive.Clock.GetUtcNow()));
        return [.. votes.OrderBy(vote => vote.ClosedAt is not null).ThenByDescending(vote => vote.OpenedAt)];
    }

    /// <summary>The last vote on a decision; a refusal where there was none.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="decision">The decision's file in its record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<VoteStatus>> LastAsync(OpenedArchive archive, PartnershipId partnership, string decision, CancellationToken cancellationToken)
    {
        Outcome<KeptVote> last = await KeptAsync(archive, partnership, decision, cancellationToken).ConfigureAwait(false);
        return last.IsRefused ? Outcome.Refused<VoteStatus>(last.Findings) : Outcome.Done(VoteStatus.Of(last.Value, archive.Clock.GetUtcNow()));
    }

    /// <summary>The same with its chain.</summary>
    internal static async Task<Outcome<KeptVote>> KeptAsync(OpenedArchive archive, PartnershipId partnership, string decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<IReadOnlyList<KeptVote>> votes = await VoteRecords.OfDecisionAsync(archive, partnership, decision, cancellationToken).ConfigureAwait(false);
        return votes.IsRefused ? Outcome.Refused<KeptVote>(votes.Findings)
            : votes.Value.Count == 0 ? Outcome.Refused<KeptVote>([ArchiveCodes.Error(ArchiveCodes.NotThere, "Nobody has put this decision to the vote in writing.", "Start the vote.")])
            : Outcome.Done(votes.Value[^1]);
    }
}
