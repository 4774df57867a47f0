namespace DocPipeline.Outbox.Bounces;

/// <summary>What came back for a message.</summary>
internal enum MailNewsKind
{
    /// <summary>It could not be delivered.</summary>
    Bounced,

    /// <summary>It is still on its way.</summary>
    Delayed,

    /// <summary>It is in the mailbox.</summary>
    Delivered,

    /// <summary>A machine answered: somebody is away.</summary>
    AutoReplied,

    /// <summary>A person answered.</summary>
    Replied,
}
