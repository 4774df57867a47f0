using DocPipeline.Archive;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Archive.Audit.Tampering;

/// <summary>Entries and objects are rewritten, removed, moved and forged so that the objects themselves fit together again.</summary>
internal static class EntryTampering
{
    internal static TamperingKind[] All =>
    [
        TamperingKind.Of("a document is replaced and everything in its object made to fit", attack =>
        {
            (ObjectId id, VersionNumber number, string name, Sha512 digest) = attack.AnyContent();
            attack.Replace(id, digest, name);
            return [Attack.Entry(id, number)];
        }),
        Rewriting("a fact of an entry is changed", version => Attack.WithNote(version, note => note with { Facts = note.Facts.SetItem("Version", "9.9") })),
        Rewriting("the sentence of an entry is changed", version => Attack.WithNote(version, note => note with { Text = "Nothing was decided." })),
        Rewriting("the request of an entry is changed", version => Attack.WithNote(version, note => note with { Request = "another-request" })),
        Rewriting("an entry's time is changed", version => version with { CreatedAt = version.CreatedAt.AddMilliseconds(1) }),
        Rewriting("an entry's user is changed", version => version with { User = new OcflUser("Somebody else", version.User.Address) }),
        Rewriting("the files of an entry are exchanged for one", version => version with { State = new Dictionary<LogicalPath, Sha512> { [LogicalPath.Of("another.docx")] = version.State.First().Value } }),
        TamperingKind.Of("an object's salt is changed in all its entries", attack =>
        {
            OcflInventory head = attack.AnyHead();
            string salt = EntryNote.SaltOf(Enumerable.Range(0, 32).Select(_ => (byte)attack.Random.Next(256)).ToArray());
            attack.Write(new OcflInventory { Id = head.Id, Manifest = head.Manifest, Versions = [.. head.Versions.Select(version => Attack.WithNote(version, note => note with { Salt = salt }))] });
            return [.. Numbers(head).Select(number => Attack.Entry(head.Id, number)), .. Leaves(attack, head.Id)];
        }),
        TamperingKind.Of("the last entry of an object is removed", attack =>
        {
            OcflInventory head = attack.AnyHead(entries: 2);
            attack.Remove($"{Attack.RootOf(head.Id)}/{head.Head}/");
            attack.Write(EntryFinisher.BeforeOf(head)!);
            return [Attack.Entry(head.Id, head.Head), Attack.AtLeaf(LeafOf(attack, head.Id, head.Head))];
        }),
        TamperingKind.Of("an entry between others is removed", attack =>
        {
            OcflInventory head = attack.AnyHead(entries: 2);
            VersionNumber number = new(attack.Random.Next(1, head.Head.Value));
            attack.Remove($"{Attack.RootOf(head.Id)}/{number}/");
            return [Attack.Entry(head.Id, number)];
        }),
        TamperingKind.Of("an object is removed altogether", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            attack.Remove($"{Attack.RootOf(entry.Object)}/");
            return Leaves(attack, entry.Object);
        }),
        TamperingKind.Of("an object is removed but for its copy of the last inventory", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            attack.Remove($"{Attack.RootOf(entry.Object)}/v");
            return [Attack.Entry(entry.Object, entry.Number), .. Leaves(attack, entry.Object)];
        }),
        TamperingKind.Of("an object is moved to another place", attack =>
        {
            OcflInventory head = attack.AnyHead();
            string to = Attack.RootOf(ObjectId.Of($"urn:docpipeline:moved-{attack.Random.Next()}"));
            Copy(attack, Attack.RootOf(head.Id), to);
            attack.Remove($"{Attack.RootOf(head.Id)}/");
            return [.. Numbers(head).Select(number => Attack.Blob(OcflLayout.InventoryOf(to, number).Value)), .. Leaves(attack, head.Id)];
        }),
        TamperingKind.Of("an object is copied to another place", attack =>
        {
            OcflInventory head = attack.AnyHead();
            string to = Attack.RootOf(ObjectId.Of($"urn:docpipeline:copied-{attack.Random.Next()}"));
            Copy(attack, Attack.RootOf(head.Id), to);
            return [.. Numbers(head).Select(number => Attack.Blob(OcflLayout.InventoryOf(to, number).Value))];
        }),
        TamperingKind.Of("an object is given another name and everything in it made to fit", attack =>
        {
            OcflInventory head = attack.AnyHead();
            ObjectId id = ObjectId.Of($"urn:docpipeline:renamed-{attack.Random.Next()}");
            Copy(attack, Attack.RootOf(head.Id), Attack.RootOf(id));
            attack.Remove($"{Attack.RootOf(head.Id)}/");
            attack.Write(new OcflInventory { Id = id, Manifest = head.Manifest, Versions = head.Versions });
            return [.. Numbers(head).Select(number => Attack.Entry(id, number)), .. Leaves(attack, head.Id)];
        }),
        new("an entry is forged and logged", async attack =>
        {
            ObjectId id = attack.AnyEntry().Object;
            FiledEntry forged = await ForgeAsync(attack, id);
            return [Attack.Entry(id, forged.Number), Attack.AtLeaf(forged.Leaf)];
        }),
        new("an entry is forged and not logged", async attack =>
        {
            ObjectId id = attack.AnyEntry().Object;
            FiledEntry forged = await ForgeAsync(attack, id);
            attack.Store[Attack.LeafName(forged.Leaf)] = null;
            return [finding => finding.IsError && finding.Object == id && finding.Entry == forged.Number];
        }),
        new("an entry is forged as if a program had died", async attack =>
        {
            ObjectId id = attack.AnyEntry().Object;
            OcflInventory before = attack.HeadOf(id);
            FiledEntry forged = await ForgeAsync(attack, id);
            attack.Store[Attack.LeafName(forged.Leaf)] = null;
            attack.Store[$"{Attack.RootOf(id)}/inventory.json.sha512"] = before.SidecarBytes();
            return [Attack.Entry(id, forged.Number)];
        }),
        new("an object is forged", async attack =>
        {
            ObjectId id = ObjectId.Of($"urn:docpipeline:forged-{attack.Random.Next()}");
            FiledEntry forged = await ForgeAsync(attack, id);
            if (attack.Random.Next(2) == 0) attack.Store[Attack.LeafName(forged.Leaf)] = null;
            return [Attack.Entry(id, forged.Number)];
        }),
    ];

    private static TamperingKind Rewriting(string name, Func<OcflVersion, OcflVersion> change) => TamperingKind.Of(name, attack =>
    {
        FiledEntry entry = attack.AnyEntry();
        OcflInventory head = attack.HeadOf(entry.Object);
        attack.Write(Attack.With(head, entry.Number, change));
        return [Attack.Entry(entry.Object, entry.Number), Attack.AtLeaf(entry.Leaf)];
    });

    private static async Task<FiledEntry> ForgeAsync(Attack attack, ObjectId id)
    {
        using DocumentArchive archive = Archives.Open(attack.Store, new FixedClock(Archives.Noon.Now.AddDays(1)), salt: attack.Random.Next());
        return await archive.File(Archives.Request(attack.Random.Next(1_000_000), id: id));
    }

    private static void Copy(Attack attack, string from, string to)
    {
        foreach (string name in attack.Names($"{from}/")) attack.Store[to + name[from.Length..]] = attack.Store[name];
    }

    private static IEnumerable<VersionNumber> Numbers(OcflInventory head) => Enumerable.Range(1, head.Head.Value).Select(number => new VersionNumber(number));

    private static long LeafOf(Attack attack, ObjectId id, VersionNumber number) => attack.Made.Entries.First(entry => entry.Object == id && entry.Number == number).Leaf;

    private static Predicate<AuditFinding>[] Leaves(Attack attack, ObjectId id) => [.. attack.Made.Entries.Where(entry => entry.Object == id).Select(entry => Attack.AtLeaf(entry.Leaf))];
}
