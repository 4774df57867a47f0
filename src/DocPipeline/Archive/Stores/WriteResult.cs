namespace DocPipeline.Archive.Stores;

/// <summary>What a conditional write came to.</summary>
public abstract record WriteResult
{
    private WriteResult()
    {
    }

    /// <summary>The bytes are in the store.</summary>
    /// <param name="Tag">The tag of the bytes just written.</param>
    public sealed record Written(BlobTag Tag) : WriteResult;

    /// <summary>Nothing was written: there is a blob of that name.</summary>
    public sealed record AlreadyThere : WriteResult;

    /// <summary>Nothing was written: the blob is another version by now, or gone.</summary>
    public sealed record Changed : WriteResult;
}
