namespace DocPipeline.Signing.Rounds;

/// <summary>How far an invitation has come.</summary>
public enum InvitationState
{
    /// <summary>Nobody has been invited.</summary>
    Pending,

    /// <summary>It was sent.</summary>
    Sent,

    /// <summary>It did not reach the mailbox.</summary>
    Bounced,

    /// <summary>The document was opened.</summary>
    Viewed,
}
