namespace DocPipeline.Signing.Rounds;

/// <summary>What the person at a place has done.</summary>
internal enum SlotAnswer
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Signed, to be looked at.</summary>
    Signed,

    /// <summary>Signed, and it counts.</summary>
    Verified,

    /// <summary>Sent back what could not be taken.</summary>
    Rejected,

    /// <summary>Declined.</summary>
    Declined,

    /// <summary>Took the signature back.</summary>
    Withdrawn,
}
