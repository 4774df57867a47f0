using System.Collections.Concurrent;
using DocPipeline.Archive.Catalogue.Rows;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Catalogue;

/// <summary>Reads the catalogue, and tells whether it may be used in the place of the objects.</summary>
internal sealed class CatalogueReader(IBlobStore store, TransparencyLog log)
{
    private const int AtOnce = 16;

    /// <summary>
    /// The rows of all objects, when the catalogue counts exactly the leaves that the log has and its lists are those that it was made of;
    /// nothing otherwise. Whoever can write to the store can write a catalogue that says something else: only an audit finds that.
    /// </summary>
    internal async Task<IReadOnlyList<CatalogueRow>?> FreshAsync(CancellationToken cancellationToken)
    {
        if (await store.GetAsync(CatalogueJson.IndexName, cancellationToken).ConfigureAwait(false) is not { } blob) return null;
        if (CatalogueJson.ReadIndex(blob.Content) is not { } index) return null;
        Task<bool> isSize = IsSizeAsync(index.LogSize, cancellationToken);
        IReadOnlyDictionary<string, CatalogueList>? lists = await ListsAsync(index, cancellationToken).ConfigureAwait(false);
        return await isSize.ConfigureAwait(false) && lists is not null ? [.. lists.Values.SelectMany(list => list.Objects).OrderBy(row => row.Id, StringComparer.Ordinal)] : null;
    }

    /// <summary>The lists of all partnerships; nothing where one is not the one that the index states.</summary>
    internal async Task<IReadOnlyDictionary<string, CatalogueList>?> ListsAsync(CatalogueIndex index, CancellationToken cancellationToken)
    {
        ConcurrentDictionary<string, CatalogueList> lists = new(StringComparer.Ordinal);
        await Parallel.ForEachAsync(index.Partnerships, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (listed, token) =>
        {
            if (await ListAsync(listed, token).ConfigureAwait(false) is { } list) lists[listed.Partnership] = list;
        }).ConfigureAwait(false);
        return lists.Count == index.Partnerships.Count ? lists : null;
    }

    private async Task<CatalogueList?> ListAsync(CatalogueListed listed, CancellationToken cancellationToken)
    {
        if (!BlobName.TryRead($"{CatalogueJson.Prefix}{listed.Partnership}.json", out BlobName? name)) return null;
        return await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob && Sha512.Of(blob.Content.Span).Hex == listed.List
            && CatalogueJson.ReadList(blob.Content) is { } list && list.Partnership == listed.Partnership && list.Objects.Count == listed.Objects ? list : null;
    }

    // The place after the last leaf is free, and the last leaf is there: a size that is too small or too large is none.
    private async Task<bool> IsSizeAsync(long size, CancellationToken cancellationToken)
    {
        Task<ReadOnlyMemory<byte>?> next = log.ReadAsync(size, cancellationToken);
        bool isLast = size == 0 || size <= log.KnownCount || await log.ReadAsync(size - 1, cancellationToken).ConfigureAwait(false) is not null;
        return await next.ConfigureAwait(false) is null && isLast;
    }
}
