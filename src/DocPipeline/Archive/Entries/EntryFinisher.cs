using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Entries;

/// <summary>
/// Does what is left to do for an entry that is committed: its content in place, the copy of the inventory in the object's folder moved
/// forward, its leaf in the log. Anyone may do it, any number at once, any number of times.
/// </summary>
/// <remarks>The sidecar in the object's folder moves last. Where it names the last entry, nothing is left to do.</remarks>
internal sealed class EntryFinisher(IBlobStore store, OcflLayout layout, OcflObjectReader reader, TransparencyLog log)
{
    /// <summary>Finishes an entry.</summary>
    /// <param name="inventory">Its inventory, which is in the store.</param>
    /// <param name="staged">Its new bytes, where the caller has them.</param>
    /// <param name="stagedTag">The tag of its staged blob, where the caller has just written it.</param>
    /// <param name="head">What was found before it was committed.</param>
    /// <param name="cancellationToken">Gives up; somebody else, or the same call again, goes on.</param>
    /// <returns>The leaf; a finding when bytes are lost.</returns>
    internal async Task<Outcome<AppendedLeaf>> FinishAsync(
        OcflInventory inventory, IReadOnlyDictionary<Sha512, ReadOnlyMemory<byte>>? staged, BlobTag? stagedTag, ObjectHead? head, CancellationToken cancellationToken)
    {
        string root = layout.RootOf(inventory.Id);
        VersionNumber number = inventory.Head;
        if (staged is null)
        {
            StoredBlob? blob = await store.GetAsync(Staging.NameOf(inventory.Digest), cancellationToken).ConfigureAwait(false);
            (staged, stagedTag) = (blob is null ? new Dictionary<Sha512, ReadOnlyMemory<byte>>() : Staging.Unpack(blob.Content).Files, blob?.Tag);
        }

        foreach ((Sha512 digest, string path) in inventory.ContentOf(number))
        {
            BlobName name = OcflLayout.ContentOf(root, path);
            if (staged.TryGetValue(digest, out ReadOnlyMemory<byte> content)) await store.CreateAsync(name, content, cancellationToken).ConfigureAwait(false);
            else if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is null) return Lost(inventory, name);
        }

        if (number == VersionNumber.First) await store.CreateAsync(OcflLayout.DeclarationOf(root), OcflLayout.ObjectDeclarationBytes, cancellationToken).ConfigureAwait(false);
        await store.CreateAsync(OcflLayout.SidecarOf(root, number), inventory.SidecarBytes(), cancellationToken).ConfigureAwait(false);
        await MoveForwardAsync(OcflLayout.InventoryOf(root), inventory.ToBytes(), head is null ? null : (head.Root, true), there => HeadIn(there) is { } at && !(at < number), cancellationToken).ConfigureAwait(false);

        Outcome<AppendedLeaf> leaf = await LogAsync(inventory, cancellationToken).ConfigureAwait(false);
        if (leaf.IsRefused) return leaf;
        await MoveSidecarAsync(root, inventory, head, cancellationToken).ConfigureAwait(false);

