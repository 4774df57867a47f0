using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Queues;
using DocPipeline.Testing;

namespace DocPipeline.Benchmarks;

/// <summary>
/// How fast a job drafts every document of the samples for many partnerships: from the message by way of the archive's record to the draft
/// and the outcome that is kept, worked on by as many as the machine has cores.
/// </summary>
internal static class WorkFigures
{
    private const int Copies = 40;

    // A larger job is put into the queue behind its answer, and a worker that finds nothing yet would go home.
    private const int LargestJob = 180;

    internal static async Task PrintAsync()
    {
        using (TemporaryFolder folder = new())
        {
            FolderBlobStore store = FolderBlobStore.Open(folder.Path, TimeProvider.System);
            Speed alone = await RunAsync(store, WorkQueues.InStore(store, TimeProvider.System, () => RandomNumberGenerator.GetBytes(16)));
            Figures.Row($"{alone.Documents} documents of the samples drafted by a job, queue and store in a folder", $"{alone.ASecond:0} a second, {alone.ProcessorTime:0.0} ms of a processor each", "≥ 100 a second", alone.ASecond >= 100);
        }

        if (Programs.Find(AzuriteProcess.Program) is not { } program)
        {
            Figures.Row($"the same through a queue of Azurite", $"not on the PATH", "", null);
            return;
        }

        using AzuriteProcess azurite = await AzuriteProcess.StartAsync(program);
        Speed through = await RunAsync(BlobStores.Open(new BlobStoreSettings(azurite.ConnectionString), TimeProvider.System).Value!, WorkQueues.InAzure(azurite.ConnectionString).Value!);
        Figures.Row($"{through.Documents} documents of the samples drafted by a job, queue and store on Azurite", $"{through.ASecond:0} a second, {through.ProcessorTime:0.0} ms of a processor each, without Azurite's own", "≥ 40 a second", through.ASecond >= 40);
    }

    private static async Task<Speed> RunAsync(IBlobStore store, IWorkQueues queues)
    {
        List<(PartnershipId Id, RecordFiles Files)> records = [.. from sample in Directory.GetDirectories(Path.GetDirectoryName(Workload.Sample)!).Where(folder => File.Exists(Path.Combine(folder, RecordFiles.PartnershipFileName))).Order(StringComparer.Ordinal)
                                                                 from copy in Enumerable.Range(1, Copies)
                                                                 select Copy(RecordFolder.Read(sample).Value!, copy)];
        using OpenedArchive archive = OpenedArchive.In(store, new ArchiveSettings(new BlobStoreSettings("given"), Key: null, PublicKeyFile: null) { SealsLater = true }, TimeProvider.System);
        foreach ((PartnershipId id, RecordFiles files) in records)
            if ((await ArchivedRecords.PushAsync(archive, id, files, seen: null, "figures", default)).IsRefused) throw new InvalidOperationException($"{id} is not taken.");
        OfficeSettings office = new(archive, queues);
        JobBook jobs = new(archive, queues);

        // Some to warm up; each of the others is drafted for the first time.
        Outcome<IReadOnlyList<JobItem>> all = await OrderDrafts.AllAsync(archive, _ => true, default);
        IReadOnlyList<JobItem> warm = [.. all.Value!.Where(item => IsWarm(item.Partnership))], measured = [.. all.Value!.Where(item => !IsWarm(item.Partnership))];
        foreach (JobItem[] some in warm.Chunk(LargestJob)) await WorkOffAsync(office, jobs, some);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        double seconds = 0;
        foreach (JobItem[] some in measured.Chunk(LargestJob)) seconds += await WorkOffAsync(office, jobs, some);
        return new Speed(measured.Count, measured.Count / seconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / measured.Count);
    }

    private static bool IsWarm(string partnership) => partnership.EndsWith("-1", StringComparison.Ordinal) || partnership.EndsWith("-2", StringComparison.Ordinal);

    private static async Task<double> WorkOffAsync(OfficeSettings office, JobBook jobs, JobItem[] items)
    {
        long start = Stopwatch.GetTimestamp();
        Job job = (await jobs.StartAsync(new JobOrder(WorkKind.GenerateDocuments, "figures", items), default)).Job;
        OwnQueue own = new(office, new DoWork(office));
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
        {
            while (await own.NextAsync(default) is { } worked)
                if (worked.Failure is { } failure) throw failure;
        })));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        JobStanding standing = (await jobs.ReadAsync(JobId.Of(job.Id), default))!;
        if (standing.Done != items.Length) throw new InvalidOperationException($"{standing.Done} of {items.Length} are done, {standing.Refused} refused: {standing.Items.FirstOrDefault(item => item.State != ItemState.Done)?.Outcome?.Findings[0]}");
        return seconds;
    }

    private sealed record Speed(int Documents, double ASecond, double ProcessorTime);

    internal static (PartnershipId Id, RecordFiles Files) Copy(RecordFiles record, int copy)
    {
        PartnershipId was = RecordOutline.Read(record).Partnership!.Value;
        PartnershipId id = new($"{was}-{copy}");
        return (id, new RecordFiles(record.Paths.Select(path => KeyValuePair.Create(path, path == RecordFiles.PartnershipFileName
            ? (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(record.Find(path)!.Value.Span).Replace($"id: {was}\n", $"id: {id}\n", StringComparison.Ordinal))
            : record.Find(path)!.Value))));
    }
}
