using System.Globalization;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log;

/// <summary>
/// Reads the whole log anew and names what is wrong with it. Every kept checkpoint states a root, so an altered leaf lies between the
/// last size whose root is right and the first whose root is wrong; the bundles narrow it down further.
/// </summary>
internal sealed class LogAudit(IBlobStore store)
{
    private const int MostFindings = 1_000;

    /// <summary>Checks everything.</summary>
    /// <param name="given">The keys that are trusted; the first one of the log is enough, changes are followed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Every finding, by place; none when the log is as it was signed.</returns>
    public async Task<IReadOnlyList<Finding>> CheckAsync(IReadOnlyList<LogKey> given, CancellationToken cancellationToken) =>
        Check(await LogSnapshot.ReadAsync(store, cancellationToken).ConfigureAwait(false), given);

    /// <summary>The same of a log that was read already.</summary>
    internal static IReadOnlyList<Finding> Check(LogSnapshot log, IReadOnlyList<LogKey> given)
    {
        List<Finding> findings = [.. log.Unreadable];
        TrustedKeys trusted = new(given);
        foreach ((long index, ReadOnlyMemory<byte> bytes) in log.Leaves)
        {
            Outcome<LogLeaf> leaf = LogLeafReader.Read(bytes, new Place(LogNames.Leaf(index).Value));
            findings.AddRange(leaf.Findings);
            if (leaf.Value is not KeyLeaf change) continue;
            if (!trusted.Follow(index, change)) findings.Add(LogSealer.Forged(index, change));
            if (index < (log.Newest?.Checkpoint.Size ?? 0) && !log.KeyChanges.ContainsKey(index)) findings.Add(NoCopy(index));
        }

        foreach ((long index, ReadOnlyMemory<byte> bytes) in log.KeyChanges)
            if (!log.Leaves.TryGetValue(index, out ReadOnlyMemory<byte> leaf) || !leaf.Span.SequenceEqual(bytes.Span)) findings.Add(NoCopy(index));

        List<Checkpoint> signed = [];
        foreach ((SignedCheckpoint checkpoint, BlobName name) in CheckpointsOf(log))
        {
            IReadOnlyList<Finding> wrong = trusted.Check(checkpoint, new Place(name.Value));
            findings.AddRange(wrong);
            if (wrong.Count == 0) signed.Add(checkpoint.Checkpoint);
        }

        Finding[] order = [.. CheckOrder(log)];

        // That two copies differ is worth saying only where neither shows by itself what was altered.
        findings.AddRange(order.Where(f => f.Code != LogFinding.CheckpointDiffers || findings.All(g => g.Place != f.Place && g.Place != f.Also)).ToArray());
        findings.AddRange(Compare(log, signed));
        return [.. findings.DistinctBy(f => (f.Code, f.Place)).OrderBy(f => f.Place?.File, StringComparer.Ordinal).Take(MostFindings)];
    }

    /// <summary>Says why the leaves do not have the root of a checkpoint whose signature is right.</summary>
    public async Task<IReadOnlyList<Finding>> LocateAsync(Checkpoint wrong, CancellationToken cancellationToken)
    {
        LogSnapshot log = await LogSnapshot.ReadAsync(store, cancellationToken).ConfigureAwait(false);
        IEnumerable<Checkpoint> before = log.Kept.Values.Select(kept => kept.Checkpoint).Where(kept => kept.Size < wrong.Size);
        IReadOnlyList<Finding> found = [.. log.Unreadable, .. Compare(log, [.. before, wrong])];
        return found.Count > 0 ? found : [Altered(0, wrong.Size)];
    }

    private static IEnumerable<(SignedCheckpoint Checkpoint, BlobName Name)> CheckpointsOf(LogSnapshot log)
    {
        foreach ((long size, SignedCheckpoint kept) in log.Kept) yield return (kept, LogNames.KeptCheckpoint(size));
        if (log.Newest is not null) yield return (log.Newest, LogNames.Checkpoint);
    }

    private static IEnumerable<Finding> CheckOrder(LogSnapshot log)
    {
        long newest = log.Newest?.Checkpoint.Size ?? 0;
        if (log.Newest is not null && !log.Kept.ContainsKey(newest) && newest > 0) yield return NotKept(newest);
        if (log.Kept.Count == 0) yield break;
        long kept = log.Kept.Keys.Last();
        if (log.Kept.TryGetValue(newest, out SignedCheckpoint? same) && log.Newest is not null)
        {
            if (same.Checkpoint != log.Newest.Checkpoint) yield return CheckpointStore.Forked(LogNames.Checkpoint, same.Checkpoint, log.Newest.Checkpoint);
            else if (same.Note.ToString() != log.Newest.Note.ToString()) yield return Differs(newest);
        }

        if (kept > newest || log.Newest is null) yield return LagsBehind(log.Newest is null ? null : newest, kept);
    }

