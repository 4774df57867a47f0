using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using DocPipeline.Archive.Stores;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Queues;

namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>
/// The jobs of a store: started, so that their messages go out even where the program dies in between, and looked at. One for the life of
/// the program: what a job came to is never said differently later, so it is read once.
/// </summary>
/// <param name="archive">The archive, in whose store jobs lie.</param>
/// <param name="queues">Where work waits.</param>
public sealed class JobBook(OpenedArchive archive, IWorkQueues queues)
{
    // Whoever starts a job is given so long before somebody else sends its messages: they would be sent twice, which costs time and does no harm.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    // Thousands of messages take seconds to send. The job is safe before: what is not sent is picked up.
    private const int MostSentBefore = 500;

    private static readonly ParallelOptions several = new() { MaxDegreeOfParallelism = 16 };

    private readonly ConcurrentDictionary<string, bool> sending = new();
    private readonly JobReading reading = new(archive.Store, archive.Clock);

    /// <summary>Starts a job.</summary>
    /// <param name="order">What is to be done.</param>
    /// <param name="cancellationToken">Gives up; what was started is finished by whoever looks next.</param>
    public async Task<StartedJob> StartAsync(JobOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentOutOfRangeException.ThrowIfZero(order.Items.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order.Items.Count, Job.MostItems);
        DateTimeOffset now = archive.Clock.GetUtcNow();
        string id = order.Id?.Value ?? string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd'-'HHmmss}-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
        if (await FindAsync(JobId.Of(id), cancellationToken).ConfigureAwait(false) is { } there) return new StartedJob(there, IsNew: false);
        Job job = new() { Id = id, Kind = order.Kind, By = order.By, StartedAt = now, Items = order.Items };
        sending[id] = true;
        bool isSentBehind = false;
        try
        {
            if (order.Upload is { } upload) await Uploads.KeepAsync(archive.Store, id, upload, now, cancellationToken).ConfigureAwait(false);

            // First that there is something to send, then what: a job is never there whose messages nobody knows to be missing.
            await archive.Store.SayOnceAsync(WorkNames.UnsentOf(id), new UnsentJob(now), PipelineJson.Default.UnsentJob, cancellationToken).ConfigureAwait(false);
            if (await archive.Store.CreateAsync(WorkNames.Job(id), JsonSerializer.SerializeToUtf8Bytes(job, PipelineJson.Default.Job), cancellationToken).ConfigureAwait(false) is not WriteResult.Written)
                return new StartedJob(await FindAsync(JobId.Of(id), cancellationToken).ConfigureAwait(false) ?? job, IsNew: false);
            isSentBehind = job.Items.Count > MostSentBefore;
            if (isSentBehind) _ = SendBehindAsync(job);
            else await SendAsync(job, cancellationToken).ConfigureAwait(false);
            return new StartedJob(job, IsNew: true);
        }
        finally
        {
            if (!isSentBehind) sending.TryRemove(id, out _);
        }
    }

    /// <summary>A job; nothing when there is none of the id.</summary>
    public Task<Job?> FindAsync(JobId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return archive.Store.ReadAsync(WorkNames.Job(id.Value), PipelineJson.Default.Job, cancellationToken);
    }

    /// <summary>Where a job stands; nothing when there is none of the id.</summary>
    public async Task<JobStanding?> ReadAsync(JobId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (await reading.FinishedAsync(id.Value, cancellationToken).ConfigureAwait(false) is { } finished) return finished;
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } job) return null;
        if (archive.Clock.GetUtcNow() > job.StartedAt + patience) await PickUpAsync(job, cancellationToken).ConfigureAwait(false);
        return await reading.OfAsync(job, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The jobs of a partnership, the last one that was started first.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Job>> OfAsync(PartnershipId partnership, int most, CancellationToken cancellationToken)
    {
        List<string> names = [];
        await foreach (BlobName name in archive.Store.ListAsync(WorkNames.IndexOf(partnership.Value), cancellationToken).ConfigureAwait(false)) names.Add(name.Value);
        List<Job> jobs = [];
        foreach (string name in names.AsEnumerable().Reverse().Take(most))
        {
            // The time of its start, a point, its id.
            string id = name[(name.LastIndexOf('.') + 1)..];
            if (JobId.TryRead(id, out JobId? read) && await FindAsync(read, cancellationToken).ConfigureAwait(false) is { } job) jobs.Add(job);
        }

        return jobs;
    }

    /// <summary>Sends what programs that died have not sent.</summary>
    /// <param name="all">Whether everything is to be sent that is not: for a program that starts and is the only one. Otherwise whoever may still be sending is given time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many jobs were picked up.</returns>
    public async Task<int> PickUpAsync(bool all, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        await foreach (BlobName name in archive.Store.ListAsync(WorkNames.Unsent, cancellationToken).ConfigureAwait(false)) ids.Add(name.Value[WorkNames.Unsent.Length..^".json".Length]);
        int count = 0;
        DateTimeOffset now = archive.Clock.GetUtcNow();
        foreach (string id in ids)
        {
            Job? job = await FindAsync(JobId.Of(id), cancellationToken).ConfigureAwait(false);
            if (job is null) await ClearAsync(id, now, cancellationToken).ConfigureAwait(false);
            else if ((all || now > job.StartedAt + patience) && await PickUpAsync(job, cancellationToken).ConfigureAwait(false)) count++;
        }

        await Uploads.ClearAsync(archive.Store, now, cancellationToken).ConfigureAwait(false);
        return count;
    }

    // Somebody may be between the two; after a day nobody is.
    private async Task ClearAsync(string job, DateTimeOffset now, CancellationToken cancellationToken)
    {
        BlobName name = WorkNames.UnsentOf(job);
        if (await archive.Store.ReadAsync(name, PipelineJson.Default.UnsentJob, cancellationToken).ConfigureAwait(false) is { } unsent && unsent.At.AddDays(1) < now)
            await archive.Store.RemoveAsync(name, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> PickUpAsync(Job job, CancellationToken cancellationToken)
    {
        if (await archive.Store.GetAsync(WorkNames.UnsentOf(job.Id), cancellationToken).ConfigureAwait(false) is null || !sending.TryAdd(job.Id, true)) return false;
        try
        {
            await SendAsync(job, cancellationToken).ConfigureAwait(false);
            return true;
        }
        finally
        {
            sending.TryRemove(job.Id, out _);
        }
    }

    private async Task SendBehindAsync(Job job)
    {
        try
        {
            await SendAsync(job, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException || StoreTrouble.Words(e) is not null)
        {
            // Whoever looks at the job next sends the rest.
        }
        finally
        {
            sending.TryRemove(job.Id, out _);
        }
    }

    // Said twice, every message has one outcome; what has one already is not sent again.
    private async Task SendAsync(Job job, CancellationToken cancellationToken)
    {
        if (await archive.Store.GetAsync(WorkNames.UnsentOf(job.Id), cancellationToken).ConfigureAwait(false) is not { } unsent) return;
        HashSet<string> done = await reading.RequestsDoneAsync(job.Id, cancellationToken).ConfigureAwait(false);
        string at = job.StartedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture);
        ParallelOptions options = new() { MaxDegreeOfParallelism = several.MaxDegreeOfParallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(job.Partnerships, options, async (partnership, cancel) =>
            await archive.Store.CreateAsync(BlobName.Of($"{WorkNames.IndexOf(partnership)}{at}.{job.Id}"), default, cancel).ConfigureAwait(false)).ConfigureAwait(false);
        await Parallel.ForEachAsync(Enumerable.Range(0, job.Items.Count).Where(i => !done.Contains(job.RequestOf(i))), options, async (i, cancel) =>
            await queues.SendAsync(WorkKinds.QueueOf(job.Kind), job.MessageOf(i).Write(), cancel).ConfigureAwait(false)).ConfigureAwait(false);
        await archive.Store.DeleteAsync(WorkNames.UnsentOf(job.Id), unsent.Tag, cancellationToken).ConfigureAwait(false);
    }
}
