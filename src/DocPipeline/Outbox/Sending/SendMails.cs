using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Outbox.Messages;

namespace DocPipeline.Outbox.Sending;

/// <summary>
/// Sends what is due. Each mail goes out at least once; twice only where a program died, or was cut off, between giving it away and writing
/// that down, and then with the same Message-ID.
/// </summary>
/// <param name="outbox">The outbox.</param>
/// <param name="recipients">The names and addresses.</param>
/// <param name="composer">Puts the mails together.</param>
/// <param name="transport">The way on which they go.</param>
/// <param name="reports">Who is told what became of them; nothing where nobody is.</param>
/// <param name="clock">Tells what is due.</param>
internal sealed class SendMails(MailOutbox outbox, IRecipients recipients, MailComposer composer, IMailTransport transport, IMailReports? reports, TimeProvider clock)
{
    /// <summary>How many mails go out between two writes of what became of them: as many can be doubled by one death.</summary>
    internal const int Stretch = 25;

    // A slow server must not use up the lease: well within it, what became of the mails is written and the lease begins anew.
    private static readonly TimeSpan longest = MailOutbox.LeaseTime / 3;

    // After the last of them the message is given up: about four days after the first try, as mail servers do (RFC 5321, 4.5.4.1).
    private static readonly TimeSpan[] pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12),
        TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    /// <summary>Sends everything that is due.</summary>
    /// <param name="about">The round, where only its messages are to be sent.</param>
    /// <param name="cancellationToken">Gives up; what was taken and not sent is sent when the lease is over.</param>
    internal async Task<SendSummary> SendDueAsync(string? about, CancellationToken cancellationToken)
    {
        SendSummary all = SendSummary.Nothing;
        await foreach (Outcome<MessageBatch> read in outbox.AllAsync(about, cancellationToken).ConfigureAwait(false))
        {
            if (read.IsRefused)
            {
                all = all.And(SendSummary.Nothing with { Findings = read.Findings });
                continue;
            }

            int due = read.Value.Messages.Count(m => m.IsDue(clock.GetUtcNow()));
            if (due == 0) continue;

            // What did not work for one batch does not work for the next, and nobody waits for it twice.
            if (all.Waiting > 0) all = all with { Waiting = all.Waiting + due };
            else if (await outbox.TakeAsync(read.Value, cancellationToken).ConfigureAwait(false) is { } leased) all = all.And(await SendAsync(leased, cancellationToken).ConfigureAwait(false));
        }

        return all;
    }

    /// <summary>Sends what was taken.</summary>
    internal async Task<SendSummary> SendAsync(LeasedBatch leased, CancellationToken cancellationToken)
    {
        SendSummary all = SendSummary.Nothing;
        Dictionary<int, Func<OutboxMessage, OutboxMessage>> settled = [];
        List<MailReport> told = [];
        Finding? halted = null;
        DateTimeOffset since = clock.GetUtcNow();
        for (int i = 0; i < leased.Numbers.Count; i++)
        {
            // Once nothing can be sent, the rest is given back with the same write.
            Delivery delivery = halted is null ? await TryAsync(leased.Batch, leased.Numbers[i], cancellationToken).ConfigureAwait(false) : new Delivery.Halted(halted);
            if (halted is null && delivery is Delivery.Halted stopped)
            {
                halted = stopped.Finding;
                all = all with { Findings = [.. all.Findings, halted] };
            }

            all = all.And(Settle(leased.Batch, leased.Numbers[i], delivery, settled, told));
            if (i < leased.Numbers.Count - 1 && (halted is not null || (settled.Count < Stretch && clock.GetUtcNow() - since < longest))) continue;
            if (told.Count > 0 && reports is not null) await reports.TakeAsync(told, cancellationToken).ConfigureAwait(false);
            Outcome<MessageBatch> written = await outbox.SettleAsync(leased, settled, cancellationToken).ConfigureAwait(false);
            if (written.IsRefused) all = all with { Findings = [.. all.Findings, .. written.Findings] };
            (settled, told, since) = ([], [], clock.GetUtcNow());
        }

        return all;
    }

    private async Task<Delivery> TryAsync(MessageBatch batch, int number, CancellationToken cancellationToken)
    {
        MessageOrder order = batch.Messages[number - 1].Order;
        Dictionary<string, string> people = [];
        foreach ((string gap, string person) in order.People)
        {
            (Recipient? named, Delivery? other) = await FindAsync(person, cancellationToken).ConfigureAwait(false);
            if (named is null) return other!;
            people[gap] = named.Name;
        }

        (Recipient? to, Delivery? wrong) = await FindAsync(order.Person, cancellationToken).ConfigureAwait(false);
        if (to is null) return wrong!;
        Outcome<Mail> mail = composer.Compose(batch, number, to, people, clock.GetUtcNow());
        if (!mail.IsRefused) return await transport.SendAsync(mail.Value, cancellationToken).ConfigureAwait(false);
        Finding first = mail.Findings[0];
        return first.Code == OutboxFinding.KeyUnusable ? new Delivery.Halted(first) : new Delivery.Refused(char.ToLowerInvariant(first.Message[0]) + first.Message[1..].TrimEnd('.'));
    }

    private async Task<(Recipient? Recipient, Delivery? Otherwise)> FindAsync(string person, CancellationToken cancellationToken) =>
        await recipients.FindAsync(person, cancellationToken).ConfigureAwait(false) switch
        {
            null => (null, new Delivery.Refused($"nothing is held of {person} any longer")),
            { IsRefused: true } refused => (null, new Delivery.Halted(refused.Findings[0])),
            var found => (found.Value, null),
        };

    private SendSummary Settle(MessageBatch batch, int number, Delivery delivery, Dictionary<int, Func<OutboxMessage, OutboxMessage>> settled, List<MailReport> told)
    {
        (OutboxMessage message, DateTimeOffset now) = (batch.Messages[number - 1], clock.GetUtcNow().ToUniversalTime());
        switch (delivery)
        {
            case Delivery.Sent:
                return End(MessageState.Sent, null) with { Sent = 1 };
            case Delivery.Refused refused:
                return End(MessageState.Failed, refused.Reason) with { Failed = 1, Findings = [Said(OutboxFinding.MailRefused, $"{NameOf()} was not sent: {refused.Reason}.", "Mend it and ask for the message anew.")] };
            case Delivery.Later when message.Tries >= pauses.Length:
                string reason = $"given up after {message.Tries + 1} tries";
                return End(MessageState.Failed, reason) with { Failed = 1, Findings = [Said(OutboxFinding.MailGivenUp, $"{NameOf()} was not sent: {reason}.", "Find out what is wrong with the address or the server, and ask for the message anew.")] };
            case Delivery.Later later:
                DateTimeOffset again = now + (later.After is { } after && after > pauses[message.Tries] ? after : pauses[message.Tries]);
                settled[number] = m => m with { State = MessageState.Waiting, Tries = message.Tries + 1, AgainAt = again, Reason = later.Reason };
                return SendSummary.Nothing with { Later = 1, Findings = [Said(OutboxFinding.MailLater, string.Create(CultureInfo.InvariantCulture, $"{NameOf()} was not taken yet: {later.Reason}. It is tried again after {again:yyyy-MM-dd HH:mm} UTC."), null)] };
            default:
                settled[number] = m => m with { State = MessageState.Waiting, Tries = message.Tries, AgainAt = message.AgainAt };
                return SendSummary.Nothing with { Waiting = 1 };
        }

        SendSummary End(MessageState state, string? reason)
        {
            settled[number] = m => m with { State = state, SettledAt = now, Reason = reason, AgainAt = null };
            told.Add(new MailReport(batch.NameOf(number), message.Order, state, now, reason));
            return SendSummary.Nothing;
        }

        string NameOf() => string.Create(CultureInfo.InvariantCulture, $"Message {number} of {batch.Request}");

        Finding Said(FindingCode code, string text, string? mend) => OutboxFinding.At(OutboxNames.Batch(batch.About, batch.Request).Value, code, text, suggestion: mend, severity: Severity.Warning);
    }
}
