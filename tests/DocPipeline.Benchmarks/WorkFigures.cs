using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Queues;
using DocPipeline.Testing;

namespace DocPipeline.Benchmarks;

/// <summary>
/// How fast a job drafts every document of the samples for many partnerships: from the message by way of the archive's record to the draft
/// and the outcome that is kept, with the runtime set as the program has it. In a folder the program brings the work to itself; on Azurite it
/// is brought as the Functions host brings it, some messages at a time. Three jobs each, of which the fastest counts.
/// </summary>
internal static class WorkFigures
{
    internal const string Here = "--here";
    private const int Turns = 3;

    // The runtime compiles what is called often a second time. Until it has, a program that has just started takes twice as long.
    private const int WarmCopies = 24;
    private const int CopiesOfTurn = 12;

    // Azurite goes through all blobs that it holds at each request, which an account does not: the store is a small one. The program is warm by then.
    private const int WarmCopiesOnAzurite = 4;
    private const int CopiesOfTurnOnAzurite = 6;

    // host.json: a host fetches when no more than half of them are at work.
    private const int BatchOfHost = 16;

    internal static async Task PrintAsync(string[] args)
    {
        if (args.Contains(Here)) await PrintHereAsync();
        else Console.WriteLine(Figures.Output("dotnet", ["exec", "--runtimeconfig", RuntimeOfProgram, "--depsfile", Path.ChangeExtension(Own, ".deps.json"), Own, "--figures", "--work", Here]));
    }

    private static string Own => typeof(WorkFigures).Assembly.Location;

    private static string RuntimeOfProgram => Repository.PathOf($"src/DocPipeline.Web/bin/{Repository.Configuration}/net10.0/DocPipeline.Web.runtimeconfig.json");

    private static async Task PrintHereAsync()
    {
        using (TemporaryFolder folder = new())
        {
            FolderBlobStore store = FolderBlobStore.Open(folder.Path, TimeProvider.System);
            Speed alone = await RunAsync(store, WorkQueues.InStore(store, TimeProvider.System, () => RandomNumberGenerator.GetBytes(16)), WarmCopies, CopiesOfTurn, asHost: false);
            Figures.Row($"the first {alone.First} documents of the samples that a program drafts after its start", $"{alone.FirstASecond:0} a second", "", null);
            Figures.Row($"{alone.Documents} documents of the samples drafted by a job, queue and store in a folder", $"{alone.ASecond:0} a second, {alone.ProcessorTime:0.0} ms of a processor each", "≥ 100 a second", alone.ASecond >= 100);
        }

        if (Programs.Find(AzuriteProcess.Program) is not { } program)
        {
            Figures.Row($"the same through a queue of Azurite", $"not on the PATH", "", null);
            return;
        }

        using AzuriteProcess azurite = await AzuriteProcess.StartAsync(program);
        Speed through = await RunAsync(BlobStores.Open(new BlobStoreSettings(azurite.ConnectionString), TimeProvider.System).Value!, WorkQueues.InAzure(azurite.ConnectionString).Value!, WarmCopiesOnAzurite, CopiesOfTurnOnAzurite, asHost: true);
        Figures.Row($"{through.Documents} documents of the samples drafted by a job, queue and store on Azurite", $"{through.ASecond:0} a second, {through.ProcessorTime:0.0} ms of a processor each, without Azurite's own", "≥ 40 a second", through.ASecond >= 40);
    }

