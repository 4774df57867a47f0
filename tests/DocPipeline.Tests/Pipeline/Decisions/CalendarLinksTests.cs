using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Decisions;

public sealed class CalendarLinksTests
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task An_address_is_somebodys_own_and_the_store_does_not_know_it()
    {
        string secret = await CalendarLinks.MakeAsync(store, PipelineRecords.Partnership, "account-1", default);

        Assert.Equal((PipelineRecords.Partnership, "account-1"), await CalendarLinks.FindAsync(store, secret, default));
        Assert.Null(await CalendarLinks.FindAsync(store, secret + "x", default));
        await foreach (BlobName name in store.ListAsync("", default))
        {
            Assert.DoesNotContain(secret, name.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, System.Text.Encoding.UTF8.GetString((await store.GetAsync(name, default))!.Content.Span), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_new_address_ends_the_one_before_and_nobody_elses()
    {
        string first = await CalendarLinks.MakeAsync(store, PipelineRecords.Partnership, "account-1", default), others = await CalendarLinks.MakeAsync(store, PipelineRecords.Partnership, "account-2", default);
        string second = await CalendarLinks.MakeAsync(store, PipelineRecords.Partnership, "account-1", default);

        Assert.Null(await CalendarLinks.FindAsync(store, first, default));
        Assert.NotNull(await CalendarLinks.FindAsync(store, second, default));
        Assert.NotNull(await CalendarLinks.FindAsync(store, others, default));
    }
}
