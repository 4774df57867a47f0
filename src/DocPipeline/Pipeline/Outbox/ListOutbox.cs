using DocPipeline.Archive.Contacts;
using DocPipeline.Findings;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>Says what is in the outbox and how far it is: never an address, never a link.</summary>
public static class ListOutbox
{
    /// <summary>Lists the outbox.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="about">The round, where only its messages are asked for.</param>
    /// <param name="withNames">Whether people's names are read from the contact data.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<OutboxListed>> RunAsync(OpenedArchive archive, string? about, bool withNames, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        List<Finding> findings = [];
        ContactRecipients? recipients = null;
        if (withNames)
        {
            Outcome<ContactBook> book = await KeepPeople.BookAsync(archive, cancellationToken).ConfigureAwait(false);
            if (book.IsRefused) return Outcome.Refused<OutboxListed>(book.Findings);
            recipients = new ContactRecipients(book.Value);
        }

        List<ListedBatch> batches = [];
        await foreach (Outcome<MessageBatch> read in OutboxOf.In(archive).AllAsync(about, cancellationToken).ConfigureAwait(false))
        {
            findings.AddRange(read.Findings.Select(f => f with { Severity = Severity.Warning }));
            if (!read.IsRefused) batches.Add(await OfAsync(read.Value, recipients, cancellationToken).ConfigureAwait(false));
        }

        return Outcome.Done(new OutboxListed(batches), findings);
    }

    /// <summary>Lists what is in the outbox about a partnership: its rounds of signatures, and its amendments.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="rounds">The names of its rounds.</param>
    /// <param name="decisions">The files of its decisions.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The requests, the last first, without people's names.</returns>
    public static async Task<Outcome<OutboxListed>> OfPartnershipAsync(OpenedArchive archive, PartnershipId partnership, IEnumerable<string> rounds, IEnumerable<string> decisions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        List<Finding> findings = [];
        List<ListedBatch> batches = [];
        foreach (string about in rounds.Concat(decisions.Select(decision => TellMembers.AboutOf(partnership.Value, decision))).Distinct(StringComparer.Ordinal))
        {
            Outcome<OutboxListed> listed = await RunAsync(archive, about, withNames: false, cancellationToken).ConfigureAwait(false);
            if (listed.IsRefused) return listed;
            findings.AddRange(listed.Findings);
            batches.AddRange(listed.Value.Batches);
        }

        return Outcome.Done(new OutboxListed([.. batches.OrderByDescending(batch => batch.CreatedAt).ThenBy(batch => batch.About, StringComparer.Ordinal).ThenBy(batch => batch.Request, StringComparer.Ordinal)]), findings);
    }

    /// <summary>Calls off messages that wait.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="about">The round.</param>
    /// <param name="request">The request.</param>
    /// <param name="number">Which message; all that wait if left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<ListedBatch>> CancelAsync(OpenedArchive archive, string about, string request, int? number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<MessageBatch> cancelled = await OutboxOf.In(archive).CancelAsync(about, request, number, cancellationToken).ConfigureAwait(false);
        return cancelled.IsRefused ? Outcome.Refused<ListedBatch>(cancelled.Findings) : Outcome.Done(await OfAsync(cancelled.Value, null, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<ListedBatch> OfAsync(MessageBatch batch, ContactRecipients? recipients, CancellationToken cancellationToken)
    {
        List<ListedMessage> messages = [];
        foreach ((int index, OutboxMessage message) in batch.Messages.Index())
        {
            Outcome<Recipient>? held = recipients is null ? null : await recipients.FindAsync(message.Order.Person, cancellationToken).ConfigureAwait(false);
            messages.Add(new ListedMessage(
                index + 1, MessageKinds.NameOf(message.Order.Kind), message.Order.Language == Partnerships.Register.Language.Cy ? "cy" : "en", message.Order.Person, held?.Value?.Name, message.Order.Link?.Slot,
                message.State.ToString().ToLowerInvariant(), message.SettledAt ?? message.AgainAt ?? message.Order.DueAt, message.Reason));
        }

        return new ListedBatch(batch.About, batch.Request, batch.CreatedAt, messages);
    }
}
