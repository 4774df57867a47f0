using System.Security.Cryptography;
using System.Text.Json;
using DocPipeline.Archive.Stores;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Work;

namespace DocPipeline.Pipeline.Waiting;

/// <summary>
/// A file that somebody has uploaded and not yet confirmed: a sheet, a record. It is kept in the store, so that whichever program answers next
/// finds it, is handed to whoever uploaded it alone, and goes when it is confirmed or after a day.
/// </summary>
/// <param name="Name">The file's name as it was uploaded.</param>
/// <param name="Content">Its bytes.</param>
public sealed record WaitingFile(string Name, ReadOnlyMemory<byte> Content)
{
    private const string Folder = "work/waiting/";
    private const int IdBytes = 16;

    private static readonly TimeSpan patience = TimeSpan.FromDays(1);

    /// <summary>Keeps a file, and takes away what nobody has confirmed for a day.</summary>
    /// <param name="store">The store.</param>
    /// <param name="partnership">The partnership that it is for.</param>
    /// <param name="by">Who uploads it.</param>
    /// <param name="file">The file.</param>
    /// <param name="now">When it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id by which it is found again.</returns>
    public static async Task<string> KeepAsync(IBlobStore store, PartnershipId partnership, string by, WaitingFile file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(file);
        await ClearAsync(store, partnership, now, cancellationToken).ConfigureAwait(false);
        string id = RandomNumberGenerator.GetHexString(IdBytes * 2, lowercase: true);

        // The content first: a file of which something is said is there.
        await store.CreateAsync(ContentOf(partnership, id), file.Content, cancellationToken).ConfigureAwait(false);
        await store.CreateAsync(AboutOf(partnership, id), JsonSerializer.SerializeToUtf8Bytes(new AboutWaiting(now, by, file.Name), PipelineJson.Default.AboutWaiting), cancellationToken).ConfigureAwait(false);
        return id;
    }

    /// <summary>A file that waits; nothing where it is somebody else's or has gone.</summary>
    /// <param name="store">The store.</param>
    /// <param name="partnership">The partnership that it is for.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<WaitingFile?> FindAsync(IBlobStore store, PartnershipId partnership, string by, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length != IdBytes * 2 || !id.All(char.IsAsciiHexDigitLower)) return null;
        return await store.ReadAsync(AboutOf(partnership, id), PipelineJson.Default.AboutWaiting, cancellationToken).ConfigureAwait(false) is { } about && about.By == by
            && await store.GetAsync(ContentOf(partnership, id), cancellationToken).ConfigureAwait(false) is { } content ? new WaitingFile(about.Name, content.Content) : null;
    }

    /// <summary>Takes a file away.</summary>
    public static async Task RemoveAsync(IBlobStore store, PartnershipId partnership, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        await store.RemoveAsync(AboutOf(partnership, id), cancellationToken).ConfigureAwait(false);
        await store.RemoveAsync(ContentOf(partnership, id), cancellationToken).ConfigureAwait(false);
    }

    private static async Task ClearAsync(IBlobStore store, PartnershipId partnership, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string own = $"{Folder}{partnership}/";
        HashSet<string> ids = new(StringComparer.Ordinal);
        await foreach (BlobName name in store.ListAsync(own, cancellationToken).ConfigureAwait(false)) ids.Add(name.Value[own.Length..].Split('/')[0]);
        foreach (string id in ids)
        {
            if (await store.ReadAsync(AboutOf(partnership, id), PipelineJson.Default.AboutWaiting, cancellationToken).ConfigureAwait(false) is { } about && about.At + patience < now)
                await RemoveAsync(store, partnership, id, cancellationToken).ConfigureAwait(false);
        }
    }

    private static BlobName AboutOf(PartnershipId partnership, string id) => BlobName.Of($"{Folder}{partnership}/{id}/about.json");

    private static BlobName ContentOf(PartnershipId partnership, string id) => BlobName.Of($"{Folder}{partnership}/{id}/content");
}
