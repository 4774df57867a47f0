using DocPipeline.Archive.Log.Leaves;

namespace DocPipeline.Archive.Log.Keys;

/// <summary>
/// The keys that may sign the log, followed from the one that was given: each is named by a leaf that the one before has signed. A key
/// counts for the checkpoints up to the leaf that replaces it and no further, so that an old key that is stolen later signs nothing new.
/// </summary>
internal sealed class KeyChain
{
    private readonly List<(long FromSize, LogKey Key)> keys;

    /// <summary>Trusts a key.</summary>
    public KeyChain(LogKey given) => keys = [(0, given)];

    /// <summary>The key that signs by now.</summary>
    public LogKey Current => keys[^1].Key;

    /// <summary>All keys, the given one first.</summary>
    public IEnumerable<LogKey> Keys => keys.Select(k => k.Key);

    /// <summary>The key that has to sign a checkpoint over so many leaves.</summary>
    public LogKey At(long size) => keys.Last(k => k.FromSize <= size).Key;

    /// <summary>Follows a leaf that changes the key. Leaves are to be given in the order of the log.</summary>
    /// <returns>
    /// Whether the chain goes on with this leaf, or has gone on with the same change before (two programs may both have logged it);
    /// otherwise it concerns another key or is forged.
    /// </returns>
    public bool Follow(long index, KeyLeaf leaf)
    {
        if (!leaf.IsSigned()) return false;
        int replaced = keys.FindIndex(k => k.Key.Equals(leaf.Replaces));
        if (replaced >= 0 && replaced + 1 < keys.Count) return keys[replaced + 1].Key.Equals(leaf.Key);
        if (replaced < 0 || keys[replaced].FromSize > index) return false;
        keys.Add((index + 1, leaf.Key));
        return true;
    }
}
