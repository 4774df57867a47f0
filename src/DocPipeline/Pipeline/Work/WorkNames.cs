using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Work;

/// <summary>Where queued work lies in the store. What a job came to lies under the job, so that its progress is one listing.</summary>
internal static class WorkNames
{
    internal const string Unsent = "work/unsent/";
    internal const string Uploads = "work/uploads/";

    internal static string OfJob(string job) => $"work/jobs/{job}/";

    internal static BlobName Job(string job) => BlobName.Of($"{OfJob(job)}job.json");

    internal static BlobName Finished(string job) => BlobName.Of($"{OfJob(job)}finished.json");

    internal static BlobName UnsentOf(string job) => BlobName.Of($"{Unsent}{job}.json");

    internal static string Outcomes(string job) => $"{OfJob(job)}outcomes/";

    internal static string Troubles(string job) => $"{OfJob(job)}troubles/";

    internal static string IndexOf(string partnership) => $"work/jobs-of/{partnership}/";

    internal static BlobName UploadOf(string job) => BlobName.Of($"{Uploads}{job}/about.json");

    internal static BlobName ContentOf(string job) => BlobName.Of($"{Uploads}{job}/content");

    internal static BlobName Outcome(WorkMessage message) =>
        BlobName.Of(message.Job is { } job ? $"{Outcomes(job)}{message.RequestId}.json" : $"work/{WorkKinds.QueueOf(message.Kind)}/{message.RequestId}.json");

    internal static BlobName Trouble(WorkMessage message) =>
        BlobName.Of(message.Job is { } job ? $"{Troubles(job)}{message.RequestId}.json" : $"work/troubles/{WorkKinds.QueueOf(message.Kind)}/{message.RequestId}.json");
}
