using System.Runtime.CompilerServices;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Outbox.Links;

namespace DocPipeline.Outbox.Messages;

/// <summary>
/// What is to be sent, kept until it is: one blob for each request. Any number of programs may add, send and cancel at once; each message is
/// sent by one of them at a time, and by another when that one dies.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells what is due.</param>
/// <param name="newId">Random bytes, 10 or more, for seals and leases.</param>
internal sealed class MailOutbox(IBlobStore store, TimeProvider clock, Func<byte[]> newId)
{
    /// <summary>How long a program may take to send what it has taken. While it works it says so again.</summary>
    internal static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(10);

    private const int MostTries = 64;

    /// <summary>Keeps messages to be sent. Asked for again, the same request makes no second message.</summary>
    /// <param name="order">The messages.</param>
    /// <param name="sendsNow">Whether the caller sends at once what is due: it takes the lease with the same write.</param>
    /// <param name="cancellationToken">Gives up; the messages may be kept all the same.</param>
    internal async Task<Outcome<AddedBatch>> AddAsync(BatchOrder order, bool sendsNow, CancellationToken cancellationToken)
    {
        if (OrderRules.Check(order) is { Count: > 0 } findings) return Outcome.Refused<AddedBatch>(findings);
        DateTimeOffset now = Now;
        MessageBatch batch = new()
        {
            About = order.About,
            Request = order.Request,
            Seal = NewWord(),
            CreatedAt = now,
            Facts = order.Facts,
            Messages = [.. order.Messages.Select(m => new OutboxMessage { Order = m })],
        };
        LeasedBatch? leased = sendsNow ? Leased(batch, now) : null;
        MessageBatch written = leased?.Batch ?? batch;
        BlobName name = OutboxNames.Batch(order.About, order.Request);
        if (await store.CreateAsync(name, OutboxJson.Write(written), cancellationToken).ConfigureAwait(false) is WriteResult.Written)
            return Outcome.Done(new AddedBatch(written, true, leased));
        Outcome<StoredBatch> there = await ReadAsync(name, cancellationToken).ConfigureAwait(false);
        if (there.IsRefused) return Outcome.Refused<AddedBatch>(there.Findings);
        return there.Value.Batch.IsOf(order)
            ? Outcome.Done(new AddedBatch(there.Value.Batch, false, null))
            : Outcome.Refused<AddedBatch>([OutboxFinding.At(name.Value, OutboxFinding.RequestTaken, "This request was made before, for other messages.", suggestion: "Give the new messages a request of their own.")]);
    }

    /// <summary>One batch.</summary>
    internal async Task<Outcome<MessageBatch>> BatchAsync(string about, string request, CancellationToken cancellationToken)
    {
        if (!LinkTerms.IsId(about) || !LinkTerms.IsId(request)) return Outcome.Refused<MessageBatch>([NotThere(null)]);
        Outcome<StoredBatch> read = await ReadAsync(OutboxNames.Batch(about, request), cancellationToken).ConfigureAwait(false);
        return read.IsRefused ? Outcome.Refused<MessageBatch>(read.Findings) : Outcome.Done(read.Value.Batch);
    }

    /// <summary>The batch of a message that something from outside names.</summary>
    /// <returns>A refusal where there is no such message: also where its proof is wrong.</returns>
    internal async Task<Outcome<MessageBatch>> FindAsync(MessageName message, CancellationToken cancellationToken)
    {
        Outcome<MessageBatch> there = await BatchAsync(message.About, message.Request, cancellationToken).ConfigureAwait(false);
        return there.IsRefused || (message.Number <= there.Value.Messages.Count && there.Value.NameOf(message.Number) == message) ? there : Outcome.Refused<MessageBatch>([NotThere(null)]);
    }

    /// <summary>Every batch, by name, or why it cannot be read.</summary>
    /// <param name="about">The round, where only its batches are asked for.</param>
    internal async IAsyncEnumerable<Outcome<MessageBatch>> AllAsync(string? about, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (BlobName name in store.ListAsync(OutboxNames.Of(about), cancellationToken).ConfigureAwait(false))
        {
            if (!OutboxNames.IsBatch(name)) continue;
            Outcome<StoredBatch> read = await ReadAsync(name, cancellationToken).ConfigureAwait(false);
            if (!read.IsRefused) yield return Outcome.Done(read.Value.Batch);

            // It was cleared meanwhile.
            else if (read.Findings.All(f => f.Code != OutboxFinding.NotThere)) yield return Outcome.Refused<MessageBatch>(read.Findings);
        }
    }