        // Whether this call moved it or a later entry is there by now: nothing is left to do for this one.
        if (stagedTag is not null) await store.DeleteAsync(Staging.NameOf(inventory.Digest), stagedTag, cancellationToken).ConfigureAwait(false);
        return leaf;
    }

    /// <summary>The leaf of an entry, from inventories alone: the same whoever makes it.</summary>
    internal static Outcome<ObjectLeaf> LeafOf(OcflInventory inventory, string place)
    {
        OcflVersion version = inventory[inventory.Head];
        Outcome<EntryNote> note = EntryNote.Read(version.Message, place);
        if (note.IsRefused) return Outcome.Refused<ObjectLeaf>(note.Findings);
        return Outcome.Done(new ObjectLeaf
        {
            Kind = ObjectLeafKind.Entry,
            Object = ObjectCommitment.Of(Convert.FromHexString(note.Value.Salt), inventory.Id.Value),
            Entry = inventory.Head.Value,
            Inventory = inventory.Digest,
            Previous = BeforeOf(inventory)?.Digest,
            Event = note.Value.Event,
            At = LeafTime.Of(version.CreatedAt),
        });
    }

    /// <summary>The inventory without its last entry: an inventory is canonical, and so says what the one before it was.</summary>
    internal static OcflInventory? BeforeOf(OcflInventory inventory)
    {
        if (inventory.Head == VersionNumber.First) return null;
        string last = $"{inventory.Head}/";
        return new OcflInventory
        {
            Id = inventory.Id,
            Manifest = inventory.Manifest.Where(m => !m.Value.StartsWith(last, StringComparison.Ordinal)).ToDictionary(m => m.Key, m => m.Value),
            Versions = [.. inventory.Versions.SkipLast(1)],
        };
    }

    /// <summary>Puts the leaf of an entry into the log, unless it is there.</summary>
    internal async Task<Outcome<AppendedLeaf>> LogAsync(OcflInventory inventory, CancellationToken cancellationToken)
    {
        string place = OcflLayout.InventoryOf(layout.RootOf(inventory.Id), inventory.Head).Value;
        Outcome<ObjectLeaf> leaf = LeafOf(inventory, place);
        if (leaf.IsRefused) return Outcome.Refused<AppendedLeaf>(leaf.Findings);
        long notBefore = EntryNote.Read(inventory[inventory.Head].Message, place).Value!.LogSize;
        return await log.AppendAsync(leaf.Value, notBefore, cancellationToken).ConfigureAwait(false);
    }

    // A later entry's it stays.
    private async Task MoveSidecarAsync(string root, OcflInventory inventory, ObjectHead? head, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> own = inventory.SidecarBytes(), before = BeforeOf(inventory)?.SidecarBytes() ?? ReadOnlyMemory<byte>.Empty;
        await MoveForwardAsync(OcflLayout.SidecarOf(root), own, head is null ? null : (head.Sidecar, true), there => there.Span.SequenceEqual(own.Span), cancellationToken, async there =>
        {
            if (there.Span.SequenceEqual(before.Span)) return false;
            Outcome<OcflInventory>? newest = await reader.HeadAsync(inventory.Id, cancellationToken).ConfigureAwait(false);
            return newest?.Value is { } found && found.Head > inventory.Head;
        }).ConfigureAwait(false);
    }

    /// <summary>Writes a copy of the head forward, never back, however many do so at once.</summary>
    private async Task MoveForwardAsync(
        BlobName name, ReadOnlyMemory<byte> content, (BlobTag? Tag, bool IsKnown)? seen, Predicate<ReadOnlyMemory<byte>> isThere, CancellationToken cancellationToken, Func<ReadOnlyMemory<byte>, Task<bool>>? isLater = null)
    {
        if (seen is { } known && await PutAsync(known.Tag).ConfigureAwait(false)) return;
        while (true)
        {
            StoredBlob? there = await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
            if (there is not null && (isThere(there.Content) || (isLater is not null && await isLater(there.Content).ConfigureAwait(false)))) return;
            if (await PutAsync(there?.Tag).ConfigureAwait(false)) return;
        }

        async Task<bool> PutAsync(BlobTag? tag) =>
            (tag is null
                ? await store.CreateAsync(name, content, cancellationToken).ConfigureAwait(false)
                : await store.ReplaceAsync(name, content, tag, cancellationToken).ConfigureAwait(false)) is WriteResult.Written;
    }

    private static VersionNumber? HeadIn(ReadOnlyMemory<byte> inventory) => OcflInventory.Read(inventory, "").Value?.Head;

    private static Outcome<AppendedLeaf> Lost(OcflInventory inventory, BlobName name) => Outcome.Refused<AppendedLeaf>([ArchiveFinding.At(
        name.Value, ArchiveFinding.ContentLost, $"{inventory.Head} of {inventory.Id} is committed, and these bytes of it are neither in the object nor staged.", "Put the file back from a copy of the archive that verifies.")]);
}
