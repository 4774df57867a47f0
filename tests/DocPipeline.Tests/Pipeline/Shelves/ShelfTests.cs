using System.Collections.Concurrent;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Pipeline.Archiving;

namespace DocPipeline.Tests.Pipeline.Shelves;

/// <summary>What a program remembers of the archive is never older than the archive.</summary>
public sealed class ShelfTests : IDisposable
{
    private static readonly DateOnly day = new(2026, 11, 26);

    private readonly ReadCount store = new(new MemoryStore());
    private readonly OpenedArchive archive;
    private readonly OpenedArchive another;
    private readonly RecordShelf records;
    private readonly RoundShelf rounds;
    private readonly ListPartnerships list;

    public ShelfTests()
    {
        archive = OpenArchives.In(store);
        another = OpenArchives.In(store);
        records = new RecordShelf(archive);
        rounds = new RoundShelf(archive);
        list = new ListPartnerships(archive, records, rounds);
    }

    public void Dispose()
    {
        rounds.Dispose();
        archive.Dispose();
        another.Dispose();
    }

    [Fact]
    public async Task A_record_is_read_once_and_looked_for_once_each_time_after_that()
    {
        await PushAsync("mersey-vale");
        ShelvedRecord first = (await records.FindAsync(PipelineRecords.Partnership, default))!;
        int before = store.Reads;

        Assert.Same(first, await records.FindAsync(PipelineRecords.Partnership, default));
        Assert.Equal(1, store.Reads - before);
        Assert.Equal("Mersey Vale Partnership", first.Read.Value!.Partnership.Name);
    }

    [Fact]
    public async Task A_record_that_many_ask_for_at_once_is_read_once()
    {
        await PushAsync("mersey-vale");

        ShelvedRecord?[] found = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => records.FindAsync(PipelineRecords.Partnership, default))));

        Assert.NotNull(Assert.Single(found.Distinct()));
        Assert.Equal(1, store.ReadsOf("record.zip"));
    }

    [Fact]
    public async Task Who_gives_up_gives_up_for_nobody_else()
    {
        await PushAsync("mersey-vale");
        using CancellationTokenSource given = new();
        TaskCompletionSource wait = store.HoldNext();
        Task<ShelvedRecord?> first = records.FindAsync(PipelineRecords.Partnership, given.Token), second = records.FindAsync(PipelineRecords.Partnership, default);
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        wait.SetResult();

        Assert.NotNull(await second);
        Assert.Equal(1, store.ReadsOf("record.zip"));
    }

    [Fact]
    public async Task A_reading_that_fails_fails_for_those_who_wait_and_is_begun_again_by_the_next()
    {
        await PushAsync("mersey-vale");
        TaskCompletionSource wait = store.HoldNext();
        Task<ShelvedRecord?> first = records.FindAsync(PipelineRecords.Partnership, default), second = records.FindAsync(PipelineRecords.Partnership, default);
        wait.SetException(new IOException("The disk is gone."));

        await Assert.ThrowsAsync<IOException>(() => first);
        await Assert.ThrowsAsync<IOException>(() => second);
        Assert.NotNull(await records.FindAsync(PipelineRecords.Partnership, default));
    }

    [Fact]
    public async Task What_another_program_pushes_is_seen_by_the_next_look()
    {
        RecordTag seen = await PushAsync("mersey-vale");
        await records.FindAsync(PipelineRecords.Partnership, default);
        Outcome<PushedRecord> changed = await ArchivedRecords.PushAsync(another, PipelineRecords.Partnership, PipelineRecords.Changed, seen, "another", default);

        Assert.Equal(changed.Value!.Tag, (await records.FindAsync(PipelineRecords.Partnership, default))!.Tag);
        Assert.Null(await records.FindAsync(new PartnershipId("nobody"), default));
    }

    [Fact]
    public async Task The_list_has_those_that_somebody_sees_in_order_and_goes_on_where_it_ended()
    {
        foreach (string id in (string[])["weaver", "alt", "mersey-vale", "dane"]) await PushAsync(id);

        Assert.Equal(["alt", "dane", "mersey-vale", "weaver"], await IdsAsync(_ => true, null, 10));
        Assert.Equal(["dane", "mersey-vale"], await IdsAsync(_ => true, "alt", 2));
        Assert.Equal(["dane", "weaver"], await IdsAsync(id => id.Value is not ("alt" or "mersey-vale"), null, 2));
        await PushAsync("bollin");
        Assert.Equal(["alt", "bollin", "dane", "mersey-vale", "weaver"], await IdsAsync(_ => true, null, 10));
    }

    [Fact]
    public async Task Partnerships_are_found_by_words_of_their_names_and_counted()
    {
        foreach (string id in (string[])["weaver", "alt", "mersey-vale", "dane"]) await PushAsync(id);

        FoundPartnerships all = (await list.SearchAsync(_ => true, null, 1, 2, day, default)).Value!;
        Assert.Equal((4, 2), (all.Count, all.Rows.Count));
        FoundPartnerships found = (await list.SearchAsync(_ => true, "VALE partnership", 0, 10, day, default)).Value!;
        Assert.Equal(4, found.Count);
        Assert.Equal("weaver", Assert.Single((await list.SearchAsync(_ => true, "weav", 0, 10, day, default)).Value!.Rows).Id);
        Assert.Equal(0, (await list.SearchAsync(id => id.Value != "weaver", "weav", 0, 10, day, default)).Value!.Count);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_listed_with_its_mistakes()
    {
        await ArchivedRecords.PushAsync(archive, PipelineRecords.Partnership, PipelineRecords.Refused, null, "somebody", default);

        ListedPartnership row = Assert.Single((await list.PageAsync(_ => true, null, 10, day, default)).Value!);
        Assert.Equal(("mersey-vale", 0), (row.Name, row.Documents));
        Assert.True(row.Errors > 0);
    }

    private async Task<RecordTag> PushAsync(string partnership) =>
        (await ArchivedRecords.PushAsync(archive, new PartnershipId(partnership), PipelineRecords.From(TestRecord.Of(partnership, TestRecord.Files())), null, "somebody", default)).Value!.Tag;

    private async Task<string[]> IdsAsync(Func<PartnershipId, bool> sees, string? after, int most) => [.. (await list.PageAsync(sees, after, most, day, default)).Value!.Select(row => row.Id)];

    /// <summary>A store that counts how often it is read.</summary>
    private sealed class ReadCount(IBlobStore inner) : IBlobStore
    {
        private readonly ConcurrentQueue<string> read = [];
        private TaskCompletionSource? held;

        internal int Reads => read.Count;

        /// <summary>How often blobs were read whose names hold some words. Bytes are kept under their digest and the name that they were filed by.</summary>
        internal int ReadsOf(string words) => read.Count(name => name.Contains(words, StringComparison.Ordinal));

        /// <summary>Lets the next call wait until the test has said how it goes on.</summary>
        internal TaskCompletionSource HoldNext() => held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken)
        {
            read.Enqueue(name.Value);
            if (Interlocked.Exchange(ref held, null) is { } wait) await wait.Task;
            return await inner.GetAsync(name, cancellationToken);
        }

        public Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => inner.CreateAsync(name, content, cancellationToken);

        public Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken) => inner.ReplaceAsync(name, content, seen, cancellationToken);

        public Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken) => inner.DeleteAsync(name, seen, cancellationToken);

        public IAsyncEnumerable<BlobName> ListAsync(string prefix, CancellationToken cancellationToken) => inner.ListAsync(prefix, cancellationToken);
    }
}
