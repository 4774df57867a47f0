using System.Collections.Concurrent;
using System.Globalization;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Leaves;

/// <summary>
/// The leaves in the store, each written once at the next free index. Who writes has read every leaf from a point before which the same
/// leaf cannot be, so that no leaf is there twice and none is missing in between, however many write at once.
/// </summary>
/// <remarks>What was read once is remembered by its hash: leaves never change.</remarks>
internal sealed class LogLeaves(IBlobStore store, CheckpointStore checkpoints) : IDisposable
{
    /// <summary>How many leaf hashes are in one bundle.</summary>
    public const int BundleSize = 256;

    private const int ReadsAtOnce = 16;
    private const int ManyOthers = 2;

    private readonly SemaphoreSlim turn = new(1);
    private readonly ConcurrentDictionary<long, MerkleHash> known = new();
    private readonly ConcurrentDictionary<long, ReadOnlyMemory<byte>> unsealed = new();
    private readonly ConcurrentDictionary<long, bool> missingBundles = new();
    private long end;
    private long sealedSize = -1;

    // So many leaves of others came between this program's last two: as many are likely to have come by the next.
    private long others;

    /// <summary>So many leaves are known to be there, without asking the store: a lower bound.</summary>
    public long End => Interlocked.Read(ref end);

    /// <summary>The bundles that were looked for and not found.</summary>
    public IEnumerable<long> MissingBundles => missingBundles.Keys.Order();

    /// <summary>Writes a leaf at the next free index, unless it is there.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="notBefore">The same leaf is not below this index, and all leaves below it are there.</param>
    /// <param name="cancellationToken">Gives up; the leaf may be there all the same.</param>
    /// <returns>Its index, or a finding when a leaf is not there that has been.</returns>
    public async Task<Outcome<AppendedLeaf>> AppendAsync(ReadOnlyMemory<byte> leaf, long notBefore, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(notBefore);

        // The appends of one program wait for one another: they would only race for the same index.
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Interlocked.Read(ref sealedSize) < 0)
            {
                (StoredCheckpoint? newest, _) = await checkpoints.ReadNewestAsync(cancellationToken).ConfigureAwait(false);
                Sealed(newest?.Checkpoint.Size ?? 0);
            }

            if (notBefore > End)
            {
                if (await ReadAsync(notBefore - 1, cancellationToken).ConfigureAwait(false) is null)
                    return Outcome.Refused<AppendedLeaf>([NotThere(notBefore - 1, notBefore)]);
                RaiseEnd(notBefore);
            }

            return await WriteAsync(leaf, notBefore, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A leaf as it is stored; nothing when it is not there.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(long index, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(LogNames.Leaf(index), cancellationToken).ConfigureAwait(false) is not { } blob) return null;
        Remember(index, blob.Content);
        return blob.Content;
    }

    /// <summary>A leaf that no checkpoint covers yet, from memory where it was written or read by this program.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadUnsealedAsync(long index, CancellationToken cancellationToken) =>
        unsealed.TryGetValue(index, out ReadOnlyMemory<byte> leaf) ? leaf : await ReadAsync(index, cancellationToken).ConfigureAwait(false);

    /// <summary>Lets the leaves go that a checkpoint covers.</summary>
    public void Sealed(long size)
    {
        if (size > Interlocked.Read(ref sealedSize)) Interlocked.Exchange(ref sealedSize, size);
        foreach (long index in unsealed.Keys.Where(index => index < size)) unsealed.TryRemove(index, out _);
    }

    /// <summary>Forgets everything that was read, because it does not fit together and may be mended.</summary>
    public void Forget()
    {
        known.Clear();
        unsealed.Clear();
        missingBundles.Clear();
        Interlocked.Exchange(ref end, 0);
    }

    /// <summary>How many leaves are there without a gap. The first time the names are listed, later only the new leaves are asked for.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        // A listing may leave out what was written meanwhile, so its end is asked for too.
        if (End == 0) await CountNamesAsync(cancellationToken).ConfigureAwait(false);
        while (await ReadAsync(End, cancellationToken).ConfigureAwait(false) is not null)
        {
        }

