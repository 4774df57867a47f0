using System.Runtime.CompilerServices;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rounds;

/// <summary>Reads rounds. A round ends where its next event is not there.</summary>
internal sealed class RoundReader(IBlobStore store)
{
    private const int ReadsAtOnce = 16;

    /// <summary>The names of all rounds, sorted, from the names of the blobs alone.</summary>
    internal async IAsyncEnumerable<RoundId> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RoundId? last = null;
        await foreach (BlobName name in store.ListAsync(RoundNames.Prefix, cancellationToken).ConfigureAwait(false))
        {
            if (RoundNames.Read(name) is not { Event: not null } found || found.Round == last) continue;
            last = found.Round;
            yield return last;
        }
    }

    /// <summary>Reads a round from its beginning.</summary>
    internal async Task<Outcome<RoundChain>> ReadAsync(RoundId round, CancellationToken cancellationToken)
    {
        int listed = 0;
        await foreach (BlobName name in store.ListAsync(RoundNames.EventsOf(round), cancellationToken).ConfigureAwait(false))
        {
            if (RoundNames.Read(name)?.Event != listed + 1) break;
            listed++;
        }

        Outcome<RoundChain> chain = Outcome.Done(RoundChain.Empty(round));
        foreach (int[] numbers in Enumerable.Range(1, listed).Chunk(ReadsAtOnce))
        {
            StoredBlob?[] blobs = await Task.WhenAll(numbers.Select(number => store.GetAsync(RoundNames.EventOf(round, number), cancellationToken))).ConfigureAwait(false);
            foreach (StoredBlob blob in blobs.OfType<StoredBlob>())
            {
                chain = Next(chain.Value!, blob);
                if (chain.IsRefused) return chain;
            }
        }

        // A listing may leave out what was written while it ran.
        return await ReadOnAsync(chain.Value!, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a round that was read is there still, by its first event.</summary>
    internal async Task<bool> IsThereAsync(RoundChain known, CancellationToken cancellationToken) =>
        await store.GetAsync(RoundNames.EventOf(known.Round, 1), cancellationToken).ConfigureAwait(false) is { } first && Sha512.Of(first.Content.Span) == known.Events[0].Digest;

    /// <summary>Whether a round has an event of a number.</summary>
    internal async Task<bool> HasAsync(RoundId round, int number, CancellationToken cancellationToken) => await store.GetAsync(RoundNames.EventOf(round, number), cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Reads what came since.</summary>
    internal async Task<Outcome<RoundChain>> ReadOnAsync(RoundChain known, CancellationToken cancellationToken)
    {
        Outcome<RoundChain> chain = Outcome.Done(known);
        while (!chain.IsRefused && !chain.Value.IsClosed && await store.GetAsync(RoundNames.EventOf(known.Round, chain.Value.Events.Count + 1), cancellationToken).ConfigureAwait(false) is { } blob)
            chain = Next(chain.Value, blob);
        return chain;
    }

    /// <summary>An attachment; its bytes are those whose digest was given.</summary>
    internal async Task<Outcome<RoundFile>> FileAsync(RoundId round, Sha512 digest, CancellationToken cancellationToken)
    {
        BlobName name = RoundNames.FileOf(round, digest);
        StoredBlob? blob = await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
        if (blob is not null && Sha512.Of(blob.Content.Span) == digest) return Outcome.Done(new RoundFile(digest, blob.Content));
        return Outcome.Refused<RoundFile>([RoundFinding.At(
            name, RoundFinding.Attachment, blob is null ? "An attachment of the round is not there." : "An attachment of the round is not what it was: its digest is not the one by which it is named.",
            "the file that was handed in", "Put the file back from a copy of the archive that verifies.")]);
    }

    private static Outcome<RoundChain> Next(RoundChain chain, StoredBlob blob)
    {
        Outcome<RoundEvent> read = RoundEventReader.Read(blob.Content, RoundNames.EventOf(chain.Round, chain.Events.Count + 1));
        return read.IsRefused ? Outcome.Refused<RoundChain>(read.Findings) : chain.With(read.Value);
    }
}
