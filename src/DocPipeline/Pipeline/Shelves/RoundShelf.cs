using System.Collections.Concurrent;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Pipeline.Shelves;

/// <summary>
/// Which rounds there are, by partnership, and which of them are open. A round's beginning and its end are in the log, so that the names are
/// listed anew only when the log has grown; a closed round takes no more events and is not read again.
/// </summary>
/// <param name="archive">The archive.</param>
public sealed class RoundShelf(OpenedArchive archive) : IDisposable
{
    private readonly ConcurrentDictionary<RoundId, KeptRound> closed = [];
    private readonly SemaphoreSlim turn = new(1);
    private Known? known;

    /// <summary>The rounds of a partnership, those that are open first; of these the newest first.</summary>
    public async Task<IReadOnlyList<RoundStatus>> OfAsync(PartnershipId partnership, bool openAlone, CancellationToken cancellationToken)
    {
        Known rounds = await KnownAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = archive.Clock.GetUtcNow();
        List<RoundStatus> found = [];
        foreach ((RoundId id, bool isOpen) in rounds.Of.GetValueOrDefault(partnership.Value, []))
            if ((isOpen || !openAlone) && await ReadAsync(id, cancellationToken).ConfigureAwait(false) is { } kept) found.Add(RoundStatus.Of(kept, now));
        return [.. found.Where(round => !openAlone || round.ClosedAt is null).OrderBy(round => round.ClosedAt is not null).ThenByDescending(round => round.IssuedAt).ThenBy(round => round.Round, StringComparer.Ordinal)];
    }

    /// <summary>How many rounds of a partnership are open.</summary>
    public async Task<int> OpenInAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        (await KnownAsync(cancellationToken).ConfigureAwait(false)).Of.GetValueOrDefault(partnership.Value, []).Count(round => round.IsOpen);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<Known> KnownAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref known) is { } before && await IsSizeAsync(before.LogSize, cancellationToken).ConfigureAwait(false)) return before;
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (known is { } meanwhile && await IsSizeAsync(meanwhile.LogSize, cancellationToken).ConfigureAwait(false)) return meanwhile;

            // The size first: what is logged while the names are listed makes the next look list them again.
            long size = await archive.Entries.Log.SizeAsync(cancellationToken).ConfigureAwait(false);
            Dictionary<string, List<(RoundId, bool)>> of = new(StringComparer.Ordinal);
            await foreach (RoundId id in archive.Entries.Rounds.ListAsync(cancellationToken).ConfigureAwait(false))
            {
                if (await ReadAsync(id, cancellationToken).ConfigureAwait(false) is not { } kept) continue;
                string partnership = kept.Document.Split('/')[0];
                if (!of.TryGetValue(partnership, out List<(RoundId, bool)>? list)) of[partnership] = list = [];
                list.Add((id, kept.Round.Closing is null));
            }

            foreach (RoundId gone in closed.Keys.Except(of.Values.SelectMany(list => list.Select(round => round.Item1)))) closed.TryRemove(gone, out _);
            Known now = new(size, of.ToDictionary(each => each.Key, IReadOnlyList<(RoundId Id, bool IsOpen)> (each) => each.Value, StringComparer.Ordinal));
            Volatile.Write(ref known, now);
            return now;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> IsSizeAsync(long size, CancellationToken cancellationToken) => await archive.Entries.Log.ReadAsync(size, cancellationToken).ConfigureAwait(false) is null;

    // A round that cannot be read is for those to say who verify the archive.
    private async Task<KeptRound?> ReadAsync(RoundId id, CancellationToken cancellationToken)
    {
        if (closed.TryGetValue(id, out KeptRound? done)) return done;
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, id.Value, cancellationToken).ConfigureAwait(false);
        if (kept.Value is { Round.Closing: not null } ended) closed.TryAdd(id, ended);
        return kept.Value;
    }

    private sealed record Known(long LogSize, IReadOnlyDictionary<string, IReadOnlyList<(RoundId Id, bool IsOpen)>> Of);
}
