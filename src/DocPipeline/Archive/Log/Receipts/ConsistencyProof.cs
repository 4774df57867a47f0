using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Merkle;

namespace DocPipeline.Archive.Log.Receipts;

/// <summary>Shows that one checkpoint's log begins with another's (RFC 6962, section 2.1.2).</summary>
/// <param name="Old">The smaller or same.</param>
/// <param name="New">The greater.</param>
/// <param name="Hashes">The proof.</param>
internal sealed record ConsistencyProof(Checkpoint Old, Checkpoint New, IReadOnlyList<MerkleHash> Hashes)
{
    /// <summary>Whether it shows that, with both roots alone.</summary>
    public bool Holds() => Old.Origin == New.Origin && MerkleProof.VerifyConsistency(Old.Size, Old.Root, New.Size, New.Root, Hashes);
}
