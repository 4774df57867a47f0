using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace DocPipeline.Archive.Stores;

/// <summary>Blobs in one container of Azure Blob Storage. The container is made when the first blob is written.</summary>
/// <remarks>
/// The client library tries again by itself after a time-out, so a refusal may be the echo of one's own write whose answer was lost.
/// Every write therefore carries a word of its own in the blob's metadata; a refused write reads it back.
/// </remarks>
public sealed class AzureBlobStore : IBlobStore
{
    private const string WriteMark = "write";

    private readonly BlobContainerClient container;

    internal AzureBlobStore(BlobContainerClient container) => this.container = container;

    /// <inheritdoc/>
    public async Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult answer = await ClientOf(name).DownloadContentAsync(cancellationToken).ConfigureAwait(false);
            return new StoredBlob(answer.Content.ToMemory(), TagOf(answer.Details.ETag));
        }
        catch (RequestFailedException e) when (IsNotThere(e))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        await WriteAsync(name, content, IfNotThere, cancellationToken).ConfigureAwait(false) is { } tag
            ? new WriteResult.Written(tag)
            : new WriteResult.AlreadyThere();

    /// <inheritdoc/>
    public async Task<WriteResult> ReplaceAsync(
        BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken) =>
        await WriteAsync(name, content, Only(seen), cancellationToken).ConfigureAwait(false) is { } tag
            ? new WriteResult.Written(tag)
            : new WriteResult.Changed();

    /// <inheritdoc/>
    public async Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken)
    {
        try
        {
            await ClientOf(name).DeleteAsync(DeleteSnapshotsOption.None, Only(seen), cancellationToken).ConfigureAwait(false);
            return DeleteResult.Deleted;
        }
        catch (RequestFailedException e) when (IsNotThere(e) || e.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return DeleteResult.Changed;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using IAsyncEnumerator<BlobItem> items = container
            .GetBlobsAsync(prefix: prefix, cancellationToken: cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(items).ConfigureAwait(false))
        {
            // What others put into the container under names that no caller can ask for is none of the store's blobs.
            if (BlobName.TryRead(items.Current.Name, out BlobName? name)) yield return name;
        }
    }

    private static async Task<bool> MoveNextAsync(IAsyncEnumerator<BlobItem> items)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (IsNotThere(e))
        {
            return false;
        }
    }

    /// <returns>The tag of the bytes written, or nothing when the condition was not met.</returns>
    private async Task<BlobTag?> WriteAsync(
        BlobName name,
        ReadOnlyMemory<byte> content,
        BlobRequestConditions conditions,
        CancellationToken cancellationToken,
        bool mayMakeContainer = true)
    {
        string mark = RandomNumberGenerator.GetHexString(32, lowercase: true);
        BlobUploadOptions options = new() { Conditions = conditions, Metadata = new Dictionary<string, string> { [WriteMark] = mark } };
        BlobClient blob = ClientOf(name);
        try
        {
            BlobContentInfo answer = await blob.UploadAsync(new BinaryData(content), options, cancellationToken).ConfigureAwait(false);
            return TagOf(answer.ETag);
        }
        catch (RequestFailedException e) when (IsConditionNotMet(e))
        {
            return await TagOfOwnWriteAsync(blob, mark, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (mayMakeContainer && e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return await WriteAsync(name, content, conditions, cancellationToken, mayMakeContainer: false).ConfigureAwait(false);
    }

    private static async Task<BlobTag?> TagOfOwnWriteAsync(BlobClient blob, string mark, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties there = await blob.GetPropertiesAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return there.Metadata.TryGetValue(WriteMark, out string? found) && found == mark ? TagOf(there.ETag) : null;
        }
        catch (RequestFailedException e) when (IsNotThere(e))
        {
            return null;
        }
    }

    private BlobClient ClientOf(BlobName name) => container.GetBlobClient(name.Value);

    private static BlobRequestConditions IfNotThere => new() { IfNoneMatch = ETag.All };

    private static BlobRequestConditions Only(BlobTag seen) => new() { IfMatch = new ETag($"\"{seen}\"") };

    private static BlobTag TagOf(ETag tag) => BlobTag.Of(tag.ToString().Trim('"'));

    // A request without a body of its own (HEAD) carries no error code: then the status alone has to do.
    private static bool IsNotThere(RequestFailedException e) =>
        e.Status == 404
        && (string.IsNullOrEmpty(e.ErrorCode)
            || e.ErrorCode == BlobErrorCode.BlobNotFound
            || e.ErrorCode == BlobErrorCode.ContainerNotFound);

    // Others of the same status (a lease, a policy, a container that is being deleted) are no lost race.
    private static bool IsConditionNotMet(RequestFailedException e) =>
        e.ErrorCode == BlobErrorCode.BlobAlreadyExists
        || e.ErrorCode == BlobErrorCode.ConditionNotMet
        || e.ErrorCode == BlobErrorCode.BlobNotFound;
}
