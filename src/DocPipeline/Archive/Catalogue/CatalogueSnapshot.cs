using DocPipeline.Archive.Catalogue.Rows;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Catalogue;

/// <summary>The catalogue's blobs as they were at about one time.</summary>
internal sealed class CatalogueSnapshot
{
    private const int MostTries = 5;

    private CatalogueSnapshot(ReadOnlyMemory<byte>? index, IReadOnlyDictionary<BlobName, ReadOnlyMemory<byte>> others) => (Index, Others) = (index, others);

    /// <summary>The list of all partnerships.</summary>
    internal ReadOnlyMemory<byte>? Index { get; }

    /// <summary>Every other blob.</summary>
    internal IReadOnlyDictionary<BlobName, ReadOnlyMemory<byte>> Others { get; }

    /// <summary>Reads the catalogue; where somebody writes it meanwhile, a few times.</summary>
    internal static async Task<CatalogueSnapshot> ReadAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        for (int tries = 1; ; tries++)
        {
            StoredBlob? before = await store.GetAsync(CatalogueJson.IndexName, cancellationToken).ConfigureAwait(false);
            var others = new Dictionary<BlobName, ReadOnlyMemory<byte>>();
            await foreach (BlobName name in store.ListAsync(CatalogueJson.Prefix, cancellationToken).ConfigureAwait(false))
                if (name != CatalogueJson.IndexName && await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob) others[name] = blob.Content;
            StoredBlob? after = others.Count == 0 ? before : await store.GetAsync(CatalogueJson.IndexName, cancellationToken).ConfigureAwait(false);
            if (tries == MostTries || before?.Tag == after?.Tag) return new CatalogueSnapshot(before?.Content, others);
        }
    }
}