    /// <summary>Takes what is due of a batch, to send it.</summary>
    /// <returns>The lease; nothing where nothing is due, or another program was first.</returns>
    internal async Task<LeasedBatch?> TakeAsync(MessageBatch seen, CancellationToken cancellationToken)
    {
        BlobName name = OutboxNames.Batch(seen.About, seen.Request);
        Outcome<StoredBatch> read = await ReadAsync(name, cancellationToken).ConfigureAwait(false);
        if (read.IsRefused || Leased(read.Value.Batch, Now) is not { } leased) return null;
        return await store.ReplaceAsync(name, OutboxJson.Write(leased.Batch), read.Value.Tag, cancellationToken).ConfigureAwait(false) is WriteResult.Written ? leased : null;
    }

    /// <summary>Writes down what became of messages that this program sends, and holds on to those that are left.</summary>
    /// <param name="leased">The lease.</param>
    /// <param name="settled">What became of them, by number. A message that another program has taken since is left alone.</param>
    /// <param name="cancellationToken">Gives up; then they are sent again when the lease is over.</param>
    internal async Task<Outcome<MessageBatch>> SettleAsync(LeasedBatch leased, IReadOnlyDictionary<int, Func<OutboxMessage, OutboxMessage>> settled, CancellationToken cancellationToken) =>
        await ChangeAsync(leased.Batch.About, leased.Batch.Request, batch =>
        {
            DateTimeOffset until = Now + LeaseTime;
            return batch with
            {
                Messages =
                [
                    .. batch.Messages.Select((m, i) =>
                        m.State != MessageState.Sending || m.Lease != leased.Lease ? m
                        : settled.TryGetValue(i + 1, out Func<OutboxMessage, OutboxMessage>? change) ? change(m) with { Lease = null, LeasedUntil = null }
                        : m with { LeasedUntil = until })
                ],
            };
        }, cancellationToken).ConfigureAwait(false);

    /// <summary>Calls off messages that have not been sent.</summary>
    /// <param name="about">The round.</param>
    /// <param name="request">The request.</param>
    /// <param name="number">Which message; all that are not sent if left out.</param>
    /// <param name="cancellationToken">Gives up; they may be called off all the same.</param>
    internal async Task<Outcome<MessageBatch>> CancelAsync(string about, string request, int? number, CancellationToken cancellationToken)
    {
        Outcome<MessageBatch> there = await BatchAsync(about, request, cancellationToken).ConfigureAwait(false);
        if (there.IsRefused) return there;
        if (number is < 1 || number > there.Value.Messages.Count) return Outcome.Refused<MessageBatch>([NotThere(OutboxNames.Batch(about, request).Value)]);
        Outcome<MessageBatch> changed = await ChangeAsync(about, request, batch => batch with
        {
            Messages = [.. batch.Messages.Select((m, i) => (number is null || number == i + 1) && m.State == MessageState.Waiting ? m with { State = MessageState.Cancelled, AgainAt = null, SettledAt = Now } : m)],
        }, cancellationToken).ConfigureAwait(false);
        if (changed.IsRefused) return changed;
        bool isDone = number is null ? changed.Value.Messages.Any(m => m.State == MessageState.Cancelled) : changed.Value.Messages[number.Value - 1].State == MessageState.Cancelled;
        return isDone
            ? changed
            : Outcome.Refused<MessageBatch>([OutboxFinding.At(OutboxNames.Batch(about, request).Value, OutboxFinding.TooLate, number is null ? "None of the messages waits any longer." : $"Message {number} does not wait any longer.", suggestion: "What was sent cannot be called back; a new link makes the one before worthless.")]);
    }

