using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending;

namespace DocPipeline.Tests.Outbox;

/// <summary>Takes mails, and answers what a test wants answered; the reports of what became of them come here, too.</summary>
internal sealed class Postbox : IMailTransport, IMailReports
{
    private readonly Lock gate = new();

    /// <summary>The Message-IDs of what came through, in order, doubled ones too.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>The mails.</summary>
    public List<Mail> Mails { get; } = [];

    /// <summary>What was reported.</summary>
    public List<MailReport> Reports { get; } = [];

    /// <summary>What is answered instead of taking a mail.</summary>
    public Func<Mail, Delivery?> Answer { get; set; } = _ => null;

    public Task<Delivery> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Mails.Add(mail);
            if (Answer(mail) is { } other) return Task.FromResult(other);
            Sent.Add(mail.MessageId);
            return Task.FromResult<Delivery>(new Delivery.Sent());
        }
    }

    public Task TakeAsync(IReadOnlyList<MailReport> reports, CancellationToken cancellationToken)
    {
        lock (gate) Reports.AddRange(reports);
        return Task.CompletedTask;
    }

    /// <summary>What was reported of a state, without repeats.</summary>
    public IReadOnlyList<string> Told(MessageState state) => [.. Reports.Where(r => r.State == state).Select(r => r.EventId).Distinct()];
}
