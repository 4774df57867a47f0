using DocPipeline.Pipeline.Waiting;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Waiting;

public sealed class WaitingFileTests
{
    private static readonly DateTimeOffset now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);

    private readonly MemoryStore store = new();

    [Fact]
    public async Task A_file_waits_for_whoever_uploaded_it_and_nobody_else()
    {
        string id = await KeepAsync(now);

        Assert.Equal("partners.xlsx", (await FindAsync("jane", id))!.Name);
        Assert.Null(await FindAsync("another", id));
        Assert.Null(await FindAsync("jane", "../" + id));
        await WaitingFile.RemoveAsync(store, PipelineRecords.Partnership, id, default);
        Assert.Null(await FindAsync("jane", id));
    }

    [Fact]
    public async Task What_nobody_confirmed_goes_after_a_day()
    {
        string old = await KeepAsync(now), later = await KeepAsync(now.AddHours(23));
        await KeepAsync(now.AddHours(25));

        Assert.Null(await FindAsync("jane", old));
        Assert.NotNull(await FindAsync("jane", later));
    }

    private Task<string> KeepAsync(DateTimeOffset at) => WaitingFile.KeepAsync(store, PipelineRecords.Partnership, "jane", new WaitingFile("partners.xlsx", new byte[] { 1, 2, 3 }), at, default);

    private Task<WaitingFile?> FindAsync(string by, string id) => WaitingFile.FindAsync(store, PipelineRecords.Partnership, by, id, default);
}