        return End;
    }

    /// <summary>The hashes of the leaves from one index to before another: from memory, then from full bundles, then from the leaves.</summary>
    /// <returns>The hashes, or findings at the blobs that are missing or damaged.</returns>
    public async Task<Outcome<MerkleHash[]>> HashesAsync(long from, long upTo, CancellationToken cancellationToken)
    {
        ConcurrentBag<Finding> findings = [];
        long[] unknown = Unknown(from, upTo);
        long[] bundles = [.. unknown.Select(index => index / BundleSize).Distinct().Where(number => (number + 1) * BundleSize <= upTo)];
        await Parallel.ForEachAsync(bundles, With(cancellationToken), async (number, token) =>
        {
            if (await ReadBundleAsync(number, token).ConfigureAwait(false) is { } finding) findings.Add(finding);
        }).ConfigureAwait(false);
        if (findings.IsEmpty)
        {
            await Parallel.ForEachAsync(Unknown(from, upTo), With(cancellationToken), async (index, token) =>
            {
                if (await ReadAsync(index, token).ConfigureAwait(false) is null) findings.Add(NotThere(index, upTo));
            }).ConfigureAwait(false);
        }

        if (!findings.IsEmpty) return Outcome.Refused<MerkleHash[]>([.. findings.OrderBy(f => f.Place!.File, StringComparer.Ordinal)]);
        RaiseEnd(upTo);
        MerkleHash[] hashes = new MerkleHash[upTo - from];
        for (int i = 0; i < hashes.Length; i++)
        {
            // Forgotten meanwhile, because something did not fit together: read again.
            if (!known.TryGetValue(from + i, out hashes[i])) return await HashesAsync(from, upTo, cancellationToken).ConfigureAwait(false);
        }

        return Outcome.Done(hashes);
    }

    /// <summary>Writes the bundle of a full 256 leaves, or finds the same there.</summary>
    /// <returns>A finding when another is there.</returns>
    public async Task<Finding?> WriteBundleAsync(long number, IEnumerable<MerkleHash> hashes, CancellationToken cancellationToken)
    {
        byte[] bytes = [.. hashes.SelectMany(hash => hash.ToArray())];
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, BundleSize * MerkleHash.Length);
        BlobName name = LogNames.Bundle(number);
        bool written = await store.CreateAsync(name, bytes, cancellationToken).ConfigureAwait(false) is WriteResult.Written;
        if (!written && await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } there && !there.Content.Span.SequenceEqual(bytes))
            return BundleAltered(number, "The bundle does not hold the hashes of its leaves.");
        missingBundles.TryRemove(number, out _);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    internal static Finding BundleAltered(long number, string message) => LogFinding.At(
        LogNames.Bundle(number),
        LogFinding.BundleAltered,
        message,
        $"the hashes of the leaves {LogNames.Leaf(number * BundleSize)} to {LogNames.Leaf((number * BundleSize) + BundleSize - 1)}, 32 bytes each",
        "Delete the bundle; it is written again from the leaves at the next seal");

    internal static Finding NotThere(long index, long size) => LogFinding.At(
        LogNames.Leaf(index),
        LogFinding.LeafMissing,
        string.Create(CultureInfo.InvariantCulture, $"The leaf {index} is not there, although the log has had {size} leaves."),
        "every leaf that was ever acknowledged",
        "Put the leaf back from a backup, a replica or a receipt, which carries it");

    private async Task<Outcome<AppendedLeaf>> WriteAsync(ReadOnlyMemory<byte> leaf, long notBefore, CancellationToken cancellationToken)
    {
        MerkleHash hash = MerkleTree.LeafHash(leaf.Span);

        // Alone, the end that this program has seen is most likely still free: then one request does. Beside several others it is not, and
        // what they have written meanwhile is read at once: one after the other, the next would be there before the last is read.
        bool isKnown = End > 0;
        long start = Math.Max(notBefore, End);
        long? free = others >= ManyOthers ? await ReadAheadAsync(start, others + 1, cancellationToken).ConfigureAwait(false)
            : isKnown && End >= Interlocked.Read(ref sealedSize) ? End
            : null;
        long index = notBefore;
        while (true)
        {
            MerkleHash? there = index == free ? null : await HashAtAsync(index, cancellationToken).ConfigureAwait(false);
            if (there is not null)
            {
                if (there == hash && await IsThereAsync(index, leaf, cancellationToken).ConfigureAwait(false))
                    return Outcome.Done(new AppendedLeaf(index, WasThere: true));
                index++;
                continue;
            }

            // A free place that a checkpoint counts is a leaf that was lost: another one there would hide it.
            if (index < Interlocked.Read(ref sealedSize)) return Outcome.Refused<AppendedLeaf>([NotThere(index, Interlocked.Read(ref sealedSize))]);
            if (await store.CreateAsync(LogNames.Leaf(index), leaf, cancellationToken).ConfigureAwait(false) is WriteResult.Written)
            {
                Remember(index, leaf);
                RaiseEnd(index + 1);
                others = isKnown ? Math.Clamp(index - start, 0, ReadsAtOnce) : 0;
                return Outcome.Done(new AppendedLeaf(index, WasThere: false));
            }

            // Perhaps it was this very leaf, by a try whose answer was lost: the next turn reads it and compares.
            free = null;
        }
    }

    /// <summary>Reads leaves from an index on, all at once.</summary>
    /// <returns>The first of them that is not there; nothing when all are.</returns>
    private async Task<long?> ReadAheadAsync(long from, long count, CancellationToken cancellationToken)
    {
        long[] unknown = [.. Enumerable.Range(0, (int)count).Select(i => from + i).Where(index => !known.ContainsKey(index))];
        ReadOnlyMemory<byte>?[] read = await Task.WhenAll(unknown.Select(index => ReadAsync(index, cancellationToken))).ConfigureAwait(false);
        for (int i = 0; i < unknown.Length; i++)
            if (read[i] is null) return unknown[i];
        return null;
    }

    /// <summary>The hash of a leaf that is there, from memory, a full bundle or the leaf; nothing when the place is free.</summary>
    private async Task<MerkleHash?> HashAtAsync(long index, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(index, out MerkleHash hash)) return hash;

        // Far behind the end one bundle spares 256 reads. One that no checkpoint covers may be anybody's and could hide free places.
        if (index % BundleSize == 0 && index + BundleSize <= Interlocked.Read(ref sealedSize)) await ReadBundleAsync(index / BundleSize, cancellationToken).ConfigureAwait(false);
        if (known.TryGetValue(index, out hash)) return hash;
        return await ReadAsync(index, cancellationToken).ConfigureAwait(false) is { } leaf ? MerkleTree.LeafHash(leaf.Span) : null;
    }

    // The hash may be from a bundle: the leaf itself has to be there too, and is put back if it is not.
    private async Task<bool> IsThereAsync(long index, ReadOnlyMemory<byte> leaf, CancellationToken cancellationToken)
    {
        if (await store.CreateAsync(LogNames.Leaf(index), leaf, cancellationToken).ConfigureAwait(false) is WriteResult.Written) return true;
        return await ReadAsync(index, cancellationToken).ConfigureAwait(false) is { } there && there.Span.SequenceEqual(leaf.Span);
    }

    private async Task<Finding?> ReadBundleAsync(long number, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(LogNames.Bundle(number), cancellationToken).ConfigureAwait(false) is not { } blob)
        {
            missingBundles[number] = true;
            return null;
        }

        if (blob.Content.Length != BundleSize * MerkleHash.Length) return BundleAltered(number, "The bundle is not 256 hashes long.");
        for (int i = 0; i < BundleSize; i++)
            known.TryAdd((number * BundleSize) + i, new MerkleHash(blob.Content.Span.Slice(i * MerkleHash.Length, MerkleHash.Length)));
        return null;
    }

    private async Task CountNamesAsync(CancellationToken cancellationToken)
    {
        long count = 0;
        await foreach (BlobName name in store.ListAsync(LogNames.Leaves, cancellationToken).ConfigureAwait(false))
        {
            if (LogNames.Number(name, LogNames.Leaves) is not { } index) continue;
            if (index != count) break;
            count++;
        }

        RaiseEnd(count);
    }

    private long[] Unknown(long from, long upTo) =>
        [.. Enumerable.Range(0, (int)(upTo - from)).Select(i => from + i).Where(index => !known.ContainsKey(index))];

    private void Remember(long index, ReadOnlyMemory<byte> leaf)
    {
        known[index] = MerkleTree.LeafHash(leaf.Span);
        if (index >= Interlocked.Read(ref sealedSize)) unsealed[index] = leaf;
        Interlocked.CompareExchange(ref end, index + 1, index);
    }

    private void RaiseEnd(long to)
    {
        for (long seen = End; seen < to && Interlocked.CompareExchange(ref end, to, seen) != seen; seen = End)
        {
        }
    }

    private static ParallelOptions With(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken };
}
