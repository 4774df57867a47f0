namespace DocPipeline.Documents.Conformed.Facts;

/// <summary>Where an archive has a document and its round, and what its log is signed to be.</summary>
internal sealed record ArchivePlaces
{
    /// <summary>The archive's id of the document.</summary>
    public required string Object { get; init; }

    /// <summary>The entry in which the document was issued, and the number of its leaf in the log, from 0.</summary>
    public required ArchiveLeaf Issued { get; init; }

    /// <summary>The same of the entry that completed the round; nothing before there is one.</summary>
    public ArchiveLeaf? Completed { get; init; }

    /// <summary>The log's name, as its checkpoints state it.</summary>
    public required string Log { get; init; }

    /// <summary>How many leaves the checkpoint counts.</summary>
    public required long Leaves { get; init; }

    /// <summary>The root of the tree over them, in base 64.</summary>
    public required string Root { get; init; }
}
