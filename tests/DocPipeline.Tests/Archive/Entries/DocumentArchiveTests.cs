using System.Text;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Entries;

public sealed class DocumentArchiveTests
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task Entries_are_filed_in_order_and_logged()
    {
        using DocumentArchive archive = Archives.Open(store);
        FiledEntry first = await archive.File(Archives.Request(0)), second = await archive.File(Archives.Request(1));
        Assert.Equal((1, 0L, 2, 1L), (first.Number.Value, first.Leaf, second.Number.Value, second.Leaf));
        Assert.Empty(await Archives.ProblemsAsync(store, [first, second], [Archives.Request(0), Archives.Request(1)], isClean: true));
        IReadOnlyList<ArchivedEntry> entries = Archives.Done((await archive.EntriesAsync(Archives.Agreement, default))!);
        Assert.Equal(["Version 0 was issued.", "Version 1 was issued."], entries.Select(e => e.Note.Text));
    }

    [Fact]
    public async Task A_request_said_again_makes_nothing_new()
    {
        FiledEntry first;
        using (DocumentArchive archive = Archives.Open(store)) first = await archive.File(Archives.Request(0));
        using DocumentArchive another = Archives.Open(store, salt: 7);
        await another.File(Archives.Request(1));
        IReadOnlyList<string> before = store.Names;
        Assert.Equal(first with { WasThere = true }, await another.File(Archives.Request(0)));
        Assert.Equal(before, store.Names);
    }

    [Fact]
    public async Task A_request_of_one_id_and_other_files_is_refused()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Archives.Request(0));
        Finding finding = Assert.Single((await archive.FileAsync(Archives.Request(1) with { Request = "request-0" }, default)).Findings);
        Assert.Equal(ArchiveFinding.RequestReused, finding.Code);
    }

    [Fact]
    public async Task Bytes_that_the_object_has_are_not_stored_again()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Archives.Request(0));
        await archive.File(Archives.Request(1));
        Assert.Single(store.Names, n => n.EndsWith("record.zip", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_of_the_last_entry_stay_where_the_request_says_so()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Archives.Request(0));
        EntryRequest held = Archives.Request(1, files: 0) with { Event = "held", KeepsOtherFiles = true };
        await archive.File(held);
        IReadOnlyList<ArchivedEntry> entries = Archives.Done((await archive.EntriesAsync(Archives.Agreement, default))!);
        Assert.Equal(entries[0].Files, entries[1].Files);
        Assert.Equal("file 0 of 0", Encoding.UTF8.GetString(Archives.Done(await archive.FileOfAsync(entries[1], LogicalPath.Of("agreement.docx"), default)).Content.Span));
    }

    [Fact]
    public async Task An_entry_on_top_of_an_older_one_than_the_last_is_refused_as_stale()
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(Archives.Request(0) with { Seen = 0 });
        await archive.File(Archives.Request(1) with { Seen = 1 });
        Assert.Equal(ArchiveFinding.Stale, Assert.Single((await archive.FileAsync(Archives.Request(2) with { Seen = 1 }, default)).Findings).Code);
    }

    [Fact]
    public async Task A_clock_that_is_far_behind_is_refused_and_one_that_is_a_little_behind_is_not()
    {
        FixedClock clock = new(Archives.Noon.Now);
        using DocumentArchive archive = Archives.Open(store, clock);
        await archive.File(Archives.Request(0));
        clock.Now -= TimeSpan.FromMinutes(4);
        FiledEntry entry = await archive.File(Archives.Request(1));
        Assert.Equal(Archives.Noon.Now, Archives.Done((await archive.EntriesAsync(Archives.Agreement, default))!)[entry.Number.Value - 1].CreatedAt);
        clock.Now -= TimeSpan.FromMinutes(2);
        Finding finding = Assert.Single((await archive.FileAsync(Archives.Request(2), default)).Findings);
        Assert.Equal(ArchiveFinding.Clock, finding.Code);
    }

    [Fact]
    public async Task A_commit_takes_at_most_fourteen_requests()
    {
        using (DocumentArchive archive = Archives.Open(store)) await archive.File(Archives.Request(0));
        using DocumentArchive another = Archives.Open(store);
        await another.Log.SizeAsync(default);
        await another.File(Archives.Request(1));
        foreach (int number in (int[])[2, 4, 6])
        {
            long before = store.Calls;
            await another.File(Archives.Request(number));
            Assert.True(store.Calls - before <= 14, $"{store.Calls - before} requests");
        }
    }

    [Fact]
    public async Task Sixteen_writers_at_once_make_each_entry_once()
    {
        DocumentArchive[] archives = [.. Enumerable.Range(0, 16).Select(n => Archives.Open(store, salt: 100 * n))];
        FiledEntry[] filed = await Task.WhenAll(archives.SelectMany((a, n) => Enumerable.Range(0, 4).Select(k => Task.Run(() => a.File(Archives.Request((n / 2 * 4) + k))))));
        Assert.Equal(32, filed.Select(f => f.Number).Distinct().Count());
        Assert.Empty(await Archives.ProblemsAsync(store, filed, Enumerable.Range(0, 32).Select(n => Archives.Request(n)), isClean: true));
        foreach (DocumentArchive archive in archives) archive.Dispose();
    }

    [Fact]
    public async Task Sixteen_tasks_of_one_program_at_once_make_each_entry_once()
    {
        using DocumentArchive archive = Archives.Open(store);
        EntryRequest[] requests = [.. Enumerable.Range(0, 16).Select(n => Archives.Request(n))];
        FiledEntry[] filed = await Task.WhenAll(requests.Concat(requests).Select(r => Task.Run(() => archive.File(r))));
        Assert.Equal(16, filed.Count(f => !f.WasThere));
        Assert.Equal(Enumerable.Range(1, 16), filed.Select(f => f.Number.Value).Distinct().Order());
        Assert.Empty(await Archives.ProblemsAsync(store, filed, requests, isClean: false));
    }
}
