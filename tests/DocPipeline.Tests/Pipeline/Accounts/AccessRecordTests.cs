using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Accounts;

public sealed class AccessRecordTests
{
    private static readonly DateTimeOffset start = new(2026, 4, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Days_that_are_over_are_sealed_once_and_fit()
    {
        (_, AccessRecord record) = await ThreeDaysAsync();

        Assert.Equal(3, (await record.SealAsync(default)).Count);
        Assert.Empty(await record.SealAsync(default));
        Assert.Empty(await record.CheckAsync(default));
    }

    [Theory]
    [InlineData("taken out")]
    [InlineData("changed")]
    [InlineData("put in")]
    public async Task What_is_done_to_a_sealed_day_does_not_fit_its_seal(string what)
    {
        (MemoryStore store, AccessRecord record) = await ThreeDaysAsync();
        await record.SealAsync(default);
        List<BlobName> entries = [];
        await foreach (BlobName name in store.ListAsync("access/entries/2026-04-02/", default)) entries.Add(name);
        BlobName one = entries.First(name => name.Value.EndsWith(".entry.json", StringComparison.Ordinal));
        StoredBlob before = (await store.GetAsync(one, default))!;
        if (what == "taken out") await store.DeleteAsync(one, before.Tag, default);
        else if (what == "changed") await store.ReplaceAsync(one, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(before.Content.Span).Replace("evidence", "nothing!", StringComparison.Ordinal)), before.Tag, default);
        else await store.CreateAsync(BlobName.Of(one.Value.Replace(".entry.json", "0.entry.json", StringComparison.Ordinal)), before.Content, default);

        Assert.NotEmpty(await record.CheckAsync(default));
    }

    [Fact]
    public async Task A_seal_that_is_made_anew_does_not_fit_the_next()
    {
        (MemoryStore store, AccessRecord record) = await ThreeDaysAsync();
        await record.SealAsync(default);
        List<BlobName> seals = [];
        await foreach (BlobName name in store.ListAsync("access/sealed/", default)) seals.Add(name);
        StoredBlob first = (await store.GetAsync(seals[0], default))!;
        await store.ReplaceAsync(seals[0], Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(first.Content.Span) + " "), first.Tag, default);

        Assert.NotEmpty(await record.CheckAsync(default));
    }

    private static async Task<(MemoryStore Store, AccessRecord Record)> ThreeDaysAsync()
    {
        MemoryStore store = new();
        TestClock clock = new(start);
        AccessRecord record = new(store, clock);
        for (int i = 0; i < 12; i++)
        {
            AccessPlace place = await record.EnterAsync(new AccessEntry { At = clock.GetUtcNow(), Who = "account-1", What = "evidence", Partnership = "stockport", Of = new SortedDictionary<string, string>(), Method = "GET", Route = "/api/v1/x", Request = $"{i}" }, default);
            await record.EndAsync(place, new AccessOutcome(200, null), default);
            clock.Now += TimeSpan.FromHours(6);
        }

        clock.Now += TimeSpan.FromDays(1);
        return (store, record);
    }

    private sealed class TestClock(DateTimeOffset now) : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
