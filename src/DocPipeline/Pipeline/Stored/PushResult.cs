using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Stored;

/// <summary>What a push came to.</summary>
public abstract record PushResult
{
    private PushResult()
    {
    }

    /// <summary>The partnership had no record, and has this one now.</summary>
    /// <param name="Tag">Names this version to the next push.</param>
    public sealed record Created(BlobTag Tag) : PushResult;

    /// <summary>This record took the place of the one that the caller had seen.</summary>
    /// <param name="Tag">Names this version to the next push.</param>
    public sealed record Replaced(BlobTag Tag) : PushResult;

    /// <summary>The store had exactly these files already.</summary>
    /// <param name="Tag">Names this version to the next push.</param>
    public sealed record Unchanged(BlobTag Tag) : PushResult;

    /// <summary>Someone else was first: the store holds a record that the caller has not seen, or none any more.</summary>
    public sealed record Stale : PushResult;

    /// <summary>The record cannot be kept under this name.</summary>
    /// <param name="Findings">Every reason.</param>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : PushResult;
}
