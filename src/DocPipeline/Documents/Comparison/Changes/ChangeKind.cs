namespace DocPipeline.Documents.Comparison.Changes;

/// <summary>What happened to a clause, or to whatever else has a place in a document.</summary>
public enum ChangeKind
{
    /// <summary>Its words changed.</summary>
    Changed,

    /// <summary>It came in.</summary>
    Inserted,

    /// <summary>It went.</summary>
    Deleted,

    /// <summary>It stands elsewhere; its words may have changed too.</summary>
    Moved,

    /// <summary>Several came of it.</summary>
    Split,

    /// <summary>It was joined with others.</summary>
    Joined,

    /// <summary>Only its number changed.</summary>
    Renumbered,
}
