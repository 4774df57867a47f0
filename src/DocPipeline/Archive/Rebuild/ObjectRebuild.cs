using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Audit.Checks;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rebuild;

/// <summary>Writes again what follows from the entries of one object.</summary>
internal sealed class ObjectRebuild(IBlobStore store, OcflLayout layout, DerivedBlobs derived, LoggedLeaves leaves)
{
    /// <summary>Rebuilds an object, unless its entries do not fit together: what derives from them would hide that.</summary>
    /// <returns>Why it, or a part of it, was left as it is.</returns>
    internal async Task<Finding?> RunAsync(string root, IReadOnlySet<string> names, CancellationToken cancellationToken)
    {
        IReadOnlyList<VersionNumber> numbers = StoreListing.EntriesIn(names);
        if (StoreListing.HeadOf(numbers) is not { } last || numbers[^1] != last)
            return NotRebuilt(OcflLayout.InventoryOf(root, StoreListing.HeadOf(numbers)?.Next ?? VersionNumber.First), "An entry of the object is not there, so nothing was written for it.");
        var inventories = new List<OcflInventory>();
        foreach (VersionNumber number in numbers)
        {
            BlobName name = OcflLayout.InventoryOf(root, number);
            StoredBlob? blob = await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
            if (blob is null || OcflInventory.Read(blob.Content, name.Value).Value is not { } read || read.Head != number || layout.RootOf(read.Id) != root
                || (inventories.Count > 0 && !EntryFinisher.BeforeOf(read)!.ToBytes().Span.SequenceEqual(inventories[^1].ToBytes().Span)))
                return NotRebuilt(name, "The entry is damaged or does not continue the one before it, so nothing was written for its object.");
            inventories.Add(read);
        }

        OcflInventory head = inventories[^1];
        if (head.ContentOf(last).FirstOrDefault(content => !names.Contains(content.Value)).Value is { } missing)
            return NotRebuilt(OcflLayout.ContentOf(root, missing), $"{last} of {head.Id} is committed and its content is not all there, so nothing was written for its object.", "Recover: that finishes the entry where its bytes are staged; then rebuild.");

        await WriteAsync(OcflLayout.DeclarationOf(root), OcflLayout.ObjectDeclarationBytes).ConfigureAwait(false);
        foreach (OcflInventory inventory in inventories) await WriteAsync(OcflLayout.SidecarOf(root, inventory.Head), inventory.SidecarBytes()).ConfigureAwait(false);
        await WriteAsync(OcflLayout.InventoryOf(root), head.ToBytes(), IsLastAsync).ConfigureAwait(false);

        // This one says that nothing is left to do for the entry, and so only once it is logged.
        Outcome<ObjectLeaf> leaf = EntryFinisher.LeafOf(head, OcflLayout.InventoryOf(root, last).Value);
        if (leaf.IsRefused) return leaf.Findings[0];
        if (leaves.Find(leaf.Value).Count == 0)
            return NotRebuilt(OcflLayout.SidecarOf(root), $"{last} of {head.Id} is committed and not in the log, so the digest file that says it is finished was not written.", "Audit first: was the entry altered or its leaf lost, put that back from a copy that verifies; if a program died, recover.");
        await WriteAsync(OcflLayout.SidecarOf(root), head.SidecarBytes(), IsLastAsync).ConfigureAwait(false);
        return null;

        Task WriteAsync(BlobName name, ReadOnlyMemory<byte> content, Func<Task<bool>>? isStill = null) =>
            derived.WriteAsync(name, content, names.Contains(name.Value[(root.Length + 1)..]), isStill, cancellationToken);

        async Task<bool> IsLastAsync() => await store.GetAsync(OcflLayout.InventoryOf(root, last.Next), cancellationToken).ConfigureAwait(false) is null;
    }

    private static Finding NotRebuilt(BlobName name, string message, string mend = AuditCode.FromCopy) => AuditCode.At(name, AuditCode.NotRebuilt, message, mend: mend);
}
