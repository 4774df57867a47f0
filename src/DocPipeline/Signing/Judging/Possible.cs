namespace DocPipeline.Signing.Judging;

/// <summary>Whether something can happen, or why not.</summary>
internal enum Possible
{
    /// <summary>It can.</summary>
    Yes,

    /// <summary>The order group is not open yet.</summary>
    TooEarly,

    /// <summary>The time to sign is over.</summary>
    TimeIsOver,

    /// <summary>It is signed already.</summary>
    IsSigned,

    /// <summary>There is nothing to accept or reject.</summary>
    NothingToAccept,

    /// <summary>There is no signature to take back.</summary>
    NothingToWithdraw,

    /// <summary>It was declined.</summary>
    IsDeclined,

    /// <summary>The signature was taken back.</summary>
    IsWithdrawn,

    /// <summary>Nobody has opened the round.</summary>
    IsNotOpen,

    /// <summary>The round was opened before.</summary>
    IsOpen,

    /// <summary>The round stopped, for one who is required declined.</summary>
    IsStopped,

    /// <summary>The round is closed.</summary>
    IsClosed,
}
