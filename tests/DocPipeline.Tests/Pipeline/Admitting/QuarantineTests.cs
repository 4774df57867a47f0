using DocPipeline.Archive;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Admitting;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Pipeline.Admitting;

public sealed class QuarantineTests : IDisposable
{
    private static readonly DateTimeOffset now = new(2026, 11, 26, 11, 0, 0, TimeSpan.FromHours(1));

    private readonly TemporaryFolder folder = new();
    private readonly FolderBlobStore store;

    public QuarantineTests() => store = FolderBlobStore.Open(folder.Path, TimeProvider.System);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_refused_upload_is_kept_with_its_reason_and_time_and_handed_out_to_who_asks_for_it()
    {
        byte[] hostile = TestRecord.Zip([.. TestRecord.Files(), new("../escape.md", "x")]);

        Outcome<RecordFiles> taken = await TakeRecordZip.FromUploadAsync(store, hostile, new Clock(), CancellationToken.None);

        Assert.True(taken.IsRefused);
        Refusal refusal = Assert.Single(await Quarantine.ListAsync(store, CancellationToken.None));
        Assert.Equal((Sha512.Of(hostile).Hex, hostile.Length, true, "record-push", now), (refusal.Sha512, refusal.Bytes, refusal.IsKept, refusal.Door, refusal.At));
        Assert.Equal(RecordZip.UnsafeName, Assert.Single(refusal.Findings).Code);
        Assert.True(Sha512.TryRead(refusal.Sha512, out Sha512? digest));
        Assert.Equal(hostile, (await Quarantine.TakeOutAsync(store, digest.Value, CancellationToken.None))!.Value.ToArray());
    }

    [Fact]
    public async Task The_same_file_is_kept_once_with_each_refusal()
    {
        byte[] bytes = [1, 2, 3];
        for (int i = 0; i < 3; i++) await Quarantine.KeepAsync(store, "record-push", bytes, [Reason], now.AddMinutes(i), CancellationToken.None);
        await Quarantine.KeepAsync(store, "record-push", bytes, [Reason], now, CancellationToken.None);

        Assert.Equal(3, (await Quarantine.ListAsync(store, CancellationToken.None)).Count);
        Assert.Single(await Names("quarantine/files/"));
    }

    [Fact]
    public async Task Of_a_file_that_is_too_large_only_the_refusal_is_kept()
    {
        Refusal refusal = await Quarantine.KeepAsync(store, "record-push", new byte[Quarantine.LargestKept + 1], [Reason], now, CancellationToken.None);

        Assert.False(refusal.IsKept);
        Assert.Empty(await Names("quarantine/files/"));
        Assert.Single(await Quarantine.ListAsync(store, CancellationToken.None));
    }

    [Fact]
    public async Task A_zip_that_only_lacks_a_file_of_the_record_is_not_kept()
    {
        Assert.True((await TakeRecordZip.FromUploadAsync(store, TestRecord.Zip([new("readme.md", "x")]), new Clock(), CancellationToken.None)).IsRefused);

        Assert.Empty(await Names("quarantine/"));
    }

    [Fact]
    public async Task A_record_that_is_taken_in_is_not_kept_there()
    {
        Assert.False((await TakeRecordZip.FromUploadAsync(store, TestRecord.Zip(TestRecord.Files()), new Clock(), CancellationToken.None)).IsRefused);

        Assert.Empty(await Names("quarantine/"));
    }

    private static Finding Reason => new(RecordZip.Unreadable, Severity.Error, "It is no zip.");

    private async Task<List<string>> Names(string prefix)
    {
        var names = new List<string>();
        await foreach (BlobName name in store.ListAsync(prefix, CancellationToken.None)) names.Add(name.Value);
        return names;
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
