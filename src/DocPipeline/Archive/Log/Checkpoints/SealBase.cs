using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Log.Checkpoints;

/// <summary>What a seal starts from.</summary>
/// <param name="Signed">The newest checkpoint that was ever signed, as far as the store shows; absent for a new log.</param>
/// <param name="NewestSize">The size of the checkpoint under the name of the newest, which lags behind after a crash; -1 when there is none.</param>
/// <param name="NewestTag">Its tag; absent when there is none.</param>
internal sealed record SealBase(SignedCheckpoint? Signed, long NewestSize, BlobTag? NewestTag)
{
    /// <summary>How many leaves are signed for.</summary>
    public long Size => Signed?.Checkpoint.Size ?? 0;
}
