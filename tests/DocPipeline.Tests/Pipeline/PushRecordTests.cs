using DocPipeline.Archive.Stores;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Pipeline;

public sealed class PushRecordTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FolderBlobStore store;

    public PushRecordTests() => store = FolderBlobStore.Open(folder.Path, TimeProvider.System);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_new_record_is_created_and_read_back()
    {
        PushResult.Created created = Assert.IsType<PushResult.Created>(await PushAsync(PipelineRecords.InOrder));

        StoredRecord? read = await RecordInStore.ReadAsync(store, PipelineRecords.Partnership, default);
        Assert.Equal(created.Tag, read!.Tag);
        Assert.Equal(TestRecord.Facts, PipelineRecords.TextOf(read.Files, "partnership.yaml"));
        Assert.Equal(RecordZip.Pack(PipelineRecords.InOrder), read.Zip.ToArray());
    }

    [Fact]
    public async Task The_version_that_was_seen_is_replaced()
    {
        BlobTag seen = Assert.IsType<PushResult.Created>(await PushAsync(PipelineRecords.InOrder)).Tag;

        Assert.IsType<PushResult.Replaced>(await PushAsync(PipelineRecords.Changed, seen));
    }

    [Fact]
    public async Task A_push_that_saw_another_version_is_stale_and_changes_nothing()
    {
        BlobTag seen = Assert.IsType<PushResult.Created>(await PushAsync(PipelineRecords.InOrder)).Tag;
        BlobTag changed = Assert.IsType<PushResult.Replaced>(await PushAsync(PipelineRecords.Changed, seen)).Tag;

        Assert.IsType<PushResult.Stale>(await PushAsync(PipelineRecords.InOrder, seen));
        Assert.IsType<PushResult.Stale>(await PushAsync(PipelineRecords.InOrder));
        Assert.Equal(changed, (await RecordInStore.ReadAsync(store, PipelineRecords.Partnership, default))!.Tag);
    }

    [Fact]
    public async Task A_push_that_changes_nothing_is_never_stale()
    {
        BlobTag tag = Assert.IsType<PushResult.Created>(await PushAsync(PipelineRecords.InOrder)).Tag;

        Assert.Equal(new PushResult.Unchanged(tag), await PushAsync(PipelineRecords.InOrder));
        Assert.Equal(new PushResult.Unchanged(tag), await PushAsync(PipelineRecords.InOrder, BlobTag.Of("another")));
    }

    [Fact]
    public async Task A_push_over_a_record_that_is_gone_is_stale() =>
        Assert.IsType<PushResult.Stale>(await PushAsync(PipelineRecords.InOrder, BlobTag.Of("gone")));

    [Fact]
    public async Task A_record_is_kept_only_under_its_own_name()
    {
        PushResult result = await PushRecord.ToStoreAsync(store, new PartnershipId("stockport"), PipelineRecords.InOrder, seen: null, default);

        Assert.Equal(PushRecord.OtherPartnership, Assert.Single(Assert.IsType<PushResult.Refused>(result).Findings).Code);
        Assert.Null(await RecordInStore.ReadAsync(store, new PartnershipId("stockport"), default));
    }

    [Fact]
    public async Task What_was_not_pushed_is_not_taken_for_a_record()
    {
        await store.CreateAsync(BlobName.Of($"records/{PipelineRecords.Partnership}.zip"), "not a zip"u8.ToArray(), default);

        await Assert.ThrowsAsync<InvalidDataException>(() => RecordInStore.ReadAsync(store, PipelineRecords.Partnership, default));
    }

    private Task<PushResult> PushAsync(RecordFiles files, BlobTag? seen = null) =>
        PushRecord.ToStoreAsync(store, PipelineRecords.Partnership, files, seen, default);
}
