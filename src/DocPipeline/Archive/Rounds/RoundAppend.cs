using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rounds;

/// <summary>Adds events to rounds, with create-only writes alone: attachments, then the event under the next number (the commit), then its leaf.</summary>
internal sealed class RoundAppend(IBlobStore store, TransparencyLog log, TimeProvider clock, Func<byte[]> newSalt)
{
    private const int MostTries = 256;

    private static readonly TimeSpan clocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>Adds an event, once.</summary>
    internal async Task<Outcome<AppendedEvent>> RunAsync(RoundTry work, RoundReader reader, CancellationToken cancellationToken)
    {
        RoundChain? chain = work.Known.Chain;
        HashSet<Sha512> attached = [];
        bool isNew = false;
        for (int tries = 0; tries < MostTries; tries++)
        {
            // What is remembered is tried first: the commit finds out if somebody has added since, and before a refusal it is looked at anew.
            if (chain is null || tries > 0)
            {
                Outcome<RoundChain> read = chain is null ? await reader.ReadAsync(work.Round, cancellationToken).ConfigureAwait(false) : await reader.ReadOnAsync(chain, cancellationToken).ConfigureAwait(false);
                if (read.IsRefused) return Outcome.Refused<AppendedEvent>(read.Findings);
                (work.Known.Chain, chain, isNew) = (read.Value, read.Value, true);
            }

            if (chain.MadeBy(work.Request) is { } made) return await RepeatedAsync(work, chain, made, cancellationToken).ConfigureAwait(false);
            if (chain.IsClosed) return Refused(chain, RoundFinding.Closed, $"The round {work.Round} was closed by event {chain.Last!.Number} (‘{chain.Last.Word}’) and takes no more events.", "Open another round.");
            if (Now(chain) is not { } now)
                return Refused(chain, RoundFinding.Clock, $"This machine's clock says {clock.GetUtcNow():u}; the last event of {work.Round} happened at {chain.Last!.At:u}.", "Set the clock of this machine, or of the one that made that event.");
            Outcome<RoundDraft> draft = work.Decide(chain, now);
            if (draft.IsRefused && !isNew) continue;
            if (draft.IsRefused) return Outcome.Refused<AppendedEvent>(draft.Findings);

            (Outcome<RoundChain> confirmed, _) = await ConfirmAsync(chain, cancellationToken).ConfigureAwait(false);
            if (confirmed.IsRefused) return Outcome.Refused<AppendedEvent>(confirmed.Findings);
            work.Known.Chain = chain = confirmed.Value;
            Outcome<RoundChain> next = await NextAsync(work, chain, now, draft.Value, cancellationToken).ConfigureAwait(false);
            if (next.IsRefused) return Outcome.Refused<AppendedEvent>(next.Findings);
            foreach (ReadOnlyMemory<byte> content in draft.Value.Attachments)
                if (attached.Add(Sha512.Of(content.Span)) && await AttachAsync(work.Round, content, cancellationToken).ConfigureAwait(false) is { } finding) return Outcome.Refused<AppendedEvent>([finding]);

            RoundEvent own = next.Value.Last!;
            if (await store.CreateAsync(RoundNames.EventOf(work.Round, own.Number), own.ToBytes(), cancellationToken).ConfigureAwait(false) is not WriteResult.Written) continue;
            work.Known.Chain = next.Value;
            (Outcome<RoundChain> logged, _) = await ConfirmAsync(next.Value, cancellationToken).ConfigureAwait(false);
            if (logged.IsRefused) return Outcome.Refused<AppendedEvent>(logged.Findings);
            work.Known.Chain = logged.Value;
            return Outcome.Done(new AppendedEvent(own, own.IsLogged ? logged.Value.Leaf : null, WasThere: false), draft.Findings);
        }

        return Refused(chain!, RoundFinding.Busy, $"{work.Round} was added to by others at every try.", "Try again in a moment.");
    }

    /// <summary>Makes sure of the leaf of the last logged event. Anyone may do it, any number at once, any number of times.</summary>
    /// <returns>The round with the leaf's index, and whether it had not been there.</returns>
    internal async Task<(Outcome<RoundChain> Round, bool WasUnfinished)> ConfirmAsync(RoundChain chain, CancellationToken cancellationToken)
    {
        if (chain.Last is not { LogSize: { } size } last || chain.Leaf is not null) return (Outcome.Done(chain), false);
        Outcome<AppendedLeaf> leaf = await log.AppendAsync(last.ToLeaf(chain.Events[0].Salt!), size, cancellationToken).ConfigureAwait(false);
        return leaf.IsRefused ? (Outcome.Refused<RoundChain>(leaf.Findings), false) : (Outcome.Done(chain.Logged(leaf.Value.Index)), !leaf.Value.WasThere);
    }

