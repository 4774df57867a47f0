using System.Text.Json;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>Files that came back and wait. They are kept outside of the queue, which holds ids only, and go when the work is finished.</summary>
internal static class Uploads
{
    // Nobody starts a job with it any more: the program died between the two.
    private static readonly TimeSpan orphanedAfter = TimeSpan.FromDays(1);

    /// <summary>Keeps a file. The same job again keeps the first.</summary>
    internal static async Task KeepAsync(IBlobStore store, string job, UploadedReturn upload, DateTimeOffset at, CancellationToken cancellationToken)
    {
        KeptUpload kept = new(at, upload.Slot, upload.Name, upload.SignedBy, upload.Office, upload.Witness);
        await store.CreateAsync(WorkNames.ContentOf(job), upload.Content, cancellationToken).ConfigureAwait(false);
        await store.CreateAsync(WorkNames.UploadOf(job), JsonSerializer.SerializeToUtf8Bytes(kept, PipelineJson.Default.KeptUpload), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The file of a job; nothing when it has gone.</summary>
    internal static async Task<UploadedReturn?> FindAsync(IBlobStore store, string job, CancellationToken cancellationToken) =>
        await store.ReadAsync(WorkNames.UploadOf(job), PipelineJson.Default.KeptUpload, cancellationToken).ConfigureAwait(false) is { } about
        && await store.GetAsync(WorkNames.ContentOf(job), cancellationToken).ConfigureAwait(false) is { } content
            ? new UploadedReturn(about.Slot, about.Name, content.Content) { SignedBy = about.SignedBy, Office = about.Office, Witness = about.Witness }
            : null;

    /// <summary>Takes the file of a job away.</summary>
    internal static async Task RemoveAsync(IBlobStore store, string job, CancellationToken cancellationToken)
    {
        await store.RemoveAsync(WorkNames.ContentOf(job), cancellationToken).ConfigureAwait(false);
        await store.RemoveAsync(WorkNames.UploadOf(job), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes files away whose job was never started.</summary>
    internal static async Task ClearAsync(IBlobStore store, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<string> jobs = [];
        await foreach (BlobName name in store.ListAsync(WorkNames.Uploads, cancellationToken).ConfigureAwait(false)) jobs.Add(name.Value.Split('/')[2]);
        foreach (string job in jobs.Distinct(StringComparer.Ordinal))
        {
            if (await store.GetAsync(WorkNames.Job(job), cancellationToken).ConfigureAwait(false) is not null) continue;
            if (await store.ReadAsync(WorkNames.UploadOf(job), PipelineJson.Default.KeptUpload, cancellationToken).ConfigureAwait(false) is { } about && about.At + orphanedAfter < now)
                await RemoveAsync(store, job, cancellationToken).ConfigureAwait(false);
        }
    }
}
