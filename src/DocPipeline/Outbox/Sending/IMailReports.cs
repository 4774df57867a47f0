namespace DocPipeline.Outbox.Sending;

/// <summary>Who is told what became of messages: the rounds. They are told before the outbox writes it down, so perhaps twice and never not at all.</summary>
internal interface IMailReports
{
    /// <summary>Takes reports of one batch; by their event ids a repeat is recognised.</summary>
    Task TakeAsync(IReadOnlyList<MailReport> reports, CancellationToken cancellationToken);
}
