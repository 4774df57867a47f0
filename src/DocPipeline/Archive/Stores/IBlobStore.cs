namespace DocPipeline.Archive.Stores;

/// <summary>
/// Where everything is kept: whole blobs by name, written only conditionally. Two writers that do not know of each other can therefore
/// never overwrite each other's work, on a folder and in Azure alike.
/// </summary>
/// <remarks>
/// <para>A blob is there completely or not at all, and what was answered as written outlives the process and the machine.</para>
/// <para>No name may be the folder of another (<c>a</c> beside <c>a/b</c>): a folder cannot hold both, so no caller may ask for it.</para>
/// <para>Lost races are answers. An exception means that the store itself could not be reached or is damaged.</para>
/// </remarks>
public interface IBlobStore
{
    /// <summary>The whole blob with the tag of exactly these bytes; nothing when there is no such blob.</summary>
    Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken);

    /// <summary>Writes a blob that is not there yet (If-None-Match: *).</summary>
    /// <returns><see cref="WriteResult.Written"/> to exactly one caller, <see cref="WriteResult.AlreadyThere"/> to the others.</returns>
    Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Writes over the version that the caller has seen (If-Match).</summary>
    /// <returns>
    /// <see cref="WriteResult.Written"/> to exactly one of all callers that have seen the same version,
    /// <see cref="WriteResult.Changed"/> to the others, and when the blob is not there.
    /// </returns>
    Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken);

    /// <summary>Deletes the version that the caller has seen (If-Match).</summary>
    Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken);

    /// <summary>
    /// The names that start with the given text, in ordinal order. The text may end inside a segment; empty lists everything. A blob that
    /// is written or deleted meanwhile may or may not be listed.
    /// </summary>
    IAsyncEnumerable<BlobName> ListAsync(string prefix, CancellationToken cancellationToken);
}
