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
    private const int MostOmitted = 1_000;
    private const int SealingTries = 3;

    private static readonly TimeSpan sealingTime = TimeSpan.FromMilliseconds(50);

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
        // Others may write meanwhile. Every blob is read after those that were written on top of it: what a checkpoint counts is there then.
        LogSnapshot read = new();
        await read.ReadCheckpointsAsync(new CheckpointStore(store), cancellationToken).ConfigureAwait(false);
        await ReadAllAsync(store, LogNames.KeyChanges, read.KeyChanges, cancellationToken).ConfigureAwait(false);
        await read.ReadBundlesAsync(store, cancellationToken).ConfigureAwait(false);
        await ReadAllAsync(store, LogNames.Leaves, read.Leaves, cancellationToken).ConfigureAwait(false);
        await read.ReadOmittedLeavesAsync(store, cancellationToken).ConfigureAwait(false);
        return read;
    }

    private async Task ReadCheckpointsAsync(CheckpointStore checkpoints, CancellationToken cancellationToken)
    {
        Newest = await ReadNewestAsync(checkpoints, cancellationToken).ConfigureAwait(false);
        ConcurrentDictionary<long, SignedCheckpoint> kept = new();
        ConcurrentBag<Finding> findings = [];
        await Parallel.ForEachAsync(await checkpoints.KeptSizesAsync(cancellationToken).ConfigureAwait(false), With(cancellationToken), async (size, token) =>
        {
            (StoredCheckpoint? each, IReadOnlyList<Finding> wrong) = await checkpoints.ReadKeptAsync(size, token).ConfigureAwait(false);
            foreach (Finding finding in wrong) findings.Add(finding);
            if (each is not null) kept[size] = each.Signed;
        }).ConfigureAwait(false);
        foreach ((long size, SignedCheckpoint each) in kept) Kept[size] = each;
        Unreadable.AddRange(findings);

        // Between the two moments at which one is kept and becomes the newest there may be this one.
        for (int tries = 0; tries < SealingTries && Unreadable.Count == 0 && Kept.Count > 0 && Kept.Keys.Last() > (Newest?.Checkpoint.Size ?? -1); tries++)
        {
            await Task.Delay(sealingTime, cancellationToken).ConfigureAwait(false);
            Newest = await ReadNewestAsync(checkpoints, cancellationToken).ConfigureAwait(false) ?? Newest;
        }

        if (Newest is null || Kept.ContainsKey(Newest.Checkpoint.Size)) return;
        (StoredCheckpoint? itsCopy, _) = await checkpoints.ReadKeptAsync(Newest.Checkpoint.Size, cancellationToken).ConfigureAwait(false);
        if (itsCopy is not null) Kept[Newest.Checkpoint.Size] = itsCopy.Signed;
    }

    private async Task<SignedCheckpoint?> ReadNewestAsync(CheckpointStore checkpoints, CancellationToken cancellationToken)
    {
        (StoredCheckpoint? newest, IReadOnlyList<Finding> wrong) = await checkpoints.ReadNewestAsync(cancellationToken).ConfigureAwait(false);
        Unreadable.AddRange(wrong);
        return newest?.Signed;
    }

    // A listing may leave out what was written while it ran: what seems to be missing is asked for by name.
    private async Task ReadOmittedLeavesAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        long size = Size;
        for (long index = 0, asked = 0; index < size && asked < MostOmitted; index++)
        {
            if (Leaves.ContainsKey(index)) continue;
            asked++;
            if (await store.GetAsync(LogNames.Leaf(index), cancellationToken).ConfigureAwait(false) is { } blob) Leaves[index] = blob.Content;
        }
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
