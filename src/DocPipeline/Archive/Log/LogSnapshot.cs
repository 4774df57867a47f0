using System.Collections.Concurrent;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log;

/// <summary>Everything that the store holds of the log, read once and judged by nobody yet.</summary>
internal sealed class LogSnapshot
{
    private const int ReadsAtOnce = 16;

    private LogSnapshot()
    {
    }

    /// <summary>The leaves that are there, by index.</summary>
    public SortedDictionary<long, ReadOnlyMemory<byte>> Leaves { get; } = [];

    /// <summary>The leaf hashes that bundles hold.</summary>
    public Dictionary<long, MerkleHash> Bundled { get; } = [];

    /// <summary>The checkpoint under the name of the newest.</summary>
    public SignedCheckpoint? Newest { get; private set; }

    /// <summary>The kept checkpoints by size.</summary>
    public SortedDictionary<long, SignedCheckpoint> Kept { get; } = [];

    /// <summary>The copies of leaves that change the key, by index.</summary>
    public SortedDictionary<long, ReadOnlyMemory<byte>> KeyChanges { get; } = [];

    /// <summary>Blobs that cannot be read as what their names say.</summary>
    public List<Finding> Unreadable { get; } = [];

    /// <summary>The number of leaves that something in the store speaks of.</summary>
    public long Size => new[] { Leaves.Count == 0 ? 0 : Leaves.Keys.Last() + 1, Kept.Count == 0 ? 0 : Kept.Keys.Last(), Newest?.Checkpoint.Size ?? 0 }.Max();

    /// <summary>Reads the log.</summary>
    public static async Task<LogSnapshot> ReadAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        LogSnapshot read = new();
        CheckpointStore checkpoints = new(store);
        foreach (long size in await checkpoints.KeptSizesAsync(cancellationToken).ConfigureAwait(false))
        {
            (StoredCheckpoint? kept, IReadOnlyList<Finding> findings) = await checkpoints.ReadKeptAsync(size, cancellationToken).ConfigureAwait(false);
            read.Unreadable.AddRange(findings);
            if (kept is not null) read.Kept[size] = kept.Signed;
        }

        (StoredCheckpoint? newest, IReadOnlyList<Finding> wrong) = await checkpoints.ReadNewestAsync(cancellationToken).ConfigureAwait(false);
        read.Unreadable.AddRange(wrong);
        read.Newest = newest?.Signed;

        // The leaves last, so that those are there which a checkpoint counts that was just written.
        await ReadAllAsync(store, LogNames.Leaves, read.Leaves, cancellationToken).ConfigureAwait(false);
        await ReadAllAsync(store, LogNames.KeyChanges, read.KeyChanges, cancellationToken).ConfigureAwait(false);
        await read.ReadBundlesAsync(store, cancellationToken).ConfigureAwait(false);
        return read;
    }

    private static async Task ReadAllAsync(
        IBlobStore store, string prefix, SortedDictionary<long, ReadOnlyMemory<byte>> into, CancellationToken cancellationToken)
    {
        List<(long Number, BlobName Name)> names = [];
        await foreach (BlobName name in store.ListAsync(prefix, cancellationToken).ConfigureAwait(false))
            if (LogNames.Number(name, prefix) is { } number) names.Add((number, name));
        ConcurrentDictionary<long, ReadOnlyMemory<byte>> contents = new();
        await Parallel.ForEachAsync(names, With(cancellationToken), async (each, token) =>
        {
            if (await store.GetAsync(each.Name, token).ConfigureAwait(false) is { } blob) contents[each.Number] = blob.Content;
        }).ConfigureAwait(false);
        foreach ((long number, ReadOnlyMemory<byte> content) in contents) into[number] = content;
    }

    private async Task ReadBundlesAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        for (long number = 0; number < Size / LogLeaves.BundleSize; number++)
        {
            if (await store.GetAsync(LogNames.Bundle(number), cancellationToken).ConfigureAwait(false) is not { } blob) continue;
            if (blob.Content.Length != LogLeaves.BundleSize * MerkleHash.Length)
            {
                Unreadable.Add(LogLeaves.BundleAltered(number, "The bundle is not 256 hashes long."));
                continue;
            }

            for (int i = 0; i < LogLeaves.BundleSize; i++)
                Bundled[(number * LogLeaves.BundleSize) + i] = new MerkleHash(blob.Content.Span.Slice(i * MerkleHash.Length, MerkleHash.Length));
        }
    }

    private static ParallelOptions With(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken };
}
