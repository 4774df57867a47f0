using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Ocfl.Inventories;

namespace DocPipeline.Tests.Archive.Audit.Tampering;

/// <summary>The store is rolled back, and blobs beside the objects and the log are altered and added.</summary>
internal static class StoreTampering
{
    internal static TamperingKind[] All =>
    [
        TamperingKind.Of("the whole store is returned to an earlier state", attack =>
        {
            var past = attack.Any(attack.Made.Past.SkipLast(1).ToArray());
            attack.Store = past.Store.Copy();
            return [Attack.Blob("log/checkpoint"), Attack.AtLeaf(past.Checkpoint.Checkpoint.Size)];
        }),
        TamperingKind.Of("a file of the storage root is altered or taken away", attack =>
        {
            string name = attack.Any(attack.Names("archive/").Where(each => each.Split('/').Length == 2 || each.StartsWith("archive/extensions/", StringComparison.Ordinal)).ToArray());
            if (attack.Random.Next(2) == 0) attack.Store[name] = null;
            else attack.Spoil(name);
            return [Attack.Blob(name)];
        }),
        TamperingKind.Of("a blob that nobody knows is added", attack =>
        {
            string name = attack.Any((string[])["archive/0=ocfl_2.0", "archive/more.txt", "archive/abc/def/more.txt", "archive/extensions/other/config.json", "log/leaf/1", "log/more", "log/keys/1", "log/hashes/00", "staging/more", "rounds/more", "rounds/Round/00000001.json", "rounds/open-0/1.json", "rounds/open-0/files/more", "staging/entries/more"]);
            attack.Store[name] = [1, 2, 3];
            return [Attack.Blob(name)];
        }),
        TamperingKind.Of("bytes are staged for an entry that is finished", attack =>
        {
            (FiledEntry entry, string name) = Staged(attack);
            return [Attack.Blob(name), Attack.Entry(entry.Object, entry.Number)];
        }),
        TamperingKind.Of("bytes are staged for a finished entry and damaged", attack =>
        {
            (_, string name) = Staged(attack);
            attack.Spoil(name);
            return [Attack.Blob(name)];
        }),
        TamperingKind.Of("a copy of a key change is added that no leaf states", attack =>
        {
            long index = attack.Random.NextInt64(attack.LeafCount + 5);
            attack.Store[LogNames.KeyChange(index).Value] = attack.Store[Attack.LeafName(0)];
            return [Attack.Blob(LogNames.KeyChange(index).Value)];
        }),
    ];

    private static (FiledEntry Entry, string Name) Staged(Attack attack)
    {
        FiledEntry entry = attack.AnyEntry();
        OcflInventory inventory = Attack.At(attack.HeadOf(entry.Object), entry.Number);
        string name = Staging.NameOf(inventory.Digest).Value, root = Attack.RootOf(entry.Object);
        attack.Store[name] = Staging.Pack(
            new StagedEntry(entry.Object, entry.Number, inventory[entry.Number].CreatedAt),
            inventory.ContentOf(entry.Number).Select(content => KeyValuePair.Create<Sha512, ReadOnlyMemory<byte>>(content.Key, attack.Store[$"{root}/{content.Value}"])));
        return (entry, name);
    }
}
