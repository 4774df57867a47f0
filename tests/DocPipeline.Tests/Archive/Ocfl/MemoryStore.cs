using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Tests.Archive.Ocfl;

/// <summary>Blobs in memory, for tests that write thousands; the tests of the doors use the real stores.</summary>
internal sealed class MemoryStore : IBlobStore
{
    private readonly ConcurrentDictionary<string, StoredBlob> blobs = new(StringComparer.Ordinal);
    private int tags;

    /// <summary>The blobs as they are, to tamper with.</summary>
    internal byte[] this[string name]
    {
        get => blobs[name].Content.ToArray();
        set => blobs[name] = new StoredBlob(value, NextTag());
    }

    internal IEnumerable<string> Names => blobs.Keys.Order(StringComparer.Ordinal);

    internal void Remove(string name) => Assert.True(blobs.TryRemove(name, out _), $"There is no {name}.");

    public Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken) => Task.FromResult(blobs.GetValueOrDefault(name.Value));

    public Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        StoredBlob blob = new(content.ToArray(), NextTag());
        return Task.FromResult<WriteResult>(blobs.TryAdd(name.Value, blob) ? new WriteResult.Written(blob.Tag) : new WriteResult.AlreadyThere());
    }

    public Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken)
    {
        StoredBlob blob = new(content.ToArray(), NextTag());
        bool done = blobs.TryGetValue(name.Value, out StoredBlob? current) && current.Tag == seen && blobs.TryUpdate(name.Value, blob, current);
        return Task.FromResult<WriteResult>(done ? new WriteResult.Written(blob.Tag) : new WriteResult.Changed());
    }

    public Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken) =>
        Task.FromResult(
            blobs.TryGetValue(name.Value, out StoredBlob? current) && current.Tag == seen && blobs.TryRemove(KeyValuePair.Create(name.Value, current))
                ? DeleteResult.Deleted
                : DeleteResult.Changed);

    public async IAsyncEnumerable<BlobName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (string name in Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToArray()) yield return BlobName.Of(name);
    }

    private BlobTag NextTag() => BlobTag.Of(Interlocked.Increment(ref tags).ToString(CultureInfo.InvariantCulture));
}
