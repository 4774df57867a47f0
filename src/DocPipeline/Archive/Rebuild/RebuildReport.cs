using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rebuild;

/// <summary>What a rebuild came to.</summary>
/// <param name="Objects">How many objects there are.</param>
/// <param name="Written">The blobs that were written, sorted.</param>
/// <param name="Sealed">The checkpoint that was signed because none was there.</param>
/// <param name="Findings">What was not rebuilt, and why.</param>
internal sealed record RebuildReport(int Objects, IReadOnlyList<BlobName> Written, SignedCheckpoint? Sealed, IReadOnlyList<Finding> Findings);
