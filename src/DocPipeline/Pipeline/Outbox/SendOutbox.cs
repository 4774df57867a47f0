using DocPipeline.Archive.Contacts;
using DocPipeline.Findings;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Links;
using DocPipeline.Outbox.Sending;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Signing.Inviting;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>Sends what is due in the outbox of an archive, and clears what came to its end long ago.</summary>
public static class SendOutbox
{
    // Bounces come within days. What was sent to whom stays in the events of the round.
    private static readonly TimeSpan kept = TimeSpan.FromDays(90);

    /// <summary>Sends what is due.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="settings">How mails go out.</param>
    /// <param name="key">The key of links. Where it is missing, mails without a link go out and the others wait.</param>
    /// <param name="about">The round, where only its messages are to be sent.</param>
    /// <param name="cancellationToken">Gives up; what was taken and not sent is sent by the next run, ten minutes later.</param>
    public static Task<Outcome<OutboxSent>> RunAsync(OpenedArchive archive, MailSettings settings, LinkKeyPlace key, string? about, CancellationToken cancellationToken) =>
        RunAsync(archive, settings, key, about, new RoundMailReports(archive), cancellationToken);

    /// <summary>Sends what is due, and tells the rounds.</summary>
    internal static async Task<Outcome<OutboxSent>> RunAsync(OpenedArchive archive, MailSettings settings, LinkKeyPlace key, string? about, IMailReports? reports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<SendMails> sender = await SenderAsync(archive, settings, key, reports, cancellationToken).ConfigureAwait(false);
        if (sender.IsRefused) return Outcome.Refused<OutboxSent>(sender.Findings);
        SendSummary summary = await sender.Value.SendDueAsync(about, cancellationToken).ConfigureAwait(false);
        int cleared = about is null ? await OutboxOf.In(archive).ClearAsync(archive.Clock.GetUtcNow() - kept, cancellationToken).ConfigureAwait(false) : 0;
        return Outcome.Done(new OutboxSent(summary.Sent, summary.Later, summary.Failed, summary.Waiting, cleared, [.. sender.Findings, .. summary.Findings]));
    }

    /// <summary>What sends from an archive: for a story that adds messages and sends them at once.</summary>
    internal static async Task<Outcome<SendMails>> SenderAsync(OpenedArchive archive, MailSettings settings, LinkKeyPlace key, IMailReports? reports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(key);
        Outcome<ContactBook> book = await KeepPeople.BookAsync(archive, cancellationToken).ConfigureAwait(false);
        if (book.IsRefused) return Outcome.Refused<SendMails>(book.Findings);
        Outcome<LinkKeys> keys = LinkKeyAtHand.Open(key);
        if (keys.IsRefused && keys.Findings.Any(f => f.Code == OutboxFinding.KeyFileOpen)) return Outcome.Refused<SendMails>(keys.Findings);
        Finding[] noted = [.. keys.Findings.Select(f => f with { Severity = Severity.Warning })];
        return Outcome.Done(new SendMails(OutboxOf.In(archive), new ContactRecipients(book.Value), new MailComposer(settings.Texts, keys.Value, settings.Office), settings.Transport(archive.Clock), reports, archive.Clock), noted);
    }
}
