using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Work;

public sealed class OwnQueueTests
{
    [Fact]
    public async Task What_fails_is_tried_again_after_longer_and_longer_and_put_aside_after_five_times()
    {
        BrokenStore store = new();
        using WorkPlace place = new(store);
        await place.PushAsync("one");
        Job job = (await place.Jobs.StartAsync(WorkPlace.Drafts("one"), default)).Job;
        store.IsBroken = true;
        List<int> waits = [];
        List<ItemState> states = [];
        for (int tries = 1; tries <= WorkKinds.MostTries; tries++)
        {
            WorkedMessage worked = Assert.Single(await place.WorkOffAsync());
            Assert.IsType<IOException>(worked.Failure);
            Assert.Equal(tries == WorkKinds.MostTries, worked.IsPutAside);
            states.Add(Assert.Single((await place.StandingAsync(job)).Items).State);
            int seconds = 0;
            for (; tries < WorkKinds.MostTries && !await IsDueAsync(place); seconds++) place.Clock.Now += TimeSpan.FromSeconds(1);
            waits.Add(seconds);
        }

        Assert.Equal([1, 4, 16, 64, 0], waits);
        Assert.Equal([ItemState.TryingAgain, ItemState.TryingAgain, ItemState.TryingAgain, ItemState.TryingAgain, ItemState.Failed], states);
        AsideMessage aside = Assert.Single(await PutAside.ListAsync(place.Office, default));
        Assert.Equal(("generate-documents", 5, job.Id), (aside.Queue, aside.Tries, aside.Message!.Job));
        Assert.Contains("store", aside.Why, StringComparison.Ordinal);
        Assert.Equal(place.Clock.Now, aside.Since);

        store.IsBroken = false;
        Assert.True(await PutAside.RetryAsync(place.Office, WorkKind.GenerateDocuments, aside.Id, default));
        Assert.Equal(WorkStatus.Generated, Assert.Single(await place.WorkOffAsync()).Outcome!.Status);
        Assert.Equal((1, 0, true), ((await place.StandingAsync(job)).Done, (await place.StandingAsync(job)).Failed, (await place.StandingAsync(job)).IsOver));
        Assert.Empty(await PutAside.ListAsync(place.Office, default));

        // Asked of the blob: to ask the queue would be to take it.
        static async Task<bool> IsDueAsync(WorkPlace at) =>
            (await at.TextAsync((await at.NamesAsync("queues/generate-documents/"))[0])).Contains($"\"visibleAt\":\"{at.Clock.Now:yyyy-MM-dd'T'HH:mm:ss}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_understands_is_put_aside_at_once_and_can_be_thrown_away()
    {
        using WorkPlace place = new();
        await place.Office.Queues.SendAsync(WorkKinds.QueueOf(WorkKind.SendMail), "poem", default);

        Assert.True(Assert.Single(await place.WorkOffAsync()).IsPutAside);

        AsideMessage aside = Assert.Single(await PutAside.ListAsync(place.Office, default));
        Assert.Null(aside.Message);
        Assert.False(await PutAside.DiscardAsync(place.Office, WorkKind.ProcessReturn, aside.Id, default));
        Assert.True(await PutAside.DiscardAsync(place.Office, WorkKind.SendMail, aside.Id, default));
        Assert.Empty(await PutAside.ListAsync(place.Office, default));
    }

    [Fact]
    public async Task What_ends_the_program_each_time_is_put_aside_too()
    {
        MemoryStore store = new();
        using WorkPlace first = new(store);
        Job job = (await first.Jobs.StartAsync(WorkPlace.Drafts("one"), default)).Job;
        for (int i = 0; i < WorkKinds.MostTries; i++)
        {
            // A program that takes it and is gone.
            using WorkPlace next = new(store);
            next.Clock.Now = first.Clock.Now += TimeSpan.FromMinutes(10);
            Assert.Single(await next.Office.Queues.ReceiveAsync(WorkKinds.QueueOf(WorkKind.GenerateDocuments), 1, TimeSpan.FromMinutes(6), default));
        }

        first.Clock.Now += TimeSpan.FromMinutes(10);
        Assert.True(Assert.Single(await first.WorkOffAsync()).IsPutAside);

        Assert.Equal(ItemState.Failed, Assert.Single((await first.StandingAsync(job)).Items).State);
        Assert.Equal("The program ended each time before the work was done.", Assert.Single(await PutAside.ListAsync(first.Office, default)).Why);
    }

    [Fact]
    public async Task What_ended_with_the_program_in_its_last_try_has_failed_once_nobody_can_be_at_it_any_more()
    {
        MemoryStore store = new();
        using WorkPlace place = new(store);
        Job job = (await place.Jobs.StartAsync(WorkPlace.Drafts("one"), default)).Job;
        WorkMessage message = WorkMessage.Read(WorkKind.GenerateDocuments, Assert.Single(await place.Office.Queues.PeekAsync(WorkKinds.QueueOf(WorkKind.GenerateDocuments), 1, default)))!;

        // As the fifth delivery leaves it with which the program ended; the host puts the message aside without a word.
        await place.Store.CreateAsync(BlobName.Of($"work/jobs/{job.Id}/troubles/{message.RequestId}.json"), Encoding.UTF8.GetBytes($$"""{"requestId":"{{message.RequestId}}","why":"The program ended in the middle of it.","at":"2026-04-01T09:00:00Z","tries":5,"isGivenUp":false}"""), default);

        Assert.Equal(ItemState.TryingAgain, Assert.Single((await place.StandingAsync(job)).Items).State);
        place.Clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal(ItemState.Failed, Assert.Single((await place.StandingAsync(job)).Items).State);
    }

    [Fact]
    public async Task Somebody_who_waits_for_a_return_is_served_before_the_rest_of_many_documents()
    {
        using WorkPlace place = new();
        await place.PushAsync("one");
        await place.Jobs.StartAsync(WorkPlace.Drafts("one", "one", "one"), default);
        Assert.Equal(WorkKind.GenerateDocuments, (await place.Own.NextAsync(default))!.Kind);
        await place.Office.Queues.SendAsync(WorkKinds.QueueOf(WorkKind.CompleteRound), """{"requestId":"r","job":"j","partnership":"one","round":"x"}""", default);
        place.Clock.Elapsed += TimeSpan.FromMilliseconds(250);

        Assert.Equal(WorkKind.CompleteRound, (await place.Own.NextAsync(default))!.Kind);
    }

    [Fact]
    public async Task A_queue_that_was_empty_is_not_asked_again_before_each_document_and_is_once_there_is_nothing_else()
    {
        using WorkPlace place = new();
        await place.PushAsync("one");
        await place.Jobs.StartAsync(WorkPlace.Drafts("one", "one"), default);
        Assert.Equal(WorkKind.GenerateDocuments, (await place.Own.NextAsync(default))!.Kind);
        await place.Office.Queues.SendAsync(WorkKinds.QueueOf(WorkKind.CompleteRound), """{"requestId":"r","job":"j","partnership":"one","round":"x"}""", default);

        Assert.Equal([WorkKind.GenerateDocuments, WorkKind.CompleteRound], (await place.WorkOffAsync()).Select(worked => worked.Kind));
    }

    /// <summary>A store that fails where drafts are kept.</summary>
    private sealed class BrokenStore : IBlobStore
    {
        private readonly MemoryStore store = new();

        internal bool IsBroken { get; set; }

        public Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken) =>
            IsBroken && name.Value.StartsWith("drafts/", StringComparison.Ordinal) ? throw new IOException("There is no space left on the disk.", 28) : store.GetAsync(name, cancellationToken);

        public Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => store.CreateAsync(name, content, cancellationToken);

        public Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken) => store.ReplaceAsync(name, content, seen, cancellationToken);

        public Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken) => store.DeleteAsync(name, seen, cancellationToken);

        public IAsyncEnumerable<BlobName> ListAsync(string prefix, CancellationToken cancellationToken) => store.ListAsync(prefix, cancellationToken);
    }
}
