namespace DocPipeline.Outbox.Sending;

/// <summary>Who sends the mails, and to whom their readers turn. It is set up once, and not kept in the outbox.</summary>
internal sealed record MailOffice
{
    /// <summary>The address of the site, below which the links are.</summary>
    public required Uri Site { get; init; }

    /// <summary>The council, as the mails name it.</summary>
    public required string Council { get; init; }

    /// <summary>The address that the mails come from.</summary>
    public required string From { get; init; }

    /// <summary>Where mails come back to that cannot be delivered; the sender's address if left out. Over SMTP alone.</summary>
    public string? Bounces { get; init; }

    /// <summary>The office to turn to, such as the partnership team.</summary>
    public required string Contact { get; init; }

    /// <summary>Its e-mail address: answers go there.</summary>
    public required string ContactEmail { get; init; }

    /// <summary>Its telephone number.</summary>
    public string? ContactTelephone { get; init; }
}
