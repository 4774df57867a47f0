namespace DocPipeline.Signing.Judging;

/// <summary>What of a round's state decides whether anything can happen at all.</summary>
internal enum RoundGate
{
    /// <summary>Nobody has opened it.</summary>
    NotOpen,

    /// <summary>It is open.</summary>
    Open,

    /// <summary>One who is required declined, and the others do not go on.</summary>
    Stopped,

    /// <summary>It takes no more events.</summary>
    Closed,
}
