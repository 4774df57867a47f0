using System.Text;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>The leaves of the log, to be found by what they say.</summary>
internal sealed class LoggedLeaves
{
    private readonly Dictionary<string, List<long>> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<(ObjectCommitment, int), List<long>> byEntry = [];
    private readonly Dictionary<long, ObjectLeaf> byIndex = [];

    private LoggedLeaves()
    {
    }

    /// <summary>The leaves of entries as the log was before anything else was read, by index.</summary>
    internal SortedDictionary<long, ObjectLeaf> Entries { get; } = [];

    /// <summary>The same of the events of rounds.</summary>
    internal SortedDictionary<long, ObjectLeaf> Rounds { get; } = [];

    /// <summary>Takes the leaves of a log that was read, and those that came since.</summary>
    internal static async Task<LoggedLeaves> ReadAsync(LogSnapshot log, IBlobStore store, CancellationToken cancellationToken)
    {
        LoggedLeaves leaves = new();
        foreach ((long index, ReadOnlyMemory<byte> bytes) in log.Leaves)
            if (leaves.Add(index, bytes) is { } leaf) (leaf.Kind == ObjectLeafKind.Entry ? leaves.Entries : leaves.Rounds)[index] = leaf;
        for (long index = log.Size; await store.GetAsync(LogNames.Leaf(index), cancellationToken).ConfigureAwait(false) is { } blob; index++) leaves.Add(index, blob.Content);
        return leaves;
    }

    /// <summary>Where a leaf is, the first place first.</summary>
    internal IReadOnlyList<long> Find(ObjectLeaf leaf) => byText.GetValueOrDefault(Text(leaf.ToBytes())) ?? [];

    /// <summary>The leaves that speak of an entry of an object or of an event of a round, whatever they say of it.</summary>
    internal IReadOnlyList<long> Of(ObjectCommitment commitment, int entry) => byEntry.GetValueOrDefault((commitment, entry)) ?? [];

    /// <summary>The leaf at an index, those that came since included.</summary>
    internal ObjectLeaf? At(long index) => byIndex.GetValueOrDefault(index);

    private ObjectLeaf? Add(long index, ReadOnlyMemory<byte> bytes)
    {
        if (LogLeafReader.Read(bytes, new Place(LogNames.Leaf(index).Value)).Value is not ObjectLeaf { Kind: ObjectLeafKind.Entry or ObjectLeafKind.RoundEvent } leaf) return null;
        In(byText, Text(bytes.Span)).Add(index);
        In(byEntry, (leaf.Object, leaf.Entry)).Add(index);
        byIndex[index] = leaf;
        return leaf;
    }

    private static List<long> In<TKey>(Dictionary<TKey, List<long>> lists, TKey key)
        where TKey : notnull => lists.TryGetValue(key, out List<long>? list) ? list : lists[key] = [];

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
