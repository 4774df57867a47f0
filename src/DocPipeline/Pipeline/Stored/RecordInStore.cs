using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Stored;

/// <summary>The record of a partnership in the store: one blob, so that it changes completely or not at all.</summary>
public static class RecordInStore
{
    /// <summary>Reads a record; nothing when the partnership has none.</summary>
    /// <exception cref="InvalidDataException">What the store holds is no record that <see cref="PushRecord"/> put there.</exception>
    public static async Task<StoredRecord?> ReadAsync(IBlobStore store, PartnershipId partnership, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await store.GetAsync(NameOf(partnership), cancellationToken).ConfigureAwait(false) is not { } blob) return null;
        Outcome<RecordFiles> files = RecordZip.Unpack(blob.Content);
        return files.IsRefused
            ? throw new InvalidDataException($"The store's record of '{partnership}' is damaged: {files.Findings[0].Code}.")
            : new StoredRecord(files.Value, blob.Content, blob.Tag);
    }

    internal static BlobName NameOf(PartnershipId partnership) => BlobName.Of($"records/{partnership}.zip");
}
