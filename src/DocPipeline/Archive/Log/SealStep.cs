using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log;

/// <summary>What one try to seal came to: a checkpoint, findings, or neither when somebody else was faster.</summary>
/// <param name="Sealed">The newest checkpoint.</param>
/// <param name="Findings">Why nothing was signed.</param>
internal sealed record SealStep(SignedCheckpoint? Sealed, IReadOnlyList<Finding> Findings)
{
    /// <summary>Somebody else was faster.</summary>
    public static SealStep Again { get; } = new(null, []);

    /// <summary>Nothing was signed.</summary>
    public static SealStep Refused(params IReadOnlyList<Finding> findings) => new(null, findings);
}
