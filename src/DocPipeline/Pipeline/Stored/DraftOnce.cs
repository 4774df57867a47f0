using System.Text.Json;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;

namespace DocPipeline.Pipeline.Stored;

/// <summary>Drafts for a queue: however often a message is delivered, its work has one outcome.</summary>
public static class DraftOnce
{
    /// <summary>Drafts into the store unless the request has an outcome already.</summary>
    /// <returns>The first outcome of the request, whatever this delivery asked for.</returns>
    public static async Task<WorkOutcome> ForRequestAsync(
        OpenedArchive archive, RequestId request, PartnershipId partnership, DocumentId document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(request);
        IBlobStore store = archive.Store;
        BlobName name = BlobName.Of($"work/generate-documents/{request}.json");
        if (await ReadAsync(store, name, cancellationToken).ConfigureAwait(false) is { } earlier) return earlier;

        Outcome<DraftInStore> draft =
            await DraftIntoStore.DraftAsync(archive, partnership, document, cancellationToken).ConfigureAwait(false);
        WorkOutcome outcome = new()
        {
            RequestId = request.Value,
            Partnership = partnership.Value,
            Document = document.Value,
            Status = draft.IsRefused ? WorkStatus.Refused : WorkStatus.Generated,
            Sha512 = draft.Value?.Digest.Hex,
            Findings = draft.Findings,
        };
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(outcome, PipelineJson.Default.WorkOutcome);
        return await store.CreateAsync(name, json, cancellationToken).ConfigureAwait(false) is WriteResult.Written
            ? outcome
            : await ReadAsync(store, name, cancellationToken).ConfigureAwait(false) ?? outcome;
    }

    private static async Task<WorkOutcome?> ReadAsync(IBlobStore store, BlobName name, CancellationToken cancellationToken) =>
        await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob
            ? JsonSerializer.Deserialize(blob.Content.Span, PipelineJson.Default.WorkOutcome)
            : null;
}
