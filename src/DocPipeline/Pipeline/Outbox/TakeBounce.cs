using DocPipeline.Findings;
using DocPipeline.Outbox.Bounces;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Inviting;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>Takes a mail that came back, or a receipt of GOV.UK Notify, and writes down what it says of a message of the outbox.</summary>
public static class TakeBounce
{
    /// <summary>Takes what came back.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="place">What to call it.</param>
    /// <param name="content">A mail as a file, or a receipt as JSON. Anybody may have written it.</param>
    /// <param name="cancellationToken">Gives up; it may be written down all the same.</param>
    public static Task<Outcome<BounceTaken>> RunAsync(OpenedArchive archive, string place, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        RunAsync(archive, place, content, new RoundMailReports(archive), cancellationToken);

    /// <summary>Takes what came back, and tells the rounds.</summary>
    internal static async Task<Outcome<BounceTaken>> RunAsync(OpenedArchive archive, string place, ReadOnlyMemory<byte> content, IMailReports? reports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<MailNews> read = BounceReader.Read(place, content);
        if (read.IsRefused) return Outcome.Refused<BounceTaken>(read.Findings);
        (MailNews news, MailOutbox outbox) = (read.Value, OutboxOf.In(archive));
        Outcome<MessageBatch> there = await outbox.FindAsync(news.Message, cancellationToken).ConfigureAwait(false);
        if (there.IsRefused) return Outcome.Refused<BounceTaken>([.. there.Findings.Select(f => f with { Place = new Place(place) })]);
        OutboxMessage message = there.Value.Messages[news.Message.Number - 1];
        if (news.Kind == MailNewsKind.Bounced && message.State is MessageState.Sent or MessageState.Bounced)
        {
            // The round is told before the outbox is, so that nobody who dies between them leaves it untold.
            string reason = message.Reason ?? news.Reason ?? "it came back";
            DateTimeOffset at = message.State == MessageState.Bounced && message.SettledAt is { } settled ? settled : archive.Clock.GetUtcNow().ToUniversalTime();
            if (reports is not null) await reports.TakeAsync([new MailReport(news.Message, message.Order, MessageState.Bounced, at, reason)], cancellationToken).ConfigureAwait(false);
            Outcome<MessageBatch> written = await outbox.ReturnAsync(news.Message, reason, cancellationToken).ConfigureAwait(false);
            if (written.IsRefused) return Outcome.Refused<BounceTaken>(written.Findings);
        }

        return Outcome.Done(new BounceTaken(news.Message.About, news.Message.Request, news.Message.Number, message.Order.Person, KindOf(news.Kind), news.Reason));
    }

    private static string KindOf(MailNewsKind kind) => kind switch
    {
        MailNewsKind.Bounced => "bounced",
        MailNewsKind.Delayed => "delayed",
        MailNewsKind.Delivered => "delivered",
        MailNewsKind.AutoReplied => "auto-replied",
        _ => "replied",
    };
}
