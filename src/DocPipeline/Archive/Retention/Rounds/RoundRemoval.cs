using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Retention.Rounds;

/// <summary>
/// Takes away a round that a proven disposal lists. Its first event goes first: from then on nobody reads a round of that name, whoever dies
/// over the rest. What lies there and is not on the list is left: an event that somebody put there, or another round under the same name.
/// </summary>
internal sealed class RoundRemoval(IBlobStore store)
{
    /// <summary>Takes it away.</summary>
    /// <returns>How many blobs are gone by this call; nothing where another round has the name by now.</returns>
    internal async Task<int?> RunAsync(DisposedRound round, CancellationToken cancellationToken)
    {
        BlobName first = RoundNames.EventOf(round.Round, 1);
        if (await store.GetAsync(first, cancellationToken).ConfigureAwait(false) is { } blob && Sha512.Of(blob.Content.Span) != round.Events[0].Digest) return null;
        int removed = await DeleteAsync(first, round.Events[0].Digest, cancellationToken).ConfigureAwait(false);
        List<BlobName> names = [];
        await foreach (BlobName name in store.ListAsync($"{RoundNames.Prefix}{round.Round}/", cancellationToken).ConfigureAwait(false)) names.Add(name);
        foreach (BlobName name in names)
        {
            if (RoundNames.Read(name) is not { } found || found.Round != round.Round) continue;

            // A closed round takes no more events, so a file that none of them named is a left-over like any other.
            if (found.File is not null) removed += await DeleteAsync(name, only: null, cancellationToken).ConfigureAwait(false);
            else if (found.Event is { } number && number <= round.Events.Count) removed += await DeleteAsync(name, round.Events[number - 1].Digest, cancellationToken).ConfigureAwait(false);
        }

        return removed;
    }

    private async Task<int> DeleteAsync(BlobName name, Sha512? only, CancellationToken cancellationToken)
    {
        while (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob && (only is null || Sha512.Of(blob.Content.Span) == only))
            if (await store.DeleteAsync(name, blob.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted) return 1;
        return 0;
    }
}
