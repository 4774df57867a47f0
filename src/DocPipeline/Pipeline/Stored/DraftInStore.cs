using DocPipeline.Archive;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Stored;

/// <summary>A draft that is in the store.</summary>
/// <param name="FileName">The name under which to save it.</param>
/// <param name="Digest">The digest of its bytes.</param>
/// <param name="IsNew">Whether the document had no draft before.</param>
/// <param name="Findings">Notes and warnings.</param>
public sealed record DraftInStore(string FileName, Sha512 Digest, bool IsNew, IReadOnlyList<Finding> Findings);
