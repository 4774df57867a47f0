using System.Collections.Concurrent;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Rebuild;

/// <summary>Writes blobs whose bytes can be worked out, where they are not there or hold something else, and remembers which.</summary>
internal sealed class DerivedBlobs(IBlobStore store)
{
    private readonly ConcurrentBag<BlobName> written = [];

    /// <summary>What was written, sorted.</summary>
    internal IReadOnlyList<BlobName> Written => [.. written.OrderBy(name => name.Value, StringComparer.Ordinal)];

    /// <summary>Adds what another wrote.</summary>
    internal void Add(BlobName name) => written.Add(name);

    /// <summary>Writes a blob.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="isThere">Whether it was listed; a blob that was not is created without asking.</param>
    /// <param name="isStill">Asked after the blob was read and before it is replaced; whoever moved it on since wins.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task WriteAsync(BlobName name, ReadOnlyMemory<byte> content, bool isThere, Func<Task<bool>>? isStill, CancellationToken cancellationToken)
    {
        StoredBlob? there = isThere ? await store.GetAsync(name, cancellationToken).ConfigureAwait(false) : null;
        if (there is not null && there.Content.Span.SequenceEqual(content.Span)) return;
        if (isStill is not null && !await isStill().ConfigureAwait(false)) return;
        WriteResult result = there is null
            ? await store.CreateAsync(name, content, cancellationToken).ConfigureAwait(false)
            : await store.ReplaceAsync(name, content, there.Tag, cancellationToken).ConfigureAwait(false);
        if (result is WriteResult.Written) written.Add(name);
    }
}
