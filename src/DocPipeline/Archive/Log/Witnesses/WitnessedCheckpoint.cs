using DocPipeline.Archive.Log.Checkpoints;

namespace DocPipeline.Archive.Log.Witnesses;

/// <summary>What a witness has seen.</summary>
/// <param name="Before">The checkpoint that was kept until now; absent the first time.</param>
/// <param name="Now">The checkpoint that is kept from now on, with the witness's signature where it has a key.</param>
internal sealed record WitnessedCheckpoint(SignedCheckpoint? Before, SignedCheckpoint Now)
{
    /// <summary>How many leaves came since.</summary>
    public long Added => Now.Checkpoint.Size - (Before?.Checkpoint.Size ?? 0);
}
