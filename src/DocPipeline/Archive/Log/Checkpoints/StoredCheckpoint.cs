using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Log.Checkpoints;

/// <summary>A checkpoint as it is in the store.</summary>
/// <param name="Signed">The checkpoint.</param>
/// <param name="Tag">Names exactly its bytes to the store.</param>
internal sealed record StoredCheckpoint(SignedCheckpoint Signed, BlobTag Tag)
{
    /// <summary>What is stated.</summary>
    public Checkpoint Checkpoint => Signed.Checkpoint;
}
