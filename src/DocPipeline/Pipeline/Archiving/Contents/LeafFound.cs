using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>Where the log has an entry, or why it has not.</summary>
/// <param name="Index">The index of the leaf, from 0.</param>
/// <param name="Findings">Why there is none.</param>
internal sealed record LeafFound(long? Index, IReadOnlyList<Finding> Findings);
