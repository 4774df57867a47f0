using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rounds;

/// <summary>
/// Finishes rounds that programs which died have left: the leaf of a last event is written, and attachments of closed rounds that no event
/// names are taken away. Of an open round nobody can tell whether an attachment is about to be named.
/// </summary>
internal sealed class RoundRecovery(IBlobStore store, RoundChains rounds)
{
    /// <summary>Looks at every round. It may run beside any number of writers.</summary>
    internal async Task<RoundRecoveryReport> RunAsync(CancellationToken cancellationToken)
    {
        int looked = 0, finished = 0, cleared = 0;
        List<Finding> findings = [];
        Dictionary<RoundId, List<Sha512>> files = [];
        HashSet<RoundId> ids = [];
        await foreach (BlobName name in store.ListAsync(RoundNames.Prefix, cancellationToken).ConfigureAwait(false))
        {
            if (RoundNames.Read(name) is not { } found) continue;
            if (found.Event is not null) ids.Add(found.Round);
            if (found.File is { } digest) (files.TryGetValue(found.Round, out List<Sha512>? there) ? there : files[found.Round] = []).Add(digest);
        }

        foreach (RoundId id in ids)
        {
            looked++;
            (Outcome<RoundChain> chain, bool wasUnfinished) = await rounds.FinishAsync(id, cancellationToken).ConfigureAwait(false);
            if (wasUnfinished) finished++;
            findings.AddRange(chain.Findings);
            if (chain.Value is not { IsClosed: true } closed || !files.TryGetValue(id, out List<Sha512>? listed)) continue;
            foreach (Sha512 stray in listed.Except(closed.Events.SelectMany(each => each.Attachments)))
            {
                BlobName name = RoundNames.FileOf(id, stray);
                if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob && await store.DeleteAsync(name, blob.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted) cleared++;
            }
        }

        return new RoundRecoveryReport(looked, finished, cleared, findings);
    }
}
