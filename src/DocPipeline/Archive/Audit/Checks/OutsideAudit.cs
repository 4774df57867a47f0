using System.Globalization;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>Holds the log against a checkpoint that nobody who writes to the store can reach.</summary>
internal static class OutsideAudit
{
    private const string Tell = "Keep the checkpoint: it is the proof. Find out who can write to the store, and put the log back from a copy that has those leaves.";

    /// <summary>The keys that are trusted, with the changes that a log states.</summary>
    internal static TrustedKeys Follow(LogSnapshot log, IReadOnlyList<LogKey> given)
    {
        TrustedKeys trusted = new(given);
        foreach ((long index, ReadOnlyMemory<byte> bytes) in log.Leaves)
            if (LogLeafReader.Read(bytes, new Place(LogNames.Leaf(index).Value)).Value is KeyLeaf change) trusted.Follow(index, change);
        return trusted;
    }

    /// <summary>How many leaves are covered by a checkpoint in the store that a trusted key has signed.</summary>
    internal static long SealedSize(LogSnapshot log, TrustedKeys trusted)
    {
        IEnumerable<SignedCheckpoint> all = log.Newest is { } newest ? log.Kept.Values.Append(newest) : log.Kept.Values;
        return all.Where(each => trusted.Check(each, new Place(LogNames.Checkpoint.Value)).Count == 0).Select(each => each.Checkpoint.Size).DefaultIfEmpty().Max();
    }

    /// <summary>Checks that the log goes on from a checkpoint.</summary>
    internal static IEnumerable<Finding> Check(LogSnapshot log, TrustedKeys trusted, SignedCheckpoint outside)
    {
        IReadOnlyList<Finding> findings = trusted.Check(outside, new Place("the checkpoint kept outside"));
        foreach (Finding finding in findings) yield return finding;
        if (findings.Count > 0) yield break;

        (long counted, MerkleTree tree) = (outside.Checkpoint.Size, new MerkleTree());
        for (long index = 0; index < counted && log.Leaves.TryGetValue(index, out ReadOnlyMemory<byte> leaf); index++) tree.Append(MerkleTree.LeafHash(leaf.Span));
        if ((log.Newest?.Checkpoint.Size ?? 0) < counted)
        {
            yield return LogFinding.At(
                LogNames.Checkpoint, LogFinding.RolledBack,
                string.Create(CultureInfo.InvariantCulture, $"The newest checkpoint {(log.Newest is null ? "is gone" : $"counts {log.Newest.Checkpoint.Size} leaves")}; the one kept outside the store counts {counted}: the log was returned to an earlier state."),
                "a checkpoint that never goes back", Tell);
        }

        if (tree.Size < counted)
        {
            yield return LogFinding.At(
                LogNames.Leaf(tree.Size), LogFinding.Truncated,
                string.Create(CultureInfo.InvariantCulture, $"The log has {tree.Size} leaves without a gap; the checkpoint kept outside the store counts {counted}: the leaves {tree.Size} to {counted - 1} are not all there."),
                string.Create(CultureInfo.InvariantCulture, $"the leaves {tree.Size} to {counted - 1}"), Tell);
        }
        else if (tree.Root != outside.Checkpoint.Root)
        {
            yield return LogFinding.At(
                LogNames.Checkpoint, LogFinding.Forked,
                string.Create(CultureInfo.InvariantCulture, $"The first {counted} leaves are not those of the checkpoint kept outside the store: it states the root {outside.Checkpoint.Root}, and theirs is {tree.Root}. One or more of the leaves 0 to {counted - 1} were altered."),
                "a log that begins with what was seen before", Tell);
        }
    }
}
