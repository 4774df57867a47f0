using DocPipeline.Archive;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Testing;
using DocPipeline.Tests.Pipeline.Archiving;

namespace DocPipeline.Tests.Pipeline;

public sealed class DraftIntoStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly OpenedArchive archive;
    private readonly RecordShelf records;

    public DraftIntoStoreTests() => records = new RecordShelf(archive = OpenArchives.InFolder(folder.Path));

    public void Dispose()
    {
        archive.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_draft_is_the_document_of_the_record()
    {
        await PushAsync(PipelineRecords.InOrder);

        DraftInStore draft = (await DraftAsync()).Value!;

        ReadOnlyMemory<byte> expected = DraftDocument.FromRecord(PipelineRecords.InOrder, PipelineRecords.Document).Value!.Bytes;
        StoredBlob kept = (await DraftIntoStore.ReadAsync(archive.Store, PipelineRecords.Partnership, PipelineRecords.Document, default))!;
        Assert.True(expected.Span.SequenceEqual(kept.Content.Span));
        Assert.Equal(Sha512.Of(expected.Span), draft.Digest);
        Assert.True(draft.IsNew);
    }

    [Fact]
    public async Task The_same_draft_again_is_not_written_again()
    {
        await PushAsync(PipelineRecords.InOrder);
        await DraftAsync();
        string file = folder[$"drafts/{PipelineRecords.Partnership}/{PipelineRecords.Document}.docx"];
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        Assert.False((await DraftAsync()).Value!.IsNew);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task A_changed_record_gives_another_draft()
    {
        RecordTag seen = await PushAsync(PipelineRecords.InOrder);
        Sha512 first = (await DraftAsync()).Value!.Digest;
        await PushAsync(PipelineRecords.Changed, seen);

        DraftInStore second = (await DraftAsync()).Value!;

        Assert.NotEqual(first, second.Digest);
        Assert.False(second.IsNew);
    }

    [Fact]
    public async Task A_refusal_gives_the_reasons_and_keeps_the_draft_before()
    {
        RecordTag seen = await PushAsync(PipelineRecords.InOrder);
        await DraftAsync();
        await PushAsync(PipelineRecords.Refused, seen);

        Assert.True((await DraftAsync()).IsRefused);
        Assert.NotNull(await DraftIntoStore.ReadAsync(archive.Store, PipelineRecords.Partnership, PipelineRecords.Document, default));
    }

    [Fact]
    public async Task Without_the_record_or_the_document_there_is_no_draft()
    {
        Assert.Equal(DraftIntoStore.NoRecord, Assert.Single((await DraftAsync()).Findings).Code);
        await PushAsync(PipelineRecords.InOrder);

        Outcome<DraftInStore> none = await DraftIntoStore.DraftAsync(archive, records, PipelineRecords.Partnership, new DocumentId("protocol"), default);

        Assert.Equal(DraftDocument.NoSuchDocument, Assert.Single(none.Findings).Code);
        Assert.Null(await DraftIntoStore.ReadAsync(archive.Store, PipelineRecords.Partnership, new DocumentId("protocol"), default));
    }

    [Fact]
    public async Task However_pushes_and_drafts_cross_the_last_draft_is_of_the_last_record()
    {
        RecordTag tag = await PushAsync(PipelineRecords.InOrder);
        Task[] drafting = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 10; i++) Assert.False((await DraftAsync()).IsRefused);
        }))];
        for (int i = 0; i < 10; i++) tag = await PushAsync(PipelineRecords.From(TestRecord.Changed($"Version {i}")), tag);
        await DraftAsync();
        await Task.WhenAll(drafting);

        RecordFiles last = PipelineRecords.From(TestRecord.Changed("Version 9"));
        StoredBlob kept = (await DraftIntoStore.ReadAsync(archive.Store, PipelineRecords.Partnership, PipelineRecords.Document, default))!;
        Assert.True(DraftDocument.FromRecord(last, PipelineRecords.Document).Value!.Bytes.Span.SequenceEqual(kept.Content.Span));
    }

    private async Task<RecordTag> PushAsync(RecordFiles files, RecordTag? seen = null) =>
        (await ArchivedRecords.PushAsync(archive, PipelineRecords.Partnership, files, seen, "a test", default)).Value!.Tag;

    private Task<Outcome<DraftInStore>> DraftAsync() => DraftIntoStore.DraftAsync(archive, records, PipelineRecords.Partnership, PipelineRecords.Document, default);
}
