using System.Collections.Concurrent;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Keys;

/// <summary>The leaves that change the key, copied under their index so that nobody reads the whole log for them.</summary>
internal sealed class KeyChanges(IBlobStore store)
{
    private readonly ConcurrentDictionary<long, KeyLeaf> known = new();

    /// <summary>All changes that are known, in the order of the log.</summary>
    public IEnumerable<(long Index, KeyLeaf Leaf)> Known => known.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));

    /// <summary>Reads the copies that are not known yet.</summary>
    /// <returns>Findings at the copies that cannot be read.</returns>
    public async Task<IReadOnlyList<Finding>> ReadAsync(CancellationToken cancellationToken)
    {
        List<Finding> findings = [];
        await foreach (BlobName name in store.ListAsync(LogNames.KeyChanges, cancellationToken).ConfigureAwait(false))
        {
            if (LogNames.Number(name, LogNames.KeyChanges) is not { } index || known.ContainsKey(index)) continue;
            if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob) continue;
            Outcome<LogLeaf> leaf = LogLeafReader.Read(blob.Content, new Place(name.Value));
            findings.AddRange(leaf.Findings);
            if (leaf.Value is KeyLeaf change) known[index] = change;
        }

        return findings;
    }

    /// <summary>Copies a leaf that changes the key.</summary>
    public async Task AddAsync(long index, KeyLeaf leaf, CancellationToken cancellationToken)
    {
        if (known.ContainsKey(index)) return;
        await store.CreateAsync(LogNames.KeyChange(index), leaf.ToBytes(), cancellationToken).ConfigureAwait(false);
        known[index] = leaf;
    }

    /// <summary>Follows all known changes below an index.</summary>
    public void Apply(TrustedKeys trusted, long below)
    {
        foreach ((long index, KeyLeaf leaf) in Known.Where(change => change.Index < below)) trusted.Follow(index, leaf);
    }
}