    private async Task<Outcome<RoundChain>> NextAsync(RoundTry work, RoundChain chain, DateTimeOffset now, RoundDraft draft, CancellationToken cancellationToken)
    {
        long size = draft.IsLogged ? Math.Max(log.KnownCount > 0 ? log.KnownCount : await log.SizeAsync(cancellationToken).ConfigureAwait(false), (chain.Leaf ?? -1) + 1) : 0;
        RoundEvent next = new()
        {
            Round = work.Round,
            Number = chain.Events.Count + 1,
            Previous = chain.Last?.Digest,
            Document = draft.Document,
            Salt = chain.Last is null ? EntryNote.SaltOf(newSalt()) : null,
            Request = work.Request,
            Word = draft.Word,
            At = now,
            By = draft.By,
            Closes = draft.Closes,
            LogSize = draft.IsLogged ? size : null,
            Confirmed = chain.Leaf,
            Body = draft.Body,
            Attachments = draft.Digests,
        };
        Outcome<RoundEvent> read = draft.HasBody ? RoundEventReader.Read(next.ToBytes(), RoundNames.EventOf(work.Round, next.Number)) : Outcome.Refused<RoundEvent>([NoRequest(chain, "Its body is no JSON object.")]);
        if (read.IsRefused) return Outcome.Refused<RoundChain>([NoRequest(chain, read.Findings[0].Message)]);

        // The body is a copy by now, of which nobody disposes.
        return RoundLinks.AtPlace(read.Value, work.Round, next.Number) is { } problem ? Outcome.Refused<RoundChain>([NoRequest(chain, $"This cannot be event {next.Number}: {problem}.")]) : chain.With(read.Value);
    }

    private async Task<Outcome<AppendedEvent>> RepeatedAsync(RoundTry work, RoundChain chain, RoundEvent made, CancellationToken cancellationToken)
    {
        Outcome<RoundDraft> again = work.Decide(chain.Before(made), made.At);
        if (again.IsRefused || !again.Value.HasBody || !again.Value.IsSaidBy(made))
            return Refused(chain, RoundFinding.RequestReused, $"The request ‘{work.Request}’ made event {made.Number} of {work.Round}, which says something else.", "Give every request an id of its own.");
        if (!made.IsLogged) return Outcome.Done(new AppendedEvent(made, null, WasThere: true));
        if (made.Number < chain.Events.Count) return Outcome.Done(new AppendedEvent(made, chain.Events[made.Number].Confirmed, WasThere: true));
        (Outcome<RoundChain> logged, _) = await ConfirmAsync(chain, cancellationToken).ConfigureAwait(false);
        if (logged.IsRefused) return Outcome.Refused<AppendedEvent>(logged.Findings);
        work.Known.Chain = logged.Value;
        return Outcome.Done(new AppendedEvent(made, logged.Value.Leaf, WasThere: true));
    }

    private async Task<Finding?> AttachAsync(RoundId round, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        BlobName name = RoundNames.FileOf(round, Sha512.Of(content.Span));
        if (await store.CreateAsync(name, content, cancellationToken).ConfigureAwait(false) is WriteResult.Written) return null;
        StoredBlob? there = await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
        return there is not null && there.Content.Span.SequenceEqual(content.Span) ? null : RoundFinding.At(
            name, RoundFinding.Attachment, "Another file lies where the attachment belongs: it is not what its name says.", "the file whose digest is its name", "Find out who altered it, and put it back from a copy of the archive that verifies.");
    }

    // Never before the event before; a clock that is a little behind counts as the time of that one.
    private DateTimeOffset? Now(RoundChain chain)
    {
        DateTimeOffset now = clock.GetUtcNow().ToUniversalTime();
        return chain.Last is not { } last || now >= last.At ? now : now < last.At - clocksDiffer ? null : last.At;
    }

    private static Finding NoRequest(RoundChain chain, string message) => RoundFinding.At(
        RoundNames.EventOf(chain.Round, chain.Events.Count + 1), RoundFinding.Request, message, "an event that can be written", "Give the event a request, a short word, who made it and a body that can be written; the first one also what the round is about.");

    private static Outcome<AppendedEvent> Refused(RoundChain chain, FindingCode code, string message, string mend) =>
        Outcome.Refused<AppendedEvent>([RoundFinding.At(RoundNames.EventOf(chain.Round, chain.Events.Count + 1), code, message, mend: mend)]);
}
