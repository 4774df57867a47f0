using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DocPipeline.Archive.Ocfl.Validation.Trees;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>
/// The folder of one object, to be validated as it will be once its last entry is finished: what finishing will write stands in for what
/// is not there yet. Small files are read once, content as often as it is asked for.
/// </summary>
internal sealed class ObjectBlobs(IBlobStore store, string root, IReadOnlySet<string> names) : IOcflTree
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>?> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> toCome = new(StringComparer.Ordinal);

    /// <summary>Lets a file be as finishing will write it.</summary>
    internal void WillBe(string path, ReadOnlyMemory<byte> content) => toCome[path] = content;

    /// <summary>A file as it is in the store, listed or not: it may have been written since the names were listed.</summary>
    internal async Task<ReadOnlyMemory<byte>?> FetchAsync(string path, CancellationToken cancellationToken)
    {
        if (names.Contains(path)) return await GetAsync(path, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte>? content = await FetchUnseenAsync(path, cancellationToken).ConfigureAwait(false);
        if (content is { } found) WillBe(path, found);
        return content;
    }

    /// <summary>A file as it is in the store, which the object's folder is judged without.</summary>
    internal async Task<ReadOnlyMemory<byte>?> FetchUnseenAsync(string path, CancellationToken cancellationToken) =>
        (await store.GetAsync(BlobName.Of($"{root}/{path}"), cancellationToken).ConfigureAwait(false))?.Content;

    /// <summary>Whether a file was let be as it will be.</summary>
    internal bool Has(string path) => toCome.ContainsKey(path);

    /// <summary>A file as it is in the store.</summary>
    internal async Task<ReadOnlyMemory<byte>?> GetAsync(string path, CancellationToken cancellationToken)
    {
        if (!names.Contains(path) || !BlobName.TryRead($"{root}/{path}", out BlobName? name)) return null;
        if (read.TryGetValue(path, out ReadOnlyMemory<byte>? known)) return known;
        ReadOnlyMemory<byte>? content = (await store.GetAsync(name, cancellationToken).ConfigureAwait(false))?.Content;
        if (!path.Contains("/content/", StringComparison.Ordinal)) read[path] = content;
        return content;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TreeEntry> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (string name in names.Union(toCome.Keys)) yield return new TreeEntry(name, TreeEntryKind.File);
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? found = toCome.TryGetValue(path, out ReadOnlyMemory<byte> will) ? will : await GetAsync(path, cancellationToken).ConfigureAwait(false);
        if (found is not { } content) return null;
        return MemoryMarshal.TryGetArray(content, out ArraySegment<byte> bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
    }

    /// <inheritdoc/>
    public string PlaceOf(string path) => path.Length == 0 ? root : $"{root}/{path}";
}
