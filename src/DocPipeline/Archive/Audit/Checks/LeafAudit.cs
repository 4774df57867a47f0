using System.Globalization;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>Holds entries against the log: each has its leaf once and in order, and each leaf has its entry.</summary>
/// <param name="layout">Where objects lie.</param>
/// <param name="leaves">The leaves.</param>
/// <param name="sealedSize">How many leaves a checkpoint covers.</param>
internal sealed class LeafAudit(OcflLayout layout, LoggedLeaves leaves, long sealedSize)
{
    private readonly HashSet<long> explained = [];
    private readonly Dictionary<ObjectCommitment, ObjectId> objects = [];
    private readonly Dictionary<Sha512, (ObjectId Object, VersionNumber Number)> inventories = [];

    /// <summary>Learns which entry the bytes are staged for whose inventory has a digest.</summary>
    internal void Learn(Sha512 inventory, StagedEntry about) => inventories.TryAdd(inventory, (about.Object, about.Number));

    /// <summary>Finds the leaves of an object's entries.</summary>
    internal IEnumerable<AuditFinding> Check(ObjectLook look)
    {
        foreach (OcflInventory known in look.Known) Learn(known);
        long before = -1;
        foreach (ArchivedEntry entry in look.Entries)
        {
            BlobName place = OcflLayout.InventoryOf(look.Root, entry.Number);
            ObjectLeaf leaf = EntryFinisher.LeafOf(entry.Inventory, place.Value).Value!;
            IReadOnlyList<long> at = leaves.Find(leaf);
            explained.UnionWith(at);
            string what = $"{entry.Number} of {entry.Inventory.Id}";
            if (at.Count == 0)
            {
                IReadOnlyList<long> others = leaves.Of(leaf.Object, leaf.Entry);
                explained.UnionWith(others);
                if (others.Count > 0) yield return Of(AuditCode.EntryAltered, string.Create(CultureInfo.InvariantCulture, $"{what} is not the entry that was logged: leaf {others[0]} states another inventory, event or time."), others[0], $"the inventory whose digest {LogNames.Leaf(others[0])} states");
                else if (look.IsFinished || entry.Number != look.Head) yield return Of(AuditCode.NotLogged, $"{what} is not in the log: it was altered or put there, or its leaf was altered or taken away.", null, "a leaf for every entry", "Compare the entry with a copy of the archive that verifies, and put back the one of the two that is wrong.");
                continue;
            }

            if (at.Count > 1) yield return Of(AuditCode.LeafTwice, string.Create(CultureInfo.InvariantCulture, $"{what} is in the log {at.Count} times: at {string.Join(", ", at)}."), at[1], "each entry once", "Find out who can write to the store; no program of ours logs an entry twice.");
            if (at[0] <= before || at[0] < entry.Note.LogSize)
            {
                yield return Of(
                    AuditCode.LeafOrder,
                    string.Create(CultureInfo.InvariantCulture, $"{what} is in the log at {at[0]}, {(at[0] <= before ? $"before the entry before it, which is at {before}" : $"and was made when the log had {entry.Note.LogSize} leaves already")}."),
                    at[0], "leaves in the order in which entries were made");
            }

            if (at[0] >= sealedSize) yield return Of(AuditCode.Unsealed, string.Create(CultureInfo.InvariantCulture, $"{what} is in the log at {at[0]}, and no checkpoint covers it yet."), at[0], null, "Seal the log.", Severity.Note);
            before = at[0];

            AuditFinding Of(FindingCode code, string message, long? index, string? expected, string mend = AuditCode.FromCopy, Severity severity = Severity.Error) =>
                new(AuditCode.At(place, code, message, expected, mend, severity) with { Also = index is { } number ? new Place(LogNames.Leaf(number).Value) : null }, entry.Inventory.Id, entry.Number, Leaf: index);
        }
    }

    /// <summary>After all objects: the leaves whose entries are not there.</summary>
    /// <param name="isWhole">Whether all objects were looked at; otherwise only leaves of those that were can be judged.</param>
    internal IEnumerable<AuditFinding> Orphans(bool isWhole)
    {
        foreach ((long index, ObjectLeaf leaf) in leaves.Entries)
        {
            if (explained.Contains(index)) continue;
            string said = string.Create(CultureInfo.InvariantCulture, $"Leaf {index} says that entry {leaf.Entry} of an object was made on {leaf.At} (‘{leaf.Event}’)");
            BlobName own = LogNames.Leaf(index);
            if (IdOf(leaf) is { } id)
            {
                VersionNumber number = new(leaf.Entry);
                BlobName lost = OcflLayout.InventoryOf(layout.RootOf(id), number);
                yield return new AuditFinding(
                    AuditCode.At(lost, AuditCode.EntryGone, $"{said}: it is {number} of {id}, and that is gone or was altered.", "every entry that was ever logged", "Put the entry back from a copy of the archive that verifies.") with { Also = new Place(own.Value) },
                    id, number, Leaf: index);
            }
            else if (isWhole)
            {
                yield return new AuditFinding(
                    AuditCode.At(own, AuditCode.EntryGone, $"{said}, and no entry of the archive is the one. The log does not name objects, so which one it was shows in a copy of the archive.", "every entry that was ever logged",
                        $"Look in a copy of the archive for an inventory with the digest {leaf.Inventory.Hex[..16]}…, and put its object back."),
                    Entry: new VersionNumber(leaf.Entry), Leaf: index);
            }
        }
    }

    /// <summary>The object of which a leaf speaks, as far as anything in the store still tells it.</summary>
    internal ObjectId? IdOf(ObjectLeaf leaf) =>
        objects.TryGetValue(leaf.Object, out ObjectId? id) ? id : inventories.TryGetValue(leaf.Inventory, out (ObjectId Object, VersionNumber Number) known) && known.Number.Value == leaf.Entry ? known.Object : null;

    /// <summary>The leaf of an entry at an index.</summary>
    internal ObjectLeaf? At(long index) => leaves.Entries.GetValueOrDefault(index);

    private void Learn(OcflInventory known)
    {
        inventories.TryAdd(known.Digest, (known.Id, known.Head));
        if (EntryNote.Read(known[known.Head].Message, "").Value is { } note) objects.TryAdd(ObjectCommitment.Of(Convert.FromHexString(note.Salt), known.Id.Value), known.Id);
    }
}
