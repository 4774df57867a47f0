using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Voting;

namespace DocPipeline.Pipeline.Signing.Status;

/// <summary>The story of a look at rounds. Nothing is written.</summary>
public static class ShowRound
{
    /// <summary>One round.</summary>
    public static async Task<Outcome<RoundStatus>> OneAsync(OpenedArchive archive, string round, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        return kept.IsRefused ? Outcome.Refused<RoundStatus>(kept.Findings) : Outcome.Done(RoundStatus.Of(kept.Value, archive.Clock.GetUtcNow()));
    }

    /// <summary>All rounds, those that are open first.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="onRound">Is told how many rounds were read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<IReadOnlyList<RoundStatus>>> AllAsync(OpenedArchive archive, Action<int>? onRound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        List<RoundStatus> rounds = [];
        List<Finding> findings = [];
        await foreach (RoundId id in archive.Entries.Rounds.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (VoteRecords.IsVote(id)) continue;
            Outcome<RoundStatus> one = await OneAsync(archive, id.Value, cancellationToken).ConfigureAwait(false);
            if (one.Value is { } status) rounds.Add(status);
            else findings.AddRange(one.Findings.Select(finding => finding with { Severity = Severity.Warning }));
            onRound?.Invoke(rounds.Count);
        }

        return Outcome.Done<IReadOnlyList<RoundStatus>>([.. rounds.OrderBy(round => round.ClosedAt is not null).ThenBy(round => round.IssuedAt)], findings);
    }
}
