namespace DocPipeline.Archive.Stores;

/// <summary>What a conditional delete came to.</summary>
public enum DeleteResult
{
    /// <summary>The version that the caller had seen is deleted.</summary>
    Deleted,

    /// <summary>Nothing was deleted: the blob is another version by now, or gone, perhaps by one's own try whose answer was lost.</summary>
    Changed,
}
