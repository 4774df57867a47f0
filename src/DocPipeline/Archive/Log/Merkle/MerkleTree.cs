using System.Numerics;
using System.Security.Cryptography;

namespace DocPipeline.Archive.Log.Merkle;

/// <summary>
/// The hash tree of RFC 6962, section 2.1, over SHA-256, which only grows. Every complete subtree is hashed once, so the root after one
/// more leaf, and the proofs between any two sizes, cost a few hashes however large the tree is.
/// </summary>
/// <remarks>Not safe for several threads at once.</remarks>
internal sealed class MerkleTree
{
    // Level l holds the hashes of the complete subtrees of 2^l leaves, from the left.
    private readonly List<List<MerkleHash>> levels = [[]];

    /// <summary>The empty tree.</summary>
    public MerkleTree()
    {
    }

    /// <summary>The tree over leaf hashes.</summary>
    public MerkleTree(IEnumerable<MerkleHash> leaves)
    {
        foreach (MerkleHash leaf in leaves) Append(leaf);
    }

    /// <summary>The root of no leaves: SHA-256 of nothing.</summary>
    public static MerkleHash EmptyRoot { get; } = new(SHA256.HashData([]));

    /// <summary>The number of leaves.</summary>
    public int Size => levels[0].Count;

    /// <summary>The root over all leaves.</summary>
    public MerkleHash Root => RootAt(Size);

    /// <summary>The hashes of all leaves.</summary>
    public IReadOnlyList<MerkleHash> Leaves => levels[0];

    /// <summary>SHA-256(0x00 || leaf).</summary>
    public static MerkleHash LeafHash(ReadOnlySpan<byte> leaf)
    {
        byte[] bytes = new byte[leaf.Length + 1];
        leaf.CopyTo(bytes.AsSpan(1));
        return new MerkleHash(SHA256.HashData(bytes));
    }

    /// <summary>SHA-256(0x01 || left || right).</summary>
    public static MerkleHash NodeHash(MerkleHash left, MerkleHash right)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * MerkleHash.Length)], hash = stackalloc byte[MerkleHash.Length];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + MerkleHash.Length)..]);
        SHA256.HashData(bytes, hash);
        return new MerkleHash(hash);
    }

    /// <summary>Adds a leaf at the right.</summary>
    public void Append(MerkleHash leaf)
    {
        levels[0].Add(leaf);
        for (int level = 0; levels[level].Count % 2 == 0; level++)
        {
            if (level + 1 == levels.Count) levels.Add([]);
            levels[level + 1].Add(NodeHash(levels[level][^2], levels[level][^1]));
        }
    }

    /// <summary>Takes leaves away from the right.</summary>
    /// <param name="size">How many stay.</param>
    public void Truncate(int size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        for (int level = 0; level < levels.Count; level++) levels[level].RemoveRange(size >> level, levels[level].Count - (size >> level));
    }

    /// <summary>The root that the tree had when it had so many leaves.</summary>
    /// <param name="size">From 0 to <see cref="Size"/>.</param>
    public MerkleHash RootAt(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return size == 0 ? EmptyRoot : RootOf(0, size);
    }

    /// <summary>The audit path of a leaf in the tree of a size (RFC 6962, section 2.1.1), from the leaf's sibling up.</summary>
    /// <param name="index">Counted from 0, less than <paramref name="size"/>.</param>
    /// <param name="size">From 1 to <see cref="Size"/>.</param>
    public IReadOnlyList<MerkleHash> InclusionProof(int index, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        List<MerkleHash> proof = [];
        int start = 0, end = size;
        while (end - start > 1)
        {
            int middle = start + Split(end - start);
            if (index < middle)
            {
                proof.Add(RootOf(middle, end));
                end = middle;
            }
            else
            {
                proof.Add(RootOf(start, middle));
                start = middle;
            }
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>The proof that the tree of one size begins with that of another (RFC 6962, section 2.1.2).</summary>
    /// <param name="oldSize">From 0; of nothing and of the tree itself the proof is empty.</param>
    /// <param name="size">From <paramref name="oldSize"/> to <see cref="Size"/>.</param>
    public IReadOnlyList<MerkleHash> ConsistencyProof(int oldSize, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        List<MerkleHash> proof = [];
        if (oldSize == 0) return proof;
        int start = 0, end = size;
        while (end != oldSize)
        {
            int middle = start + Split(end - start);
            if (oldSize <= middle)
            {
                proof.Add(RootOf(middle, end));
                end = middle;
            }
            else
            {
                proof.Add(RootOf(start, middle));
                start = middle;
            }
        }

        // Who checks knows the old root, so a subtree that is the whole old tree is left out.
        if (start > 0) proof.Add(RootOf(start, end));
        proof.Reverse();
        return proof;
    }

    // Every range that is asked for starts at a multiple of its greatest complete subtree, so only its right edge is hashed anew.
    private MerkleHash RootOf(int start, int end)
    {
        int count = end - start;
        if (BitOperations.IsPow2(count))
        {
            int level = BitOperations.Log2((uint)count);
            return levels[level][start >> level];
        }

        int middle = start + Split(count);
        return NodeHash(RootOf(start, middle), RootOf(middle, end));
    }

    /// <summary>The greatest power of two below a count of 2 or more.</summary>
    private static int Split(int count) => 1 << BitOperations.Log2((uint)(count - 1));
}
