using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Archive.Audit.Tampering;

/// <summary>Somebody who can write everything in the store, knows how it is made, and has neither the key nor what is kept outside.</summary>
internal sealed class Attack(MadeArchive made, Random random)
{
    private static readonly OcflLayout layout = new("archive/");

    internal MadeArchive Made => made;

    internal Random Random => random;

    internal MemoryStore Store { get; set; } = made.Store.Copy();

    internal static string RootOf(ObjectId id) => layout.RootOf(id);

    /// <summary>The names of all blobs that begin with a text.</summary>
    internal string[] Names(string prefix) => [.. Store.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];

    internal T Any<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>An entry of an object.</summary>
    internal FiledEntry AnyEntry(Predicate<FiledEntry>? of = null) => Any(made.Entries.FindAll(entry => of?.Invoke(entry) ?? true));

    /// <summary>The inventory of the last entry of an object.</summary>
    internal OcflInventory HeadOf(ObjectId id) => OcflInventory.Read(Store[$"{RootOf(id)}/inventory.json"]!, "").Value!;

    /// <summary>The last entry of an object that has so many.</summary>
    internal OcflInventory AnyHead(int entries = 1) => HeadOf(AnyEntry(entry => HeadOf(entry.Object).Head.Value >= entries).Object);

    /// <summary>A content file of an entry, in the whole archive.</summary>
    internal (ObjectId Id, VersionNumber Number, string Name, Sha512 Digest) AnyContent()
    {
        FiledEntry entry = AnyEntry(each => HeadOf(each.Object).ContentOf(each.Number).Any());
        (Sha512 digest, string path) = Any(HeadOf(entry.Object).ContentOf(entry.Number).ToArray());
        return (entry.Object, entry.Number, $"{RootOf(entry.Object)}/{path}", digest);
    }

    /// <summary>Another byte somewhere in a blob.</summary>
    internal void Spoil(string name)
    {
        byte[] content = Store[name]!;
        content[random.Next(content.Length)] ^= (byte)random.Next(1, 256);
        Store[name] = content;
    }

    internal void Remove(string prefix)
    {
        foreach (string name in Names(prefix)) Store[name] = null;
    }

    /// <summary>Writes an object's inventories, digest files and copies so that they fit together.</summary>
    internal void Write(OcflInventory head)
    {
        string root = RootOf(head.Id);
        (Store[$"{root}/inventory.json"], Store[$"{root}/inventory.json.sha512"]) = (head.ToBytes().ToArray(), head.SidecarBytes());
        for (OcflInventory? each = head; each is not null; each = EntryFinisher.BeforeOf(each))
            (Store[$"{root}/{each.Head}/inventory.json"], Store[$"{root}/{each.Head}/inventory.json.sha512"]) = (each.ToBytes().ToArray(), each.SidecarBytes());
    }

    /// <summary>An inventory with one entry changed.</summary>
    internal static OcflInventory With(OcflInventory head, VersionNumber number, Func<OcflVersion, OcflVersion> change) => new()
    {
        Id = head.Id,
        Manifest = head.Manifest,
        Versions = [.. head.Versions.Select((version, at) => at + 1 == number.Value ? change(version) : version)],
    };

    /// <summary>An entry with its note changed.</summary>
    internal static OcflVersion WithNote(OcflVersion version, Func<EntryNote, EntryNote> change) => version with { Message = change(EntryNote.Read(version.Message, "").Value!).ToMessage() };

    /// <summary>The inventory as it was with an entry.</summary>
    internal static OcflInventory At(OcflInventory head, VersionNumber number)
    {
        while (head.Head > number) head = EntryFinisher.BeforeOf(head)!;
        return head;
    }

    /// <summary>Replaces a document of an entry; everything in the object fits together again.</summary>
    internal void Replace(ObjectId id, Sha512 digest, string name)
    {
        OcflInventory head = HeadOf(id);
        byte[] forged = Encoding.UTF8.GetBytes($"forged {random.Next()}");
        Sha512 instead = Sha512.Of(forged);
        Store[name] = forged;
        Write(new OcflInventory
        {
            Id = id,
            Manifest = head.Manifest.ToDictionary(each => each.Key == digest ? instead : each.Key, each => each.Value),
            Versions = [.. head.Versions.Select(version => version with { State = version.State.ToDictionary(file => file.Key, file => file.Value == digest ? instead : file.Value) })],
        });
    }

    internal static string LeafName(long index) => LogNames.Leaf(index).Value;

    internal ObjectLeaf Leaf(long index) => (ObjectLeaf)LogLeafReader.Read(Store[LeafName(index)]!, new Place("")).Value!;

    internal long LeafCount => Names(LogNames.Leaves).Length;

    /// <summary>Where the stretch between two checkpoints begins in which a leaf lies: nearer than that nothing tells, unless the leaf has a hash in a bundle.</summary>
    internal long StretchOf(long index) => index < 256 ? index : made.Past.Select(past => past.Checkpoint.Checkpoint.Size).Where(size => size <= index).DefaultIfEmpty().Max();

    /// <summary>A checkpoint signed by the attacker's own key.</summary>
    internal static async Task<byte[]> SignAsync(Checkpoint checkpoint, ILogSigner own) => Archives.Done(await SignedNote.SignAsync(checkpoint.ToString(), [own], default)).ToBytes();

    internal static Predicate<AuditFinding> Blob(string name) => finding => finding.Finding.Place?.File == name || finding.Finding.Also?.File == name;

    internal static Predicate<AuditFinding> Entry(ObjectId id, VersionNumber number) => finding => finding.Object == id && finding.Entry == number;

    internal static Predicate<AuditFinding> AtLeaf(long index) => finding => finding.Leaf == index;
}
