using DocPipeline.Findings;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Pipeline.Work;

/// <summary>Sends what is due in the outbox, for a queue.</summary>
internal static class SendDueMail
{
    internal static async Task<WorkOutcome> RunAsync(OfficeSettings office, WorkMessage message, CancellationToken cancellationToken)
    {
        WorkOutcome outcome = new() { RequestId = message.RequestId, Round = message.Round, Status = WorkStatus.Done, Findings = [] };

        // Without a way for mails they wait; whoever sets one up has them sent.
        if (office is not { Mail: { } mail, LinkKey: { } key }) return outcome with { Sentence = "No way is set up for mails; they wait in the outbox." };
        Outcome<OutboxSent> sent = await SendOutbox.RunAsync(office.Archive, mail, key, message.Round, cancellationToken).ConfigureAwait(false);
        return sent.Value is not { } value
            ? outcome with { Status = WorkStatus.Refused, Findings = sent.Findings }
            : outcome with { Sentence = FormattableString.Invariant($"{value.Sent} sent, {value.Later} to be tried again, {value.Failed} failed, {value.Waiting} waiting."), Findings = value.Findings };
    }
}
