using System.Globalization;
using System.Runtime.CompilerServices;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Tests.Archive;

/// <summary>Blobs in memory, with what a test needs besides: to count what was asked for, and to alter blobs behind everybody's back.</summary>
/// <param name="isPrompt">Whether a call is answered before it returns, for tests that themselves say whose turn it is.</param>
internal sealed class MemoryStore(bool isPrompt = false) : IBlobStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, (byte[] Content, long Version)> blobs = new(StringComparer.Ordinal);
    private long version;
    private long calls;

    /// <summary>How often the store was called; a listing is one call.</summary>
    public long Calls => Interlocked.Read(ref calls);

    /// <summary>A blob's bytes, past every condition; null takes the blob away.</summary>
    public byte[]? this[string name]
    {
        get
        {
            lock (gate) return blobs.TryGetValue(name, out (byte[] Content, long Version) blob) ? [.. blob.Content] : null;
        }

        set
        {
            lock (gate)
            {
                if (value is null) blobs.Remove(name);
                else blobs[name] = ([.. value], ++version);
            }
        }
    }

    /// <summary>The names of all blobs, in ordinal order.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (gate) return [.. blobs.Keys];
        }
    }

    /// <summary>Another store with the same blobs.</summary>
    public MemoryStore Copy()
    {
        MemoryStore copy = new();
        foreach (string name in Names) copy[name] = this[name];
        return copy;
    }

    public Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken) => Answer(
        () => blobs.TryGetValue(name.Value, out (byte[] Content, long Version) blob) ? new StoredBlob((byte[])[.. blob.Content], Tag(blob.Version)) : null);

    public Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => Answer<WriteResult>(
        () => blobs.ContainsKey(name.Value) ? new WriteResult.AlreadyThere() : Write(name, content));

    public Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken) =>
        Answer<WriteResult>(() => IsStill(name, seen) ? Write(name, content) : new WriteResult.Changed());

    public Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken) => Answer(
        () => IsStill(name, seen) && blobs.Remove(name.Value) ? DeleteResult.Deleted : DeleteResult.Changed);

    public async IAsyncEnumerable<BlobName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] names = await Answer(() => blobs.Keys.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).ToArray());
        foreach (string name in names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return BlobName.Of(name);
        }
    }

    // The caller gives way before it is served, so that tasks of one test really run between one another's calls.
    private async Task<T> Answer<T>(Func<T> work)
    {
        if (!isPrompt) await Task.Yield();
        Interlocked.Increment(ref calls);
        lock (gate) return work();
    }

    private bool IsStill(BlobName name, BlobTag seen) => blobs.TryGetValue(name.Value, out (byte[] Content, long Version) blob) && Tag(blob.Version) == seen;

    private WriteResult.Written Write(BlobName name, ReadOnlyMemory<byte> content)
    {
        blobs[name.Value] = (content.ToArray(), ++version);
        return new WriteResult.Written(Tag(version));
    }

    private static BlobTag Tag(long number) => BlobTag.Of(number.ToString(CultureInfo.InvariantCulture));
}
