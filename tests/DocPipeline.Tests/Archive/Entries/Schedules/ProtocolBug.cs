namespace DocPipeline.Tests.Archive.Entries.Schedules;

/// <summary>What a program may get wrong about the protocol.</summary>
public enum ProtocolBug
{
    None,

    /// <summary>The new bytes are not staged.</summary>
    StagingSkipped,

    /// <summary>The staged bytes are deleted before the entry is committed.</summary>
    StagedDeletedBeforeCommit,

    /// <summary>The commit overwrites an inventory that is there.</summary>
    CommitOverwrites,

    /// <summary>A commit that was too late is taken for made.</summary>
    LostCommitTakenForMade,

    /// <summary>The copy in the object's folder is replaced whatever it has become.</summary>
    RootCopyMovesBack,

    /// <summary>Content is not put in place.</summary>
    ContentSkipped,

    /// <summary>A file gets the bytes of another one.</summary>
    ContentSwapped,

    /// <summary>The sidecar in the object's folder, which says that all is done, moves before the leaf is there.</summary>
    SidecarBeforeLeaf,

    /// <summary>The leaf is not written.</summary>
    LeafSkipped,

    /// <summary>The leaf is written once more at the next index.</summary>
    LeafTwice,

    /// <summary>The leaf is written one index too high.</summary>
    LeafTooHigh,

    /// <summary>The leaf overwrites one that is there.</summary>
    LeafOverwrites,

    /// <summary>An entry that others left unfinished is taken for finished.</summary>
    PredecessorNotHelped,

    /// <summary>The recovery clears what was staged for entries that are not finished yet.</summary>
    RecoveryClearsTooMuch,
}