    /// <summary>Writes down that a message came back.</summary>
    /// <returns>The batch, or a refusal where there is no such message: also where its proof is wrong.</returns>
    internal async Task<Outcome<MessageBatch>> ReturnAsync(MessageName message, string reason, CancellationToken cancellationToken)
    {
        Outcome<MessageBatch> there = await FindAsync(message, cancellationToken).ConfigureAwait(false);
        return there.IsRefused ? there : await ChangeAsync(message.About, message.Request, batch =>
        {
            OutboxMessage held = batch.Messages[message.Number - 1];
            return held.State is MessageState.Sent ? batch.With(message.Number, held with { State = MessageState.Bounced, SettledAt = Now, Reason = reason }) : batch;
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the batches that came to their end before an instant: what was sent is in the round's events.</summary>
    /// <returns>How many.</returns>
    internal async Task<int> ClearAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        int cleared = 0;
        await foreach (BlobName name in store.ListAsync(OutboxNames.Prefix, cancellationToken).ConfigureAwait(false))
        {
            if (!OutboxNames.IsBatch(name)) continue;
            Outcome<StoredBatch> read = await ReadAsync(name, cancellationToken).ConfigureAwait(false);
            if (read.Value is { } stored && stored.Batch.Messages.All(m => m.IsSettled && (m.SettledAt ?? stored.Batch.CreatedAt) < before)
                && await store.DeleteAsync(name, stored.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted) cleared++;
        }

        return cleared;
    }

    /// <summary>Deletes everything about a round, sent or not and readable or not: the round was disposed of.</summary>
    /// <returns>How many batches.</returns>
    internal async Task<int> RemoveAsync(string about, CancellationToken cancellationToken)
    {
        int removed = 0;
        await foreach (BlobName name in store.ListAsync(OutboxNames.Of(about), cancellationToken).ConfigureAwait(false))
        {
            // Somebody may be writing down that a letter came back.
            while (OutboxNames.IsBatch(name) && await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob)
            {
                if (await store.DeleteAsync(name, blob.Tag, cancellationToken).ConfigureAwait(false) != DeleteResult.Deleted) continue;
                removed++;
                break;
            }
        }

        return removed;
    }

    private DateTimeOffset Now => clock.GetUtcNow().ToUniversalTime();

    private string NewWord() => Base32.Write(newId().AsSpan(0, 10));

    private LeasedBatch? Leased(MessageBatch batch, DateTimeOffset now)
    {
        int[] due = [.. Enumerable.Range(1, batch.Messages.Count).Where(n => batch.Messages[n - 1].IsDue(now))];
        if (due.Length == 0) return null;
        (string lease, DateTimeOffset until) = (NewWord(), now + LeaseTime);
        HashSet<int> taken = [.. due];

        // Whoever had it before died over it, and perhaps after it was sent: that counts as a try, so that nothing is tried for ever.
        return new LeasedBatch(
            batch with { Messages = [.. batch.Messages.Select((m, i) => taken.Contains(i + 1) ? m with { State = MessageState.Sending, Lease = lease, LeasedUntil = until, AgainAt = null, Tries = m.State == MessageState.Sending ? m.Tries + 1 : m.Tries } : m)] }, lease, until, due);
    }

    private async Task<Outcome<MessageBatch>> ChangeAsync(string about, string request, Func<MessageBatch, MessageBatch> change, CancellationToken cancellationToken)
    {
        BlobName name = OutboxNames.Batch(about, request);
        for (int tries = 0; tries < MostTries; tries++)
        {
            Outcome<StoredBatch> read = await ReadAsync(name, cancellationToken).ConfigureAwait(false);
            if (read.IsRefused) return Outcome.Refused<MessageBatch>(read.Findings);
            MessageBatch changed = change(read.Value.Batch);
            byte[] bytes = OutboxJson.Write(changed);
            if (bytes.AsSpan().SequenceEqual(OutboxJson.Write(read.Value.Batch))
                || await store.ReplaceAsync(name, bytes, read.Value.Tag, cancellationToken).ConfigureAwait(false) is WriteResult.Written) return Outcome.Done(changed);
        }

        return Outcome.Refused<MessageBatch>([OutboxFinding.At(name.Value, OutboxFinding.Busy, $"The batch changed under every one of {MostTries} tries.", suggestion: "Try again later.")]);
    }

    private async Task<Outcome<StoredBatch>> ReadAsync(BlobName name, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob) return Outcome.Refused<StoredBatch>([NotThere(name.Value)]);
        return OutboxJson.Read(blob.Content.Span) is { } batch && OutboxNames.Batch(batch.About, batch.Request) == name
            ? Outcome.Done(new StoredBatch(batch, blob.Tag))
            : Outcome.Refused<StoredBatch>([OutboxFinding.At(name.Value, OutboxFinding.BlobUnreadable, "The blob is not as this program writes it.", "the messages of one request", "Put it back from a copy of the store, or delete it and ask for the messages again.")]);
    }

    private static Finding NotThere(string? place) =>
        OutboxFinding.At(place, OutboxFinding.NotThere, "There is no such message in the outbox.", suggestion: "docpipeline outbox list shows what is there.");
}
