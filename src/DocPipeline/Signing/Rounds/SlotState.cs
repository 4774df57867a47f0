namespace DocPipeline.Signing.Rounds;

/// <summary>Where a place in a round stands.</summary>
public enum SlotState
{
    /// <summary>Its order group is not open yet.</summary>
    Waiting,

    /// <summary>It can be signed.</summary>
    Open,

    /// <summary>The time to sign is over.</summary>
    Expired,

    /// <summary>Signed, and somebody has to look at it.</summary>
    AwaitingAcceptance,

    /// <summary>Signed, and it counts.</summary>
    Verified,

    /// <summary>What came back could not be taken; it can be signed again.</summary>
    Rejected,

    /// <summary>Somebody does not sign.</summary>
    Declined,

    /// <summary>A signature was taken back.</summary>
    Withdrawn,
}
