namespace DocPipeline.Outbox.Sending;

/// <summary>A way on which mails go out: a folder of files, a mail server, or GOV.UK Notify.</summary>
internal interface IMailTransport
{
    /// <summary>Gives one mail away. What the other side answers is an answer, never an exception.</summary>
    Task<Delivery> SendAsync(Mail mail, CancellationToken cancellationToken);
}