    private static List<Finding> Compare(LogSnapshot log, List<Checkpoint> signed)
    {
        List<Finding> findings = [.. Missing(log, Math.Max(log.Leaves.Count == 0 ? 0 : log.Leaves.Keys.Last() + 1, signed.Select(c => c.Size).DefaultIfEmpty().Max()))];

        // Where leaf and bundle differ, the signed roots say which of them is right.
        Dictionary<long, MerkleHash> hashes = log.Leaves.ToDictionary(pair => pair.Key, pair => MerkleTree.LeafHash(pair.Value.Span));
        SortedSet<long> differing = [.. log.Bundled.Where(pair => hashes.TryGetValue(pair.Key, out MerkleHash own) && own != pair.Value).Select(pair => pair.Key)];
        MerkleTree tree = new();
        foreach (Checkpoint checkpoint in signed.OrderBy(c => c.Size))
        {
            int right = tree.Size;
            if (Grow(tree, checkpoint, hashes, log.Bundled)) continue;
            if (!Grow(tree, checkpoint, log.Bundled, hashes))
            {
                // Which leaf it is, and whether later ones are right, cannot be told from what is left.
                if (findings.Count == 0) findings.Add(Altered(right, checkpoint.Size));
                return findings;
            }

            findings.AddRange(differing.Where(index => index >= right && index < tree.Size).Select(index => Altered(index, index + 1)));
            differing.RemoveWhere(index => index >= right && index < tree.Size);
        }

        findings.AddRange(differing.Select(index => index / LogLeaves.BundleSize).Distinct()
            .Select(number => LogLeaves.BundleAltered(number, "The bundle does not hold the hashes of its leaves.")));
        return findings;
    }

    /// <summary>Grows the tree to a checkpoint, when it then has the checkpoint's root; otherwise it stays as it was.</summary>
    private static bool Grow(MerkleTree tree, Checkpoint checkpoint, Dictionary<long, MerkleHash> first, Dictionary<long, MerkleHash> otherwise)
    {
        int size = tree.Size;
        while (tree.Size < checkpoint.Size && (first.TryGetValue(tree.Size, out MerkleHash hash) || otherwise.TryGetValue(tree.Size, out hash))) tree.Append(hash);
        bool isRight = tree.Size == checkpoint.Size && tree.Root == checkpoint.Root;
        if (!isRight) tree.Truncate(size);
        return isRight;
    }

    private static IEnumerable<Finding> Missing(LogSnapshot log, long size)
    {
        long last = log.Leaves.Count == 0 ? -1 : log.Leaves.Keys.Last();
        for (long index = 0, found = 0; index < last && found < MostFindings; index++)
        {
            if (log.Leaves.ContainsKey(index)) continue;
            found++;
            yield return LogLeaves.NotThere(index, size);
        }

        if (last + 1 < size)
        {
            yield return LogFinding.At(
                LogNames.Leaf(last + 1),
                LogFinding.Truncated,
                string.Create(CultureInfo.InvariantCulture, $"The log ends after {last + 1} leaves; a signed checkpoint counts {size}."),
                string.Create(CultureInfo.InvariantCulture, $"the leaves {last + 1} to {size - 1}"),
                "Put the leaves back from a backup, a replica or receipts, which carry them");
        }
    }

    private static Finding Altered(long from, long upTo) => LogFinding.At(
        LogNames.Leaf(from),
        upTo - from == 1 ? LogFinding.LeafAltered : LogFinding.Inconsistent,
        upTo - from == 1
            ? string.Create(CultureInfo.InvariantCulture, $"The leaf {from} is not the one that was signed.")
            : string.Create(CultureInfo.InvariantCulture, $"One or more of the leaves {from} to {upTo - 1} are not those that were signed: the root of the first {upTo} leaves differs from the checkpoint's."),
        "the leaves as they were signed",
        "Put them back from a backup, a replica or receipts, which carry them; nothing is signed on top of them meanwhile");

    internal static Finding NoCopy(long index) => LogFinding.At(
        LogNames.KeyChange(index),
        LogFinding.KeyChangeForged,
        "The copy of a change of the key is not there, or is not the leaf of its index.",
        $"the bytes of {LogNames.Leaf(index)}",
        "Delete the copy if it is there, and rebuild: it is written again from the leaf");

    // A line of an unknown key counts for nothing, so a line whose name or key id was altered shows only here.
    private static Finding Differs(long size) => LogFinding.At(
        LogNames.Checkpoint,
        LogFinding.CheckpointDiffers,
        "The newest checkpoint is not the same, byte for byte, as the kept one of its size: a signature line of one of them was altered.",
        $"the bytes of {LogNames.KeptCheckpoint(size)}",
        "Keep the one whose signatures are all of keys that you know, and put it in both places") with
    {
        Also = new Place(LogNames.KeptCheckpoint(size).Value),
    };

    private static Finding NotKept(long size) => LogFinding.At(
        LogNames.KeptCheckpoint(size),
        LogFinding.CheckpointMissing,
        "The newest checkpoint is not among the kept ones.",
        $"the bytes of {LogNames.Checkpoint}",
        $"Copy {LogNames.Checkpoint} there, and find out who can delete in the store");

    private static Finding LagsBehind(long? newest, long kept) => new(
        LogFinding.RolledBack,
        Severity.Warning,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The newest checkpoint {(newest is null ? "is not there" : $"counts {newest} leaves")}, and one of {kept} is kept: a seal was interrupted, or somebody put an old one back."))
    {
        Place = new Place(LogNames.Checkpoint.Value),
        Expected = $"the bytes of {LogNames.KeptCheckpoint(kept)}",
        Suggestion = "Seal: that moves it on. If nothing was interrupted, find out who can write to the store",
    };
}
