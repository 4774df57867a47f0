using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Queues;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Pipeline.Work;

/// <summary>An office with a store in memory, queues in it, and a clock that stands.</summary>
internal sealed class WorkPlace : IDisposable
{
    internal WorkPlace(IBlobStore? store = null)
    {
        Store = store ?? new MemoryStore();
        Archive = OpenedArchive.In(Store, new ArchiveSettings(new BlobStoreSettings("given"), Key: null, PublicKeyFile: null) { SealsLater = true }, Clock);
        Office = new OfficeSettings(Archive, WorkQueues.InStore(Store, Clock, () => RandomNumberGenerator.GetBytes(16)));
        Jobs = new JobBook(Archive, Office.Queues);
        Work = new DoWork(Office, new RecordShelf(Archive));
        Own = new OwnQueue(Office, Work);
    }

    internal FixedClock Clock { get; } = new(new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));

    internal IBlobStore Store { get; }

    internal OpenedArchive Archive { get; }

    internal OfficeSettings Office { get; }

    internal JobBook Jobs { get; }

    internal DoWork Work { get; }

    internal OwnQueue Own { get; }

    public void Dispose() => Archive.Dispose();

    internal async Task<RecordTag> PushAsync(string partnership, Dictionary<string, string>? files = null, RecordTag? seen = null)
    {
        RecordFiles record = PipelineRecords.From(TestRecord.Of(partnership, files ?? TestRecord.Files()));
        Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(Archive, new PartnershipId(partnership), record, seen, "a test", default);
        return pushed.Value!.Tag;
    }

    internal static JobOrder Drafts(params string[] partnerships) => new(WorkKind.GenerateDocuments, "manager", [.. partnerships.Select(each => new JobItem(each, TestRecord.Document))]);

    /// <summary>Works until nothing waits.</summary>
    internal async Task<List<WorkedMessage>> WorkOffAsync()
    {
        List<WorkedMessage> worked = [];
        while (await Own.NextAsync(default) is { } one) worked.Add(one);
        return worked;
    }

    internal async Task<JobStanding> StandingAsync(Job job) => (await Jobs.ReadAsync(JobId.Of(job.Id), default))!;

    internal async Task<List<string>> NamesAsync(string prefix)
    {
        List<string> names = [];
        await foreach (BlobName name in Store.ListAsync(prefix, default)) names.Add(name.Value);
        return names;
    }

    internal async Task<string> TextAsync(string name) => Encoding.UTF8.GetString((await Store.GetAsync(BlobName.Of(name), default))!.Content.Span);
}