    private static async Task<Speed> RunAsync(IBlobStore store, IWorkQueues queues, int warmCopies, int copiesOfTurn, bool asHost)
    {
        List<(PartnershipId Id, RecordFiles Files)> records = [.. from sample in Directory.GetDirectories(Path.GetDirectoryName(Workload.Sample)!).Where(folder => File.Exists(Path.Combine(folder, RecordFiles.PartnershipFileName))).Order(StringComparer.Ordinal)
                                                                 from copy in Enumerable.Range(0, warmCopies + (Turns * copiesOfTurn))
                                                                 select Copy(RecordFolder.Read(sample).Value!, copy)];
        using OpenedArchive archive = OpenedArchive.In(store, new ArchiveSettings(new BlobStoreSettings("given"), Key: null, PublicKeyFile: null) { SealsLater = true }, TimeProvider.System);
        foreach ((PartnershipId id, RecordFiles files) in records)
            if ((await ArchivedRecords.PushAsync(archive, id, files, seen: null, "figures", default)).IsRefused) throw new InvalidOperationException($"{id} is not taken.");
        OfficeSettings office = new(archive, queues);
        JobBook jobs = new(archive, queues);

        // Each is drafted for the first time.
        Outcome<IReadOnlyList<JobItem>> all = await OrderDrafts.AllAsync(archive, _ => true, default);
        List<(JobItem[] Items, double Seconds, TimeSpan Work)> ran = [];
        foreach (JobItem[] items in all.Value!.GroupBy(item => CopyOf(item) < warmCopies ? 0 : 1 + ((CopyOf(item) - warmCopies) / copiesOfTurn)).OrderBy(turn => turn.Key).Select(turn => turn.ToArray()))
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            double seconds = await WorkOffAsync(office, new RecordShelf(archive), jobs, items, asHost);
            ran.Add((items, seconds, Environment.CpuUsage.TotalTime - before));
        }

        (JobItem[] first, double firstSeconds, _) = ran[0];
        (JobItem[] best, double bestSeconds, TimeSpan work) = ran[1..].MinBy(turn => turn.Seconds / turn.Items.Length);
        return new Speed(first.Length, first.Length / firstSeconds, best.Length, best.Length / bestSeconds, work.TotalMilliseconds / best.Length);
    }

    private static int CopyOf(JobItem item) => int.Parse(item.Partnership[(item.Partnership.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);

    // What is sent is worked on while the rest is being sent.
    private static async Task<double> WorkOffAsync(OfficeSettings office, RecordShelf records, JobBook jobs, JobItem[] items, bool asHost)
    {
        long start = Stopwatch.GetTimestamp();
        Task<StartedJob> starting = Task.Run(() => jobs.StartAsync(new JobOrder(WorkKind.GenerateDocuments, "figures", items), default));
        DoWork work = new(office, records);
        OwnQueue own = new(office, work);
        Func<Task<bool>> next = asHost ? () => BatchAsync(office, work) : () => OneAsync(own);
        await Task.WhenAll(Enumerable.Range(0, asHost ? 2 : OwnQueue.UsualWorkers).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                bool isSent = starting.IsCompleted;
                if (await next()) continue;
                if (isSent) return;
                await Task.Delay(5);
            }
        })));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        JobStanding standing = (await jobs.ReadAsync(JobId.Of((await starting).Job.Id), default))!;
        if (standing.Done != items.Length) throw new InvalidOperationException($"{standing.Done} of {items.Length} are done, {standing.Refused} refused: {standing.Items.FirstOrDefault(item => item.State != ItemState.Done)?.Outcome?.Findings[0]}");
        return seconds;
    }

    private static async Task<bool> OneAsync(OwnQueue own)
    {
        if (await own.NextAsync(default) is not { } worked) return false;
        return worked.Failure is null ? true : throw worked.Failure;
    }

    private static async Task<bool> BatchAsync(OfficeSettings office, DoWork work)
    {
        QueueName queue = WorkKinds.QueueOf(WorkKind.GenerateDocuments);
        IReadOnlyList<QueuedMessage> some = await office.Queues.ReceiveAsync(queue, BatchOfHost / 2, TimeSpan.FromMinutes(10), default);
        await Task.WhenAll(some.Select(async each =>
        {
            await work.RunAsync(WorkMessage.Read(WorkKind.GenerateDocuments, each.Text)!, each.Tries, default);
            await office.Queues.DeleteAsync(queue, each, default);
        }));
        return some.Count > 0;
    }

    private sealed record Speed(int First, double FirstASecond, int Documents, double ASecond, double ProcessorTime);

    internal static (PartnershipId Id, RecordFiles Files) Copy(RecordFiles record, int copy)
    {
        PartnershipId was = RecordOutline.Read(record).Partnership!.Value;
        PartnershipId id = new($"{was}-{copy}");
        return (id, new RecordFiles(record.Paths.Select(path => KeyValuePair.Create(path, path == RecordFiles.PartnershipFileName
            ? (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(record.Find(path)!.Value.Span).Replace($"id: {was}\n", $"id: {id}\n", StringComparison.Ordinal))
            : record.Find(path)!.Value))));
    }
}
