using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;

namespace DocPipeline.Tests.Archive.Audit.Tampering;

/// <summary>Leaves, bundles and checkpoints are changed, reordered, dropped and signed by others.</summary>
internal static class LogTampering
{
    private const string Newest = "log/checkpoint";

    internal static TamperingKind[] All =>
    [
        TamperingKind.Of("the leaf of an entry is changed", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            ObjectLeaf leaf = attack.Leaf(entry.Leaf);
            attack.Store[Attack.LeafName(entry.Leaf)] = (attack.Random.Next(2) == 0 ? leaf with { Event = "altered" } : leaf with { At = LeafTime.Of(leaf.At.Instant.AddSeconds(1)) }).ToBytes();
            return [Attack.Entry(entry.Object, entry.Number), Attack.AtLeaf(entry.Leaf)];
        }),
        TamperingKind.Of("a byte of a leaf is changed", attack =>
        {
            long index = attack.Random.NextInt64(attack.LeafCount);
            attack.Spoil(Attack.LeafName(index));
            return [Attack.AtLeaf(attack.Made.Entries.Exists(entry => entry.Leaf == index) ? index : attack.StretchOf(index))];
        }),
        TamperingKind.Of("a leaf is dropped", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            attack.Store[Attack.LeafName(entry.Leaf)] = null;
            return [Attack.AtLeaf(entry.Leaf), Attack.Entry(entry.Object, entry.Number)];
        }),
        TamperingKind.Of("a leaf is dropped and the others moved up", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            long last = attack.LeafCount - 1;
            for (long index = entry.Leaf; index < last; index++) attack.Store[Attack.LeafName(index)] = attack.Store[Attack.LeafName(index + 1)];
            attack.Store[Attack.LeafName(last)] = null;
            return [Attack.Entry(entry.Object, entry.Number), Attack.AtLeaf(last)];
        }),
        TamperingKind.Of("two leaves are exchanged", attack =>
        {
            FiledEntry one = attack.AnyEntry(), other = attack.AnyEntry(entry => entry.Leaf != one.Leaf);
            (attack.Store[Attack.LeafName(one.Leaf)], attack.Store[Attack.LeafName(other.Leaf)]) = (attack.Store[Attack.LeafName(other.Leaf)], attack.Store[Attack.LeafName(one.Leaf)]);
            return [Attack.AtLeaf(attack.StretchOf(Math.Min(one.Leaf, other.Leaf)))];
        }),
        TamperingKind.Of("a forged leaf is put between others", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            for (long index = attack.LeafCount; index > entry.Leaf; index--) attack.Store[Attack.LeafName(index)] = attack.Store[Attack.LeafName(index - 1)];
            attack.Store[Attack.LeafName(entry.Leaf)] = Logs.Leaf(attack.Random.Next(1_000, 9_999)).ToBytes();
            return [Attack.AtLeaf(entry.Leaf)];
        }),
        TamperingKind.Of("a forged leaf is added", attack =>
        {
            long end = attack.LeafCount;
            attack.Store[Attack.LeafName(end)] = Logs.Leaf(attack.Random.Next(1_000, 9_999)).ToBytes();
            return [Attack.AtLeaf(end)];
        }),
        TamperingKind.Of("a leaf is added once more", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            long end = attack.LeafCount;
            attack.Store[Attack.LeafName(end)] = attack.Store[Attack.LeafName(entry.Leaf)];
            return [Attack.AtLeaf(end), Attack.Entry(entry.Object, entry.Number)];
        }),
        TamperingKind.Of("log and checkpoint are cut back, and the objects kept", attack =>
        {
            long size = CutBack(attack);
            return [Attack.Blob(Newest), Attack.AtLeaf(size), .. attack.Made.Entries.Where(entry => entry.Leaf >= size).Select(entry => Attack.Entry(entry.Object, entry.Number))];
        }),
        TamperingKind.Of("an old checkpoint is put back", attack =>
        {
            attack.Store[Newest] = attack.Any(attack.Made.Past.SkipLast(1).ToArray()).Checkpoint.Note.ToBytes();
            return [Attack.Blob(Newest)];
        }),
        TamperingKind.Of("the checkpoint is taken away", attack =>
        {
            attack.Store[Newest] = null;
            if (attack.Random.Next(2) == 0) attack.Remove(LogNames.KeptCheckpoints);
            return [Attack.Blob(Newest)];
        }),
        TamperingKind.Of("a byte of a checkpoint is changed", attack =>
        {
            string name = attack.Any(attack.Names(Newest));
            attack.Spoil(name);
            return [Attack.Blob(name)];
        }),
        TamperingKind.Of("the kept copy of the newest checkpoint is taken away", attack =>
        {
            string name = attack.Names(LogNames.KeptCheckpoints)[^1];
            attack.Store[name] = null;
            return [Attack.Blob(name)];
        }),
        new("the checkpoint is signed by another key", async attack =>
        {
            byte[] signed = await Attack.SignAsync(attack.Made.Checkpoint.Checkpoint, new MemorySigner());
            attack.Store[Newest] = signed;
            if (attack.Random.Next(2) == 0) attack.Store[attack.Names(LogNames.KeptCheckpoints)[^1]] = signed;
            return [Attack.Blob(Newest)];
        }),
        new("a document is replaced, the leaf made to fit and the log signed by another key", async attack =>
        {
            (_, _, string name, var digest) = attack.AnyContent();
            FiledEntry entry = attack.Made.Entries.First(each => name.StartsWith($"{Attack.RootOf(each.Object)}/{each.Number}/", StringComparison.Ordinal));
            attack.Replace(entry.Object, digest, name);
            OcflInventory head = attack.HeadOf(entry.Object);
            foreach (FiledEntry each in attack.Made.Entries.Where(each => each.Object == entry.Object))
                attack.Store[Attack.LeafName(each.Leaf)] = Archives.Done(EntryFinisher.LeafOf(Attack.At(head, each.Number), "")).ToBytes();
            MerkleTree tree = new(Enumerable.Range(0, (int)attack.LeafCount).Select(index => MerkleTree.LeafHash(attack.Store[Attack.LeafName(index)])));
            attack.Remove(LogNames.KeptCheckpoints);
            attack.Store[Newest] = attack.Store[LogNames.KeptCheckpoint(tree.Size).Value] = await Attack.SignAsync(new Checkpoint(Logs.Origin, tree.Size, tree.Root), new MemorySigner());
            return [Attack.Blob(Newest), finding => finding.Finding.Code == LogFinding.Forked];
        }),
        new("the key is replaced by the attacker's", async attack =>
        {
            MemorySigner own = new();
            LeafTime at = LeafTime.Of(Archives.Noon.Now);
            long end = attack.LeafCount;
            KeyLeaf leaf = new() { Key = own.Key, Replaces = attack.Made.Signer.Key, At = at, Signature = own.Sign(KeyLeaf.ToBeSigned(own.Key, attack.Made.Signer.Key, at)) };
            attack.Store[Attack.LeafName(end)] = attack.Store[LogNames.KeyChange(end).Value] = leaf.ToBytes();
            MerkleTree tree = new(Enumerable.Range(0, (int)attack.LeafCount).Select(index => MerkleTree.LeafHash(attack.Store[Attack.LeafName(index)])));
            attack.Store[Newest] = attack.Store[LogNames.KeptCheckpoint(tree.Size).Value] = await Attack.SignAsync(new Checkpoint(Logs.Origin, tree.Size, tree.Root), own);
            return [Attack.AtLeaf(end), Attack.Blob(Newest)];
        }),
        TamperingKind.Of("a bundle of hashes is altered, or one too many is there", attack =>
        {
            string name = "log/hashes/0";
            if (attack.Random.Next(2) == 0) attack.Spoil(name);
            else attack.Store[name = "log/hashes/3"] = attack.Store["log/hashes/0"];
            return [Attack.Blob(name)];
        }),
    ];

    private static long CutBack(Attack attack)
    {
        SignedCheckpoint past = attack.Any(attack.Made.Past.SkipLast(1).ToArray()).Checkpoint;
        for (long index = attack.LeafCount - 1; index >= past.Checkpoint.Size; index--) attack.Store[Attack.LeafName(index)] = null;
        foreach (string kept in attack.Names(LogNames.KeptCheckpoints))
            if (long.Parse(kept[LogNames.KeptCheckpoints.Length..], System.Globalization.CultureInfo.InvariantCulture) > past.Checkpoint.Size) attack.Store[kept] = null;
        attack.Store[Newest] = past.Note.ToBytes();
        return past.Checkpoint.Size;
    }
}
