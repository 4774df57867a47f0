using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;

namespace DocPipeline.Tests.Archive.Audit.Tampering;

/// <summary>Files of objects are changed, exchanged, taken away and added.</summary>
internal static class ObjectTampering
{
    internal static TamperingKind[] All =>
    [
        TamperingKind.Of("a byte of a document is changed", attack =>
        {
            (ObjectId id, VersionNumber number, string name, _) = attack.AnyContent();
            attack.Spoil(name);
            return [Attack.Entry(id, number), finding => finding.File is { } file && name.EndsWith($"/content/{file}", StringComparison.Ordinal), Attack.Blob(name)];
        }),
        TamperingKind.Of("a document is cut short or goes on", attack =>
        {
            (ObjectId id, VersionNumber number, string name, _) = attack.AnyContent();
            byte[] content = attack.Store[name]!;
            attack.Store[name] = attack.Random.Next(2) == 0 ? content[..attack.Random.Next(content.Length)] : [.. content, 32];
            return [Attack.Entry(id, number), Attack.Blob(name)];
        }),
        TamperingKind.Of("a document is taken away", attack =>
        {
            (ObjectId id, VersionNumber number, string name, _) = attack.AnyContent();
            attack.Store[name] = null;
            return [Attack.Entry(id, number)];
        }),
        TamperingKind.Of("two documents of the archive are exchanged", attack =>
        {
            (ObjectId id, VersionNumber number, string name, Sha512 digest) = attack.AnyContent();
            (ObjectId Id, VersionNumber Number, string Name, Sha512 Digest) other;
            do other = attack.AnyContent();
            while (other.Digest == digest);
            (attack.Store[name], attack.Store[other.Name]) = (attack.Store[other.Name], attack.Store[name]);
            return [Attack.Entry(id, number), Attack.Blob(name), Attack.Entry(other.Id, other.Number), Attack.Blob(other.Name)];
        }),
        TamperingKind.Of("a document is added", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            string name = $"{Attack.RootOf(entry.Object)}/{entry.Number}/content/added.docx";
            attack.Store[name] = [1, 2, 3];
            return [Attack.Blob(name), Attack.Entry(entry.Object, entry.Number)];
        }),
        TamperingKind.Of("a file is added to an object's folder", attack =>
        {
            string name = $"{Attack.RootOf(attack.AnyEntry().Object)}/{attack.Any((string[])["read-me.txt", "inventory.json.sha256", "0=ocfl_object_1.0"])}";
            attack.Store[name] = [1, 2, 3];
            string root = name[..name.LastIndexOf('/')];
            return [finding => finding.Finding.Place?.File.StartsWith(root, StringComparison.Ordinal) ?? false];
        }),
        TamperingKind.Of("the declaration of an object is altered or taken away", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            string name = OcflLayout.DeclarationOf(Attack.RootOf(entry.Object)).Value;
            if (attack.Random.Next(2) == 0) attack.Store[name] = null;
            else attack.Spoil(name);
            return [finding => finding.Object == entry.Object && (finding.Finding.Place?.File is { } place && (place == name || place == Attack.RootOf(entry.Object)))];
        }),
        TamperingKind.Of("an object's copy of its last inventory is altered or taken away", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            string root = Attack.RootOf(entry.Object), name = $"{root}/inventory.json";
            if (attack.Random.Next(2) == 0) attack.Store[name] = null;
            else attack.Spoil(name);
            return [finding => finding.Object == entry.Object && finding.Finding.Place?.File is { } place && (place == name || place == root)];
        }),
        TamperingKind.Of("an object's copy is that of an entry before", attack =>
        {
            OcflInventory head = attack.AnyHead(entries: 2), before = EntryFinisher.BeforeOf(head)!;
            string root = Attack.RootOf(head.Id);
            attack.Store[$"{root}/inventory.json"] = before.ToBytes().ToArray();
            if (attack.Random.Next(2) == 0) attack.Store[$"{root}/inventory.json.sha512"] = before.SidecarBytes();
            return [finding => finding.Object == head.Id];
        }),
        TamperingKind.Of("a digest file is altered or taken away", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            string root = Attack.RootOf(entry.Object), folder = attack.Random.Next(2) == 0 ? root : $"{root}/{entry.Number}", name = $"{folder}/inventory.json.sha512";
            if (attack.Random.Next(2) == 0) attack.Store[name] = null;
            else attack.Spoil(name);
            return [finding => finding.Object == entry.Object && finding.Finding.Place?.File is { } place && (place == name || place == $"{folder}/inventory.json")];
        }),
        TamperingKind.Of("a byte of an inventory is changed", attack =>
        {
            FiledEntry entry = attack.AnyEntry();
            string name = OcflLayout.InventoryOf(Attack.RootOf(entry.Object), entry.Number).Value;
            attack.Spoil(name);
            return [Attack.Blob(name), Attack.Entry(entry.Object, entry.Number)];
        }),
        TamperingKind.Of("an inventory is exchanged for that of another object", attack =>
        {
            FiledEntry entry = attack.AnyEntry(), other = attack.AnyEntry(each => each.Object != entry.Object && each.Number == entry.Number || each.Object != entry.Object);
            string name = OcflLayout.InventoryOf(Attack.RootOf(entry.Object), entry.Number).Value;
            attack.Store[name] = attack.Store[OcflLayout.InventoryOf(Attack.RootOf(other.Object), other.Number).Value];
            return [Attack.Blob(name)];
        }),
    ];
}
