using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Work;

/// <summary>Facts as blobs of JSON.</summary>
internal static class StoredJson
{
    /// <summary>What a blob says; nothing when there is no such blob.</summary>
    internal static async Task<T?> ReadAsync<T>(this IBlobStore store, BlobName name, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob ? JsonSerializer.Deserialize(blob.Content.Span, type) : null;

    /// <summary>Says something once.</summary>
    /// <returns>What is said there now: this, or what somebody said before.</returns>
    internal static async Task<T> SayOnceAsync<T>(this IBlobStore store, BlobName name, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        await store.CreateAsync(name, JsonSerializer.SerializeToUtf8Bytes(value, type), cancellationToken).ConfigureAwait(false) is WriteResult.Written
            ? value
            : await store.ReadAsync(name, type, cancellationToken).ConfigureAwait(false) ?? value;

    /// <summary>Says something in the place of what was said before. Of two who say so at once, either may be the last.</summary>
    internal static async Task SayAsync<T>(this IBlobStore store, BlobName name, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(value, type);
        while (true)
        {
            StoredBlob? there = await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
            WriteResult written = there is null ? await store.CreateAsync(name, json, cancellationToken).ConfigureAwait(false) : await store.ReplaceAsync(name, json, there.Tag, cancellationToken).ConfigureAwait(false);
            if (written is WriteResult.Written) return;
        }
    }

    /// <summary>Takes a blob away, whatever it says.</summary>
    internal static async Task RemoveAsync(this IBlobStore store, BlobName name, CancellationToken cancellationToken)
    {
        while (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } there)
            if (await store.DeleteAsync(name, there.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted) return;
    }
}
