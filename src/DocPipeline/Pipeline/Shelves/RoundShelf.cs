using System.Collections.Concurrent;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Voting;

namespace DocPipeline.Pipeline.Shelves;

/// <summary>
/// Which rounds there are, by partnership, and how each stands. A round's beginning and its end are in the log, so that the names are listed anew
/// only when the log has grown; how an open round stands is worked out anew only when it has another event, for which one look into the store
/// is enough. A closed round takes no more events and is not looked at again.
/// </summary>
/// <param name="archive">The archive.</param>
public sealed class RoundShelf(OpenedArchive archive) : IDisposable
{
    private const int LooksAtOnce = 64;

    private readonly ConcurrentDictionary<RoundId, Shelved> shelved = [];
    private readonly SemaphoreSlim turn = new(1);
    private Known? known;

    /// <summary>The rounds of a partnership, those that are open first; of these the newest first.</summary>
    public async Task<IReadOnlyList<RoundStatus>> OfAsync(PartnershipId partnership, bool openAlone, CancellationToken cancellationToken)
    {
        Known rounds = await KnownAsync(cancellationToken).ConfigureAwait(false);
        return await StatusesAsync([.. rounds.Of.GetValueOrDefault(partnership.Value, []).Where(round => round.IsOpen || !openAlone)], openAlone, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The open rounds of several partnerships; the newest first.</summary>
    /// <param name="sees">Which partnerships.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<RoundStatus>> OpenAsync(Func<PartnershipId, bool> sees, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sees);
        Known rounds = await KnownAsync(cancellationToken).ConfigureAwait(false);
        return await StatusesAsync([.. from each in rounds.Of where PartnershipId.TryRead(each.Key, out PartnershipId? id) && sees(id.Value) from round in each.Value where round.IsOpen select round], openAlone: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How many rounds of a partnership are open.</summary>
    public async Task<int> OpenInAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        (await KnownAsync(cancellationToken).ConfigureAwait(false)).Of.GetValueOrDefault(partnership.Value, []).Count(round => round.IsOpen);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<IReadOnlyList<RoundStatus>> StatusesAsync(IReadOnlyList<(RoundId Id, bool IsOpen)> wanted, bool openAlone, CancellationToken cancellationToken)
    {
        DateTimeOffset now = archive.Clock.GetUtcNow();
        ConcurrentBag<RoundStatus> found = [];
        await Parallel.ForEachAsync(wanted, new ParallelOptions { MaxDegreeOfParallelism = LooksAtOnce, CancellationToken = cancellationToken }, async (round, cancellation) =>
        {
            if (await StatusAsync(round.Id, now, cancellation).ConfigureAwait(false) is { } status) found.Add(status);
        }).ConfigureAwait(false);
        return [.. found.Where(round => !openAlone || round.ClosedAt is null).OrderBy(round => round.ClosedAt is not null).ThenByDescending(round => round.IssuedAt).ThenBy(round => round.Round, StringComparer.Ordinal)];
    }

    private async Task<Known> KnownAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref known) is { } before && await IsSizeAsync(before.LogSize, cancellationToken).ConfigureAwait(false)) return before;
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (known is { } meanwhile && await IsSizeAsync(meanwhile.LogSize, cancellationToken).ConfigureAwait(false)) return meanwhile;

            // The size first: what is logged while the names are listed makes the next look list them again.
            long size = await archive.Entries.Log.SizeAsync(cancellationToken).ConfigureAwait(false);
            DateTimeOffset at = archive.Clock.GetUtcNow();
            Dictionary<string, List<(RoundId, bool)>> of = new(StringComparer.Ordinal);
            await foreach (RoundId id in archive.Entries.Rounds.ListAsync(cancellationToken).ConfigureAwait(false))
            {
                if (VoteRecords.IsVote(id)) continue;
                if (await StatusAsync(id, at, cancellationToken).ConfigureAwait(false) is not { } status) continue;
                string partnership = status.Document.Split('/')[0];
                if (!of.TryGetValue(partnership, out List<(RoundId, bool)>? list)) of[partnership] = list = [];
                list.Add((id, status.ClosedAt is null));
            }

            foreach (RoundId gone in shelved.Keys.Except(of.Values.SelectMany(list => list.Select(round => round.Item1)))) shelved.TryRemove(gone, out _);
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
    private async Task<RoundStatus?> StatusAsync(RoundId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (shelved.TryGetValue(id, out Shelved? held) && now < held.Until && (held.Status.ClosedAt is not null || await archive.Entries.Rounds.IsStillAsync(id, held.Events, cancellationToken).ConfigureAwait(false))) return held.Status;
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, id.Value, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused)
        {
            shelved.TryRemove(id, out _);
            return null;
        }

        RoundStatus status = RoundStatus.Of(kept.Value, now);
        shelved[id] = new Shelved(status, kept.Value.Events.Count, UntilOf(status, now));
        return status;
    }

    // Until a time to sign ends, nothing changes by itself.
    private static DateTimeOffset UntilOf(RoundStatus status, DateTimeOffset now) =>
        status.ClosedAt is not null ? DateTimeOffset.MaxValue : status.Slots.Select(slot => slot.ExpiresAt).Where(end => end > now).Min() ?? DateTimeOffset.MaxValue;

    private sealed record Known(long LogSize, IReadOnlyDictionary<string, IReadOnlyList<(RoundId Id, bool IsOpen)>> Of);

    private sealed record Shelved(RoundStatus Status, int Events, DateTimeOffset Until);
}
