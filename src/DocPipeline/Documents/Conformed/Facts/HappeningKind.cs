namespace DocPipeline.Documents.Conformed.Facts;

/// <summary>What can happen in a round, as a certificate of completion tells it.</summary>
internal enum HappeningKind
{
    /// <summary>The document was issued for signature.</summary>
    Issued,

    /// <summary>An organisation was invited.</summary>
    Invited,

    /// <summary>Its invitation did not arrive.</summary>
    Bounced,

    /// <summary>It was reminded.</summary>
    Reminded,

    /// <summary>It looked at the document.</summary>
    Seen,

    /// <summary>Somebody signed for it.</summary>
    Signed,

    /// <summary>It handed in a file.</summary>
    Returned,

    /// <summary>A signature was checked and found in order.</summary>
    Verified,

    /// <summary>A signature was accepted by an officer.</summary>
    Accepted,

    /// <summary>What was handed in was not taken.</summary>
    Rejected,

    /// <summary>It declined.</summary>
    Declined,

    /// <summary>It was invited again.</summary>
    InvitedAgain,

    /// <summary>Its signatory passed the signing on.</summary>
    Delegated,

    /// <summary>It was taken out of the round.</summary>
    Withdrawn,

    /// <summary>Its invitation expired.</summary>
    Expired,

    /// <summary>The round was completed.</summary>
    Completed,
}
