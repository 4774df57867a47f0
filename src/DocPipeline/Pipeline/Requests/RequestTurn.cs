using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Requests;

/// <summary>What somebody who brings a request with a key may do.</summary>
public abstract record RequestTurn
{
    private RequestTurn()
    {
    }

    /// <summary>It is theirs to do.</summary>
    public sealed record Own : RequestTurn
    {
        internal Own(BlobName name, BlobTag tag, KeptRequest kept) => (Name, Tag, Kept) = (name, tag, kept);

        internal BlobName Name { get; }

        internal BlobTag Tag { get; }

        internal KeptRequest Kept { get; }
    }

    /// <summary>It was done, and this came of it.</summary>
    public sealed record Answered(KeptAnswer Answer) : RequestTurn;

    /// <summary>Somebody does it now.</summary>
    public sealed record Running(TimeSpan TryAgainAfter) : RequestTurn;

    /// <summary>The key was used for something else.</summary>
    public sealed record Taken : RequestTurn;
}
