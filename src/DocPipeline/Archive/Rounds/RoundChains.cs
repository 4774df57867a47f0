using System.Collections.Concurrent;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rounds;

/// <summary>
/// The rounds of an archive: chains of events that are only ever added to, <c>rounds/&lt;round&gt;/&lt;number&gt;.json</c>. What a round has come to is worked
/// out from its events by whoever asks. Any number of programs may add at once, and any of them may die at any moment.
/// </summary>
/// <remarks>
/// An event is committed by creating its number. A logged one is answered once its leaf is there, too; where a program dies between the two,
/// whoever adds the next event writes the leaf first, and states its index. So the last event alone can be without its leaf.
/// </remarks>
internal sealed class RoundChains(IBlobStore store, TransparencyLog log, TimeProvider clock, Func<byte[]> newSalt)
{
    private const int MostKnown = 512;

    private readonly ConcurrentDictionary<RoundId, KnownRound> known = new();
    private readonly RoundReader reader = new(store);
    private readonly RoundAppend append = new(store, log, clock, newSalt);

    /// <summary>The names of all rounds, sorted.</summary>
    internal IAsyncEnumerable<RoundId> ListAsync(CancellationToken cancellationToken) => reader.ListAsync(cancellationToken);

    /// <summary>A round as it is now; without events where nobody has opened it.</summary>
    internal async Task<Outcome<RoundChain>> ReadAsync(RoundId round, CancellationToken cancellationToken)
    {
        KnownRound own = Known(round);

        // A closed round changes no more; it may have gone with its document.
        if (own.Chain is { IsClosed: true } closed && !await reader.IsThereAsync(closed, cancellationToken).ConfigureAwait(false)) own.Chain = null;
        Outcome<RoundChain> read = own.Chain is { } chain ? await reader.ReadOnAsync(chain, cancellationToken).ConfigureAwait(false) : await reader.ReadAsync(round, cancellationToken).ConfigureAwait(false);
        if (!read.IsRefused && read.Value.Events.Count > (own.Chain?.Events.Count ?? 0)) own.Chain = read.Value;
        return read;
    }

    /// <summary>Whether a round has no more than so many events: one look.</summary>
    internal async Task<bool> IsStillAsync(RoundId round, int events, CancellationToken cancellationToken) =>
        !await reader.HasAsync(round, events + 1, cancellationToken).ConfigureAwait(false);

    /// <summary>An attachment; its bytes are those that were handed in.</summary>
    internal Task<Outcome<RoundFile>> FileAsync(RoundId round, Sha512 digest, CancellationToken cancellationToken) => reader.FileAsync(round, digest, cancellationToken);

    /// <summary>Adds an event. Once it is answered, the event and, where it is logged, its leaf are there, whatever dies after that.</summary>
    /// <param name="round">The round.</param>
    /// <param name="request">The request's own id: however often it is said, one event is made.</param>
    /// <param name="decide">
    /// Says from the round as it is, and the instant that the event will state, what the event is, or why there is none. It is asked anew at
    /// every try, so what it refuses is refused at the moment of the commit; and once more, about the round as it was then, where the request
    /// had made its event before. So it goes by nothing else that changes.
    /// </param>
    /// <param name="cancellationToken">Gives up; the same request again finds out what came of it.</param>
    internal async Task<Outcome<AppendedEvent>> AppendAsync(RoundId round, string request, Func<RoundChain, DateTimeOffset, Outcome<RoundDraft>> decide, CancellationToken cancellationToken)
    {
        KnownRound own = Known(round);
        await own.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            RoundTry work = new(round, request, decide, own);
            return await append.RunAsync(work, reader, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            own.Turn.Release();
        }
    }

    /// <summary>Writes the leaf of a round's last event, where a program that died has not.</summary>
    /// <returns>The round, and whether there was something to do.</returns>
    internal async Task<(Outcome<RoundChain> Round, bool WasUnfinished)> FinishAsync(RoundId round, CancellationToken cancellationToken)
    {
        Outcome<RoundChain> chain = await ReadAsync(round, cancellationToken).ConfigureAwait(false);
        return chain.IsRefused ? (chain, false) : await append.ConfirmAsync(chain.Value, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// A closed round as files of an entry: <c>rounds/&lt;round&gt;/events.jsonl</c>, its events one after the other, byte for byte, a line each; and its
    /// attachments, <c>rounds/&lt;round&gt;/files/&lt;digest&gt;</c>.
    /// </summary>
    /// <returns>The files; a refusal when the round is open, or when something of it is not there.</returns>
    internal async Task<Outcome<IReadOnlyDictionary<LogicalPath, ReadOnlyMemory<byte>>>> FilesAsync(RoundId round, CancellationToken cancellationToken)
    {
        (Outcome<RoundChain> chain, _) = await FinishAsync(round, cancellationToken).ConfigureAwait(false);
        if (chain.IsRefused) return Outcome.Refused<IReadOnlyDictionary<LogicalPath, ReadOnlyMemory<byte>>>(chain.Findings);
        if (!chain.Value.IsClosed)
        {
            return Outcome.Refused<IReadOnlyDictionary<LogicalPath, ReadOnlyMemory<byte>>>([RoundFinding.At(
                RoundNames.EventOf(round, chain.Value.Events.Count + 1), RoundFinding.Open, $"The round {round} is not closed, so it cannot be filed.", "an event that closes it", "Complete or void the round first.")]);
        }

        var files = new Dictionary<LogicalPath, ReadOnlyMemory<byte>> { [FiledRound.EventsOf(round)] = FiledRound.Write(chain.Value) };
        foreach (Sha512 digest in chain.Value.Events.SelectMany(each => each.Attachments).Distinct())
        {
            Outcome<RoundFile> file = await reader.FileAsync(round, digest, cancellationToken).ConfigureAwait(false);
            if (file.IsRefused) return Outcome.Refused<IReadOnlyDictionary<LogicalPath, ReadOnlyMemory<byte>>>(file.Findings);
            files[FiledRound.FileOf(round, digest)] = file.Value.Content;
        }

        return Outcome.Done<IReadOnlyDictionary<LogicalPath, ReadOnlyMemory<byte>>>(files);
    }

    // What is forgotten is read again; whoever holds a turn of a round that was forgotten races, as another program would.
    private KnownRound Known(RoundId round)
    {
        if (known.Count >= MostKnown && !known.ContainsKey(round)) known.Clear();
        return known.GetOrAdd(round, _ => new KnownRound());
    }
}
