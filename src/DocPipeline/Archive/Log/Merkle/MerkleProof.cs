using System.Numerics;

namespace DocPipeline.Archive.Log.Merkle;

/// <summary>What anybody checks who holds roots and no tree: the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2.</summary>
internal static class MerkleProof
{
    /// <summary>Whether a leaf is at the index of the tree that has the size and root.</summary>
    internal static bool VerifyInclusion(MerkleHash leaf, long index, long size, IReadOnlyList<MerkleHash> proof, MerkleHash root)
    {
        if (index < 0 || index >= size) return false;
        long node = index, last = size - 1;
        MerkleHash hash = leaf;
        foreach (MerkleHash sibling in proof)
        {
            if (last == 0) return false;
            if (IsRight(node) || node == last)
            {
                hash = MerkleTree.NodeHash(sibling, hash);
                SkipMissingSiblings(ref node, ref last);
            }
            else
            {
                hash = MerkleTree.NodeHash(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether the tree of the new size and root begins with the tree of the old size and root.</summary>
    /// <remarks>The tree of no leaves is the beginning of every tree, and every tree of itself; their proofs are empty.</remarks>
    internal static bool VerifyConsistency(
        long oldSize, MerkleHash oldRoot, long newSize, MerkleHash newRoot, IReadOnlyList<MerkleHash> proof)
    {
        if (oldSize < 0 || oldSize > newSize) return false;
        if (oldSize == newSize) return proof.Count == 0 && oldRoot == newRoot;
        if (oldSize == 0) return proof.Count == 0 && oldRoot == MerkleTree.EmptyRoot;
        IEnumerable<MerkleHash> path = BitOperations.IsPow2(oldSize) ? proof.Prepend(oldRoot) : proof;
        if (proof.Count == 0) return false;

        long node = oldSize - 1, last = newSize - 1;
        for (; IsRight(node); node >>= 1) last >>= 1;
        MerkleHash fromOld = path.First(), fromNew = fromOld;
        foreach (MerkleHash hash in path.Skip(1))
        {
            if (last == 0) return false;
            if (IsRight(node) || node == last)
            {
                fromOld = MerkleTree.NodeHash(hash, fromOld);
                fromNew = MerkleTree.NodeHash(hash, fromNew);
                SkipMissingSiblings(ref node, ref last);
            }
            else
            {
                fromNew = MerkleTree.NodeHash(fromNew, hash);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && fromOld == oldRoot && fromNew == newRoot;
    }

    private static bool IsRight(long node) => (node & 1) == 1;

    // The rightmost node of an odd level has no sibling and moves up as it is.
    private static void SkipMissingSiblings(ref long node, ref long last)
    {
        while (!IsRight(node) && node != 0) (node, last) = (node >> 1, last >> 1);
    }
}
