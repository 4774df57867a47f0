using System.Runtime.CompilerServices;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Ocfl;

/// <summary>
/// Reads the objects of a storage root. What counts as the head is the highest entry that is there without a gap below it, by its own
/// inventory; the copy in the object's folder is never asked, since it may be behind or tampered with.
/// </summary>
internal sealed class OcflObjectReader(IBlobStore store, OcflLayout layout)
{
    /// <summary>The folders of all objects, sorted, from the names of the blobs alone.</summary>
    internal async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string last = "";
        await foreach (BlobName name in store.ListAsync(layout.Prefix, cancellationToken).ConfigureAwait(false))
        {
            if (layout.RootIn(name) is not { } root || root == last) continue;
            last = root;
            yield return root;
        }
    }

    /// <summary>The inventory of an object's head.</summary>
    /// <returns>Nothing when there is no such object; otherwise the inventory, or what is wrong with it.</returns>
    internal async Task<Outcome<OcflInventory>?> HeadAsync(ObjectId id, CancellationToken cancellationToken)
    {
        string root = layout.RootOf(id);
        return await HeadNumberAsync(root, cancellationToken).ConfigureAwait(false) is { } head
            ? await ReadAsync(root, head, id, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>The same for an object that <see cref="ListAsync"/> named, whose id is not known yet.</summary>
    internal async Task<Outcome<OcflInventory>?> HeadAsync(string root, CancellationToken cancellationToken) =>
        await HeadNumberAsync(root, cancellationToken).ConfigureAwait(false) is { } head
            ? await ReadAsync(root, head, id: null, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>The inventory as it was with an entry.</summary>
    internal Task<Outcome<OcflInventory>> InventoryAsync(ObjectId id, VersionNumber number, CancellationToken cancellationToken) =>
        ReadAsync(layout.RootOf(id), number, id, cancellationToken);

    /// <summary>The same for an object whose id is not known yet, by its folder.</summary>
    internal Task<Outcome<OcflInventory>> InventoryAsync(string root, VersionNumber number, CancellationToken cancellationToken) =>
        ReadAsync(root, number, id: null, cancellationToken);

    /// <summary>A file of an entry. Its bytes are held against the digest that the inventory states.</summary>
    /// <param name="inventory">Any inventory of the object that has the entry.</param>
    /// <param name="number">The entry.</param>
    /// <param name="path">The file.</param>
    internal async Task<Outcome<OcflFile>> FileAsync(
        OcflInventory inventory, VersionNumber number, LogicalPath path, CancellationToken cancellationToken)
    {
        if (number > inventory.Head || !inventory[number].State.TryGetValue(path, out Sha512 digest))
            return Refused<OcflFile>(OcflFindings.NotThere, inventory.Id.Value, $"{inventory.Id} has no file ‘{path}’ in {number}.", "Name a file that the entry has.");
        BlobName name = OcflLayout.ContentOf(layout.RootOf(inventory.Id), inventory.Manifest[digest]);
        string what = $"‘{path}’ in {number} of {inventory.Id}";
        if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob)
            return Refused<OcflFile>(OcflFindings.Content, name.Value, $"The bytes of {what} are not there.", "Finish the entry from what was staged, or put the file back from a copy that verifies.");
        Sha512 found = Sha512.Of(blob.Content.Span);
        return found == digest
            ? Outcome.Done(new OcflFile(blob.Content, digest))
            : Refused<OcflFile>(
                OcflFindings.Content, name.Value, $"The bytes of {what} are not those that were filed: their digest is {found.Hex[..12]}…, and that of the inventory {digest.Hex[..12]}….",
                "Put the file back from a copy of the archive that verifies.");
    }

    private async Task<VersionNumber?> HeadNumberAsync(string root, CancellationToken cancellationToken)
    {
        HashSet<VersionNumber> there = [];
        await foreach (BlobName name in store.ListAsync($"{root}/v", cancellationToken).ConfigureAwait(false))
        {
            string[] rest = name.Value[(root.Length + 1)..].Split('/');
            if (rest is [var folder, OcflInventory.FileName] && VersionNumber.TryRead(folder, out VersionNumber? number)) there.Add(number.Value);
        }

        VersionNumber? head = null;
        for (VersionNumber next = VersionNumber.First; there.Contains(next); next = next.Next) head = next;
        return head;
    }

    private async Task<Outcome<OcflInventory>> ReadAsync(string root, VersionNumber number, ObjectId? id, CancellationToken cancellationToken)
    {
        BlobName name = OcflLayout.InventoryOf(root, number);
        if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob)
            return Refused<OcflInventory>(OcflFindings.NotThere, name.Value, $"There is no entry {number} here.", "Name an entry that the object has.");
        Outcome<OcflInventory> outcome = OcflInventory.Read(blob.Content, name.Value);
        if (outcome.IsRefused || (IsAtHome(outcome.Value, root, id) && outcome.Value.Head == number)) return outcome;
        return Refused<OcflInventory>(
            OcflFindings.Misplaced, name.Value, $"The inventory is that of {outcome.Value.Head} of {outcome.Value.Id}, which does not lie here.",
            "Put the file back from a copy of the archive that verifies.");
    }

    private bool IsAtHome(OcflInventory inventory, string root, ObjectId? id) => (id is null || inventory.Id == id) && layout.RootOf(inventory.Id) == root;

    private static Outcome<T> Refused<T>(FindingCode code, string place, string message, string mend)
        where T : class => Outcome.Refused<T>([new Finding(code, Severity.Error, message) { Place = new Place(place), Suggestion = mend }]);
}
