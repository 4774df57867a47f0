using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Voting;

namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>Tells a round that a letter did not arrive.</summary>
internal sealed class RoundMailReports(OpenedArchive archive) : IMailReports
{
    /// <inheritdoc/>
    public async Task TakeAsync(IReadOnlyList<MailReport> reports, CancellationToken cancellationToken)
    {
        foreach (MailReport report in reports)
        {
            if (report.State is not (MessageState.Bounced or MessageState.Failed) || report.Order.Link is not { } link || !RoundId.TryRead(report.Message.About, out RoundId? about) || VoteRecords.IsVote(about)) continue;

            // A round that does not want to know, for it is closed or has a newer link, is told nothing.
            Outcome<Status.RoundStatus> told = await AnswerRound.BounceAsync(
                archive, report.Message.About, RoundLinks.SlotOf(link.Slot), link.Generation, report.Reason ?? "it could not be delivered", report.EventId, new NoMail(), cancellationToken).ConfigureAwait(false);
            _ = told;
        }
    }
}
