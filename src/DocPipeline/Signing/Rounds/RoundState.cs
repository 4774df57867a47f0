namespace DocPipeline.Signing.Rounds;

/// <summary>Where a round stands.</summary>
public enum RoundState
{
    /// <summary>Nobody has opened it.</summary>
    Draft,

    /// <summary>Open, and nobody has signed.</summary>
    Issued,

    /// <summary>Open, and somebody has signed.</summary>
    PartiallySigned,

    /// <summary>Stopped: one who is required does not sign, until they are invited anew.</summary>
    Declined,

    /// <summary>Open, and the time of one who is required is over.</summary>
    Expired,

    /// <summary>Closed: everybody whom it needs has signed.</summary>
    Completed,

    /// <summary>Closed: it came to nothing.</summary>
    Voided,

    /// <summary>Closed: a new version took its place.</summary>
    Superseded,
}
