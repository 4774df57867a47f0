using System.Globalization;
using System.Text.Json;
using DocPipeline.Archive;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Admitting;

/// <summary>
/// Where files from outside are kept that were refused: by their digest, each once, with every refusal of it. Nothing that this program
/// does by itself reads them again; only who asks for one by its digest gets it.
/// </summary>
public static class Quarantine
{
    /// <summary>The largest file that is kept. Of a larger one only the refusal is.</summary>
    public const int LargestKept = 20_000_000;

    private const string Files = "quarantine/files/";
    private const string Refusals = "quarantine/refusals/";

    /// <summary>Keeps a refused file, and why it was refused.</summary>
    /// <param name="store">The store.</param>
    /// <param name="door">Which way it came, such as <c>record-push</c>: small letters, digits and hyphens.</param>
    /// <param name="content">The file, as it came.</param>
    /// <param name="reasons">Why it was refused.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The refusal as it is kept; of one that is repeated in the same instant, as it was kept the first time.</returns>
    public static async Task<Refusal> KeepAsync(
        IBlobStore store, string door, ReadOnlyMemory<byte> content, IReadOnlyList<Finding> reasons, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        Sha512 digest = Sha512.Of(content.Span);
        bool isKept = content.Length <= LargestKept;
        Refusal refusal = new() { Sha512 = digest.Hex, Bytes = content.Length, IsKept = isKept, Door = door, At = at.ToUniversalTime(), Findings = reasons };

        // The file first: a refusal that names a file finds it.
        if (isKept) await store.CreateAsync(FileOf(digest), content, cancellationToken).ConfigureAwait(false);
        BlobName name = BlobName.Of($"{Refusals}{digest.Hex}/{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss.fffffff'Z'", CultureInfo.InvariantCulture)}-{door}.json");
        await store.CreateAsync(name, JsonSerializer.SerializeToUtf8Bytes(refusal, PipelineJson.Default.Refusal), cancellationToken).ConfigureAwait(false);
        return refusal;
    }

    /// <summary>Every refusal that is kept, by digest and then by time.</summary>
    public static async Task<IReadOnlyList<Refusal>> ListAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var refusals = new List<Refusal>();
        await foreach (BlobName name in store.ListAsync(Refusals, cancellationToken).ConfigureAwait(false))
        {
            if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob && JsonSerializer.Deserialize(blob.Content.Span, PipelineJson.Default.Refusal) is { } refusal) refusals.Add(refusal);
        }

        return refusals;
    }

    /// <summary>
    /// Hands out a refused file, to a person who asked for this very one and was told what it is. It was refused: it is not to be opened
    /// where it could do harm.
    /// </summary>
    /// <returns>Its bytes, as they came; nothing when no such file is kept.</returns>
    public static async Task<ReadOnlyMemory<byte>?> TakeOutAsync(IBlobStore store, Sha512 digest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return (await store.GetAsync(FileOf(digest), cancellationToken).ConfigureAwait(false))?.Content;
    }

    private static BlobName FileOf(Sha512 digest) => BlobName.Of(Files + digest.Hex);
}
