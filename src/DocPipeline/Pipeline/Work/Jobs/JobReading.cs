using System.Collections.Concurrent;
using System.Text.Json;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>Reads what jobs came to. An outcome is never said differently later, so each is read once.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">When it is.</param>
internal sealed class JobReading(IBlobStore store, TimeProvider clock)
{
    private const int MostJobs = 20;
    private const string Json = ".json";

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, WorkOutcome>> read = new();

    /// <summary>A job that is over for good.</summary>
    internal Task<JobStanding?> FinishedAsync(string job, CancellationToken cancellationToken) => store.ReadAsync(WorkNames.Finished(job), PipelineJson.Default.JobStanding, cancellationToken);

    /// <summary>The requests of a job that have an outcome.</summary>
    internal async Task<HashSet<string>> RequestsDoneAsync(string job, CancellationToken cancellationToken) =>
        [.. (await ListAsync(WorkNames.Outcomes(job), cancellationToken).ConfigureAwait(false)).Select(RequestOf)];

    /// <summary>Where a job stands.</summary>
    internal async Task<JobStanding> OfAsync(Job job, CancellationToken cancellationToken)
    {
        List<BlobName> troubles = await ListAsync(WorkNames.Troubles(job.Id), cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, WorkOutcome> outcomes = await OutcomesAsync(job.Id, cancellationToken).ConfigureAwait(false);
        Dictionary<string, WorkTrouble> trouble = [];
        foreach (BlobName name in troubles.Where(name => !outcomes.ContainsKey(RequestOf(name))))
        {
            if (await store.ReadAsync(name, PipelineJson.Default.WorkTrouble, cancellationToken).ConfigureAwait(false) is { } one) trouble[RequestOf(name)] = one;
        }

        JobStanding standing = new(job, [.. job.Items.Select((item, i) => Standing(item, outcomes.GetValueOrDefault(job.RequestOf(i)), trouble.GetValueOrDefault(job.RequestOf(i))))]);

        // What failed may be tried once more by hand; then it is over only when that is.
        if (!standing.IsOver || standing.Failed > 0) return standing;
        await store.CreateAsync(WorkNames.Finished(job.Id), JsonSerializer.SerializeToUtf8Bytes(standing, PipelineJson.Default.JobStanding), cancellationToken).ConfigureAwait(false);
        read.TryRemove(job.Id, out _);
        return standing;
    }

    private async Task<IReadOnlyDictionary<string, WorkOutcome>> OutcomesAsync(string job, CancellationToken cancellationToken)
    {
        if (read.Count > MostJobs) read.Clear();
        ConcurrentDictionary<string, WorkOutcome> known = read.GetOrAdd(job, _ => new());
        List<BlobName> names = await ListAsync(WorkNames.Outcomes(job), cancellationToken).ConfigureAwait(false);
        await Parallel.ForEachAsync(names.Where(name => !known.ContainsKey(RequestOf(name))), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken }, async (name, cancel) =>
        {
            if (await store.ReadAsync(name, PipelineJson.Default.WorkOutcome, cancel).ConfigureAwait(false) is { } outcome) known[RequestOf(name)] = outcome;
        }).ConfigureAwait(false);
        return known;
    }

    private async Task<List<BlobName>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        List<BlobName> names = [];
        await foreach (BlobName name in store.ListAsync(prefix, cancellationToken).ConfigureAwait(false)) names.Add(name);
        return names;
    }

    private ItemStanding Standing(JobItem item, WorkOutcome? outcome, WorkTrouble? trouble) =>
        outcome is not null ? new ItemStanding(item, outcome.Status == WorkStatus.Refused ? ItemState.Refused : ItemState.Done) { Outcome = outcome }
        : trouble is not null ? new ItemStanding(item, trouble.IsOver(clock.GetUtcNow()) ? ItemState.Failed : ItemState.TryingAgain) { Trouble = trouble }
        : new ItemStanding(item, ItemState.Waiting);

    private static string RequestOf(BlobName name) => name.Value[(name.Value.LastIndexOf('/') + 1)..^Json.Length];
}
