using DocPipeline.Archive.Stores;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Work;

public sealed class JobBookTests : IDisposable
{
    private readonly WorkPlace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_job_says_how_much_of_it_is_done()
    {
        await place.PushAsync("one");
        await place.PushAsync("two", TestRecord.Refused());
        Job job = (await place.Jobs.StartAsync(WorkPlace.Drafts("one", "two", "three"), default)).Job;
        JobStanding before = await place.StandingAsync(job);
        await place.Own.NextAsync(default);
        JobStanding between = await place.StandingAsync(job);

        await place.WorkOffAsync();

        JobStanding after = await place.StandingAsync(job);
        Assert.Equal((0, 0, false), (before.Done, before.Refused, before.IsOver));
        Assert.Equal(1, between.Done + between.Refused);
        Assert.Equal((1, 2, 0, true), (after.Done, after.Refused, after.Failed, after.IsOver));
        Assert.Equal([ItemState.Done, ItemState.Refused, ItemState.Refused], after.Items.Select(item => item.State));
        Assert.Equal("DRAFT-NO-RECORD", after.Items[2].Outcome!.Findings[0].Code.Value);

        // From then on it is one blob.
        Assert.Contains($"work/jobs/{job.Id}/finished.json", await place.NamesAsync("work/jobs/"));
        Assert.Equal(after.Items.Select(item => item.Outcome!.Sha512), (await place.StandingAsync(job)).Items.Select(item => item.Outcome!.Sha512));
    }

    [Fact]
    public async Task The_same_request_made_twice_is_one_job()
    {
        await place.PushAsync("one");
        JobOrder order = WorkPlace.Drafts("one") with { Id = JobId.Of("k-1") };

        StartedJob[] started = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => place.Jobs.StartAsync(order, default))));
        await place.WorkOffAsync();
        StartedJob again = await place.Jobs.StartAsync(order with { By = "somebody else" }, default);

        Assert.Single(started, each => each.IsNew);
        Assert.False(again.IsNew);
        Assert.Equal("manager", again.Job.By);
        Assert.Equal(["work/jobs/k-1/outcomes/k-1-1.json"], await place.NamesAsync("work/jobs/k-1/outcomes/"));

        // One who came late may have left word that there is something to send; whoever looks next clears it.
        await place.Jobs.PickUpAsync(all: true, default);
        Assert.Empty(await place.NamesAsync("work/unsent/"));
    }

    [Fact]
    public async Task The_jobs_of_a_partnership_are_listed_the_last_first()
    {
        string first = (await place.Jobs.StartAsync(WorkPlace.Drafts("one", "two"), default)).Job.Id;
        place.Clock.Now += TimeSpan.FromSeconds(1);
        string second = (await place.Jobs.StartAsync(WorkPlace.Drafts("one") with { Id = JobId.Of("a-1") }, default)).Job.Id;

        Assert.Equal([second, first], (await place.Jobs.OfAsync(new PartnershipId("one"), 50, default)).Select(job => job.Id));
        Assert.Equal([second], (await place.Jobs.OfAsync(new PartnershipId("one"), 1, default)).Select(job => job.Id));
        Assert.Equal([first], (await place.Jobs.OfAsync(new PartnershipId("two"), 50, default)).Select(job => job.Id));
        Assert.Empty(await place.Jobs.OfAsync(new PartnershipId("three"), 50, default));
    }

    // However often the store was written to before the program died: whoever looks next finishes it, and everything is done once.
    [Fact]
    public async Task A_job_whose_program_died_while_it_started_it_is_finished_by_whoever_looks_next()
    {
        int complete = 0;
        for (int writes = 1; complete == 0; writes++)
        {
            DyingStore dying = new(writes);
            using WorkPlace before = new(dying);
            JobOrder order = WorkPlace.Drafts("one", "two", "three") with { Id = JobId.Of("job") };
            try
            {
                await before.Jobs.StartAsync(order, default);
                complete = writes;
            }
            catch (IOException)
            {
            }

            dying.Revive();
            using WorkPlace after = new(dying);
            await after.PushAsync("one");
            await after.Jobs.PickUpAsync(all: true, default);
            await after.WorkOffAsync();
            await after.Jobs.StartAsync(order, default);
            await after.WorkOffAsync();

            JobStanding standing = (await after.Jobs.ReadAsync(JobId.Of("job"), default))!;
            Assert.Equal((1, 2, true), (standing.Done, standing.Refused, standing.IsOver));
            Assert.Equal(3, (await after.NamesAsync("work/jobs/job/outcomes/")).Count);
            Assert.Empty(await after.NamesAsync("queues/"));
            Assert.Empty(await after.NamesAsync("work/unsent/"));
        }

        Assert.InRange(complete, 6, 40);
    }

    [Fact]
    public async Task A_job_that_somebody_may_still_be_sending_is_left_to_them_for_a_while()
    {
        Job job = (await place.Jobs.StartAsync(WorkPlace.Drafts("one") with { Id = JobId.Of("job") }, default)).Job;
        await place.WorkOffAsync();
        await place.Store.CreateAsync(BlobName.Of("work/unsent/job.json"), "{\"at\":\"2026-04-01T09:00:00Z\"}"u8.ToArray(), default);

        Assert.Equal(0, await place.Jobs.PickUpAsync(all: false, default));
        place.Clock.Now += TimeSpan.FromSeconds(21);
        Assert.Equal(1, await place.Jobs.PickUpAsync(all: false, default));
        Assert.True((await place.StandingAsync(job)).IsOver);
        Assert.Empty(await place.NamesAsync("queues/"));
    }

    [Fact]
    public async Task What_was_begun_for_a_job_that_never_came_is_cleared_a_day_later()
    {
        JobOrder order = new(WorkKind.ProcessReturn, "manager", [new JobItem("one", Round: "none")]) { Id = JobId.Of("job"), Upload = new UploadedReturn("council", "signed.docx", new byte[] { 1 }) };
        await place.Jobs.StartAsync(order, default);
        await place.Store.RemoveAsync(BlobName.Of("work/jobs/job/job.json"), default);
        await place.Store.CreateAsync(BlobName.Of("work/unsent/job.json"), "{\"at\":\"2026-04-01T09:00:00Z\"}"u8.ToArray(), default);

        await place.Jobs.PickUpAsync(all: true, default);
        Assert.Equal(3, (await place.NamesAsync("work/un")).Count + (await place.NamesAsync("work/uploads/")).Count);
        place.Clock.Now += TimeSpan.FromDays(1.1);
        await place.Jobs.PickUpAsync(all: true, default);

        Assert.Empty(await place.NamesAsync("work/un"));
        Assert.Empty(await place.NamesAsync("work/uploads/"));
    }

    /// <summary>A store that dies after so many writes.</summary>
    private sealed class DyingStore(int writes) : IBlobStore
    {
        private readonly MemoryStore store = new();
        private int left = writes;

        internal void Revive() => left = int.MaxValue;

        public Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken) => store.GetAsync(name, cancellationToken);

        public Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => Writing(() => store.CreateAsync(name, content, cancellationToken));

        public Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken) => Writing(() => store.ReplaceAsync(name, content, seen, cancellationToken));

        public Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken) => Writing(() => store.DeleteAsync(name, seen, cancellationToken));

        public IAsyncEnumerable<BlobName> ListAsync(string prefix, CancellationToken cancellationToken) => store.ListAsync(prefix, cancellationToken);

        private Task<T> Writing<T>(Func<Task<T>> write) => Interlocked.Decrement(ref left) >= 0 ? write() : throw new IOException("The program died.");
    }
}
