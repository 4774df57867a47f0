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
    private const int Copies = 12;

    internal static async Task PrintAsync()
    {
        using (TemporaryFolder folder = new())
        {
            FolderBlobStore store = FolderBlobStore.Open(folder.Path, TimeProvider.System);
            double speed = await RunAsync(store, WorkQueues.InStore(store, TimeProvider.System, () => RandomNumberGenerator.GetBytes(16)), out int documents);
            Figures.Row($"{documents} documents of the samples drafted by a job, queue and store in a folder", $"{speed:0} a second", "≥ 100 a second", speed >= 100);
        }

        if (Programs.Find(AzuriteProcess.Program) is not { } program)
        {
            Figures.Row($"the same through a queue of Azurite", $"not on the PATH", "", null);
            return;
        }

        using AzuriteProcess azurite = await AzuriteProcess.StartAsync(program);
        double through = await RunAsync(BlobStores.Open(new BlobStoreSettings(azurite.ConnectionString), TimeProvider.System).Value!, WorkQueues.InAzure(azurite.ConnectionString).Value!, out int all);
        Figures.Row($"{all} documents of the samples drafted by a job, queue and store on Azurite", $"{through:0} a second", "≥ 40 a second", through >= 40);
    }

    private static Task<double> RunAsync(IBlobStore store, IWorkQueues queues, out int documents)
    {
        List<(PartnershipId Id, RecordFiles Files)> records = [.. from sample in Directory.GetDirectories(Path.GetDirectoryName(Workload.Sample)!).Where(folder => File.Exists(Path.Combine(folder, RecordFiles.PartnershipFileName))).Order(StringComparer.Ordinal)
                                                                 from copy in Enumerable.Range(1, Copies)
                                                                 select Copy(RecordFolder.Read(sample).Value!, copy)];
        documents = records.Sum(record => RecordOutline.Read(record.Files).Documents.Count);
        return RunAsync(store, queues, records);
    }

    private static async Task<double> RunAsync(IBlobStore store, IWorkQueues queues, List<(PartnershipId Id, RecordFiles Files)> records)
    {
        using OpenedArchive archive = OpenedArchive.In(store, new ArchiveSettings(new BlobStoreSettings("given"), Key: null, PublicKeyFile: null) { SealsLater = true }, TimeProvider.System);
        foreach ((PartnershipId id, RecordFiles files) in records)
            if ((await ArchivedRecords.PushAsync(archive, id, files, seen: null, "figures", default)).IsRefused) throw new InvalidOperationException($"{id} is not taken.");
        OfficeSettings office = new(archive, queues);
        JobBook jobs = new(archive, queues);

        // Once to warm up, once to measure.
        double speed = 0;
        for (int turn = 0; turn < 2; turn++)
        {
            Outcome<IReadOnlyList<JobItem>> items = await OrderDrafts.AllAsync(archive, _ => true, default);
            long start = Stopwatch.GetTimestamp();
            Job job = (await jobs.StartAsync(new JobOrder(WorkKind.GenerateDocuments, "figures", items.Value!), default)).Job;
            OwnQueue own = new(office, new DoWork(office));
            await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
            {
                while (await own.NextAsync(default) is { } worked)
                    if (worked.Failure is { } failure) throw failure;
            })));
            speed = items.Value!.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
            JobStanding standing = (await jobs.ReadAsync(JobId.Of(job.Id), default))!;
            if (standing.Done != items.Value.Count) throw new InvalidOperationException($"{standing.Done} of {items.Value.Count} are done, {standing.Refused} refused: {standing.Items.FirstOrDefault(item => item.State != ItemState.Done)?.Outcome?.Findings[0]}");
        }

        return speed;
    }

    internal static (PartnershipId Id, RecordFiles Files) Copy(RecordFiles record, int copy)
    {
        PartnershipId was = RecordOutline.Read(record).Partnership!.Value;
        PartnershipId id = new($"{was}-{copy}");
        return (id, new RecordFiles(record.Paths.Select(path => KeyValuePair.Create(path, path == RecordFiles.PartnershipFileName
            ? (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(record.Find(path)!.Value.Span).Replace($"id: {was}\n", $"id: {id}\n", StringComparison.Ordinal))
            : record.Find(path)!.Value))));
    }
}
