using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Ocfl.Validation.Trees;

/// <summary>The blobs of a store whose names begin with a text.</summary>
/// <param name="store">The store.</param>
/// <param name="prefix">For example <c>archive/</c>, or the folder of one object with a slash.</param>
internal sealed class BlobTree(IBlobStore store, string prefix) : IOcflTree
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<TreeEntry> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (BlobName name in store.ListAsync(prefix, cancellationToken).ConfigureAwait(false))
            yield return new TreeEntry(name.Value[prefix.Length..], TreeEntryKind.File);
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (!BlobName.TryRead(prefix + path, out BlobName? name)) return null;
        if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob) return null;
        return MemoryMarshal.TryGetArray(blob.Content, out ArraySegment<byte> bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(blob.Content.ToArray(), writable: false);
    }

    /// <inheritdoc/>
    public string PlaceOf(string path) => prefix + path;
}
