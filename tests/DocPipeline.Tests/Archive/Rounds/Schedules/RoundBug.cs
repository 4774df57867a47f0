namespace DocPipeline.Tests.Archive.Rounds.Schedules;

/// <summary>What a program may get wrong about rounds.</summary>
public enum RoundBug
{
    None,

    /// <summary>The leaf of an event is not written.</summary>
    LeafSkipped,

    /// <summary>The commit overwrites an event that is there.</summary>
    CommitOverwrites,

    /// <summary>A commit that was too late is taken for made.</summary>
    LostCommitTakenForMade,

    /// <summary>The leaf is written before the event is committed.</summary>
    LeafBeforeCommit,

    /// <summary>The next event is added while the leaf of the one before it is not there.</summary>
    PredecessorNotLogged,

    /// <summary>An event does not name the one before it.</summary>
    PreviousForgotten,

    /// <summary>The attachment is not written before the event that names it.</summary>
    AttachmentSkipped,

    /// <summary>A number is left out.</summary>
    NumberSkipped,

    /// <summary>The leaf is written once more at the next index.</summary>
    LeafTwice,
}
