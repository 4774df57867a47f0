using System.Diagnostics;
using System.Globalization;
using DocPipeline.Archive.Catalogue;
using DocPipeline.Archive.Catalogue.Rows;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Catalogue;

public sealed class ArchiveCatalogueTests(ITestOutputHelper output)
{
    private static readonly ObjectId record = ObjectId.Of("urn:docpipeline:partnership-1:record");

    [Fact]
    public async Task A_row_says_what_a_front_page_needs()
    {
        MemoryStore store = new();
        using DocumentArchive archive = Archives.Open(store);
        await archive.FileAndCountAsync(Catalogues.Document(1, 1), 1);
        await archive.FileAndCountAsync(Catalogues.Document(1, 1), 2, "in-force", "2027-05-01");
        await archive.FileAndCountAsync(Catalogues.Document(1, 1), 3, "in-force", "2027-04-01");
        await archive.FileAndCountAsync(Catalogues.Document(1, 1), 4, "in-force", "2027-05-01");
        await archive.FileAndCountAsync(record, 5, "pushed");

        IReadOnlyList<CatalogueRow> rows = await Catalogues.ListAsync(store);

        Assert.Equal([("partnership-1/document-1", CatalogueKind.Document, 4), ("partnership-1", CatalogueKind.Record, 1)], rows.Select(row => (row.Name, row.Kind, row.Entries)));
        Assert.Equal(new CatalogueEvent("in-force", "Version 4.0 of urn:docpipeline:partnership-1:document:document-1: in-force.", "2027-03-01T12:00:00Z", "Partnerships officer"), rows[0].Last);
        Assert.Equal([new CatalogueInForce("3.0", "2027-04-01", 3), new CatalogueInForce("4.0", "2027-05-01", 4)], rows[0].InForce);
        Assert.Equal("Title 4", rows[0].Title);
    }

    [Fact]
    public async Task A_list_takes_a_request_a_partnership_and_three_more()
    {
        MemoryStore store = await MakeAsync(partnerships: 5, documents: 4, entries: 60);
        long before = store.Calls;

        IReadOnlyList<CatalogueRow> rows = await Catalogues.ListAsync(store);

        Assert.Equal(5 + 3, store.Calls - before);
        Assert.Equal(Catalogues.Text(await Catalogues.TruthAsync(store)), Catalogues.Text(rows));
    }

    [Fact]
    public async Task Filing_takes_no_request_for_it_and_counting_a_few()
    {
        MemoryStore store = await MakeAsync(partnerships: 3, documents: 2, entries: 20);
        using DocumentArchive archive = Archives.Open(store);
        await archive.FileAndCountAsync(Catalogues.Document(1, 1), 100);
        long before = store.Calls;
        FiledEntry filed = await archive.File(Catalogues.Request(Catalogues.Document(1, 1), 101));
        Assert.InRange(store.Calls - before, 1, 14);

        before = store.Calls;
        await archive.Catalogue.CountAsync([filed], default);
        Assert.InRange(store.Calls - before, 1, 6);
        before = store.Calls;
        await archive.Catalogue.CountAsync([], default);
        Assert.Equal(before, store.Calls);
    }

    [Fact]
    public async Task Counted_entry_by_entry_it_is_byte_for_byte_what_is_made_of_the_objects()
    {
        MemoryStore store = await MakeAsync(partnerships: 4, documents: 3, entries: 50);
        using DocumentArchive archive = Archives.Open(store);
        Assert.Empty(Archives.Done(await archive.Catalogue.RebuildAsync(default)));

        Dictionary<string, byte[]> before = Catalogues.BlobsOf(store);
        Assert.Equal(5, before.Count);
        foreach (string name in before.Keys) store[name] = null;
        Assert.Equal(before.Keys, Archives.Done(await archive.Catalogue.RebuildAsync(default)).Select(name => name.Value));
        Assert.Equal(before, Catalogues.BlobsOf(store));
    }

    [Fact]
    public async Task A_catalogue_that_is_behind_is_not_used_and_is_written_anew()
    {
        MemoryStore store = await MakeAsync(partnerships: 2, documents: 2, entries: 10);
        using (DocumentArchive archive = Archives.Open(store)) await archive.File(Catalogues.Request(Catalogues.Document(7, 1), 100));

        Assert.Equal(Catalogues.Text(await Catalogues.TruthAsync(store)), Catalogues.Text(await Catalogues.ListAsync(store)));
        long before = store.Calls;
        Assert.Contains(await Catalogues.ListAsync(store), row => row.Name == "partnership-7/document-1");
        Assert.Equal(3 + 3, store.Calls - before);
    }

    [Fact]
    public async Task Whatever_byte_of_it_is_damaged_the_list_is_right()
    {
        MemoryStore store = await MakeAsync(partnerships: 2, documents: 1, entries: 5);
        string truth = Catalogues.Text(await Catalogues.TruthAsync(store));
        foreach ((string name, byte[] content) in Catalogues.BlobsOf(store))
        {
            for (int at = 0; at < content.Length; at++)
            {
                byte[] altered = [.. content];
                altered[at] ^= (byte)(1 << (at % 8));
                store[name] = altered;
                Assert.Equal(truth, Catalogues.Text(await Catalogues.ListAsync(store)));

                // A form that is not known yet is not written over.
                Assert.True(content.AsSpan().SequenceEqual(store[name]) || (name == CatalogueJson.IndexName.Value && CatalogueJson.IsLater(altered)), $"{name} at {at} was not written again");
                store[name] = content;
            }

            foreach (byte[] other in new[] { [], "{}"u8.ToArray(), content[..^1], [.. content, (byte)'\n'] })
            {
                store[name] = other;
                Assert.Equal(truth, Catalogues.Text(await Catalogues.ListAsync(store)));
                Assert.Equal(content, store[name]);
            }
        }
    }

    [Fact]
    public async Task Lists_of_two_states_do_not_pass_for_one()
    {
        MemoryStore store = await MakeAsync(partnerships: 2, documents: 1, entries: 4);
        byte[] old = store["catalogue/partnership-1.json"]!;
        using (DocumentArchive archive = Archives.Open(store)) await archive.FileAndCountAsync(Catalogues.Document(1, 0), 100);
        store["catalogue/partnership-1.json"] = old;

        Assert.Equal(Catalogues.Text(await Catalogues.TruthAsync(store)), Catalogues.Text(await Catalogues.ListAsync(store)));
    }

    [Fact]
    public async Task A_size_that_is_not_that_of_the_log_is_not_believed()
    {
        MemoryStore store = await MakeAsync(partnerships: 1, documents: 2, entries: 6);
        string truth = Catalogues.Text(await Catalogues.TruthAsync(store));
        CatalogueIndex index = CatalogueJson.ReadIndex(store[CatalogueJson.IndexName.Value]!)!;
        byte[] lie = MadeCatalogue.ListOf("partnership-1", []);
        foreach (long size in new[] { 0, 5, 7, 100 })
        {
            store["catalogue/partnership-1.json"] = lie;
            store[CatalogueJson.IndexName.Value] = MadeCatalogue.IndexOf(size, [new CatalogueListed("partnership-1", 0, DocPipeline.Archive.Sha512.Of(lie).Hex)]);
            Assert.Equal(truth, Catalogues.Text(await Catalogues.ListAsync(store)));
            Assert.Equal(index.LogSize, CatalogueJson.ReadIndex(store[CatalogueJson.IndexName.Value]!)!.LogSize);
        }
    }

    [Fact]
    public async Task A_catalogue_of_a_later_form_is_left_alone()
    {
        MemoryStore store = await MakeAsync(partnerships: 1, documents: 1, entries: 2);
        byte[] later = "{\"format\":2,\"logSize\":2,\"towns\":[]}"u8.ToArray();
        store[CatalogueJson.IndexName.Value] = later;
        using (DocumentArchive archive = Archives.Open(store)) await archive.FileAndCountAsync(Catalogues.Document(0, 0), 100);

        Assert.Equal(Catalogues.Text(await Catalogues.TruthAsync(store)), Catalogues.Text(await Catalogues.ListAsync(store)));
        Assert.Equal(later, store[CatalogueJson.IndexName.Value]);
    }

    [Fact]
    public async Task Who_may_only_read_lists_all_the_same()
    {
        MemoryStore store = await MakeAsync(partnerships: 1, documents: 1, entries: 2);
        store[CatalogueJson.IndexName.Value] = null;
        FaultyStore readOnly = new(store, call => call.Operation is "create" or "replace" ? StoreFault.FailBefore : StoreFault.None);

        Assert.Single(await Catalogues.ListAsync(readOnly));
    }

    [Fact]
    public async Task Wherever_a_program_dies_while_it_counts_the_list_is_right()
    {
        int died = 0;
        for (int call = 0; ; call++)
        {
            MemoryStore store = await MakeAsync(partnerships: 2, documents: 2, entries: 6);
            FiledEntry[] filed;
            using (DocumentArchive archive = Archives.Open(store)) filed = [await archive.File(Catalogues.Request(Catalogues.Document(0, 0), 100)), await archive.File(Catalogues.Request(Catalogues.Document(9, 0), 101))];
            try
            {
                using DocumentArchive dying = Archives.Open(FaultyStore.DyingAt(store, call / 2, afterItsEffect: call % 2 == 1));
                await dying.Catalogue.CountAsync(filed, default);
                break;
            }
            catch (StoreFaultException)
            {
                died++;
            }

            Assert.Equal(Catalogues.Text(await Catalogues.TruthAsync(store)), Catalogues.Text(await Catalogues.ListAsync(store)));
            using DocumentArchive next = Archives.Open(store);
            Assert.Empty(Archives.Done(await next.Catalogue.RebuildAsync(default)));
        }

        Assert.InRange(died, 10, 100);
    }

    [Fact]
    public async Task Of_16_who_file_and_count_at_once_no_row_is_lost_and_no_fresh_list_lacks_an_entry()
    {
        MemoryStore store = new();
        using CancellationTokenSource done = new();
        Task<int> reading = Task.Run(() => ReadWhileAsync(store, done.Token));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            using DocumentArchive archive = Archives.Open(store, salt: 1_000 * client);
            for (int n = 0; n < 6; n++)
            {
                // Objects of its own, and one that all share.
                ObjectId id = n % 3 == 2 ? Catalogues.Document(0, 0) : Catalogues.Document(client % 5, 1 + client);
                await archive.FileAndCountAsync(id, (100 * client) + n);
            }
        })));
        await done.CancelAsync();
        output.WriteLine($"{await reading} fresh lists were read meanwhile");

        IReadOnlyList<CatalogueRow> rows = await Catalogues.ListAsync(store);
        Assert.Equal(17, rows.Count);
        Assert.Equal(16 * 6, rows.Sum(row => row.Entries));
        Assert.Equal(Catalogues.Text(await Catalogues.TruthAsync(store)), Catalogues.Text(rows));
        using DocumentArchive last = Archives.Open(store);
        Assert.Empty(Archives.Done(await last.Catalogue.RebuildAsync(default)));
    }

    [Fact]
    public Task The_list_of_a_hundred_objects_with_a_thousand_entries() => FigureAsync(partnerships: 20, documents: 5, entries: 1_000, inFolder: false);

    [LongFact]
    [Trait("Category", "Long")]
    public Task The_list_of_a_thousand_objects_with_ten_thousand_entries() => FigureAsync(partnerships: 200, documents: 5, entries: 10_000, inFolder: true);

    // What a fresh list says of the entries was so before it was read: every leaf below its size is in it.
    private static async Task<int> ReadWhileAsync(MemoryStore store, CancellationToken cancellation)
    {
        int fresh = 0;
        while (!cancellation.IsCancellationRequested)
        {
            using TransparencyLog log = new(store, Archives.Noon);
            long leaves = await log.CountAsync(default);
            if (await new CatalogueReader(store, log).FreshAsync(default) is not { } rows) continue;
            fresh++;
            Assert.True(rows.Sum(row => (long)row.Entries) >= leaves, "a list that passed for fresh lacks an entry");
        }

        return fresh;
    }

    private static async Task<MemoryStore> MakeAsync(int partnerships, int documents, int entries)
    {
        MemoryStore store = new();
        using DocumentArchive archive = Archives.Open(store);
        for (int n = 0; n < entries; n++) await archive.FileAndCountAsync(Catalogues.Document(n % partnerships, n / partnerships % documents), n, n % 3 == 2 ? "in-force" : "issued", n % 3 == 2 ? "2027-04-01" : null);
        return store;
    }

    private async Task FigureAsync(int partnerships, int documents, int entries, bool inFolder)
    {
        MemoryStore store = new();
        using (DocumentArchive archive = Archives.Open(store))
        {
            for (int n = 0; n < entries; n++) await archive.File(Catalogues.Request(Catalogues.Document(n % partnerships, n / partnerships % documents), n));
            await archive.Catalogue.RebuildAsync(default);
        }

        using TemporaryFolder folder = new();
        if (inFolder)
        {
            // Without flushing each to the disk: only the reading is measured.
            foreach (string name in store.Names.Where(name => !name.Contains("/content/", StringComparison.Ordinal)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
                await File.WriteAllBytesAsync(folder[name], store[name]!);
            }
        }

        IBlobStore asked = inFolder ? FolderBlobStore.Open(folder.Path, TimeProvider.System) : store;
        FaultyStore counting = new(asked, _ => StoreFault.None), again = new(asked, _ => StoreFault.None);
        Stopwatch watch = Stopwatch.StartNew();
        string listed = Catalogues.Text(await Catalogues.ListAsync(counting));
        TimeSpan fromCatalogue = watch.Elapsed;
        watch.Restart();
        using DocumentArchive reader = Archives.Open(again);
        string read = Catalogues.Text(Archives.Done(await new ObjectRows(again, reader.Layout, reader.Reader, reader.Log).MakeAsync([], default)).Rows);
        TimeSpan fromObjects = watch.Elapsed;

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{partnerships * documents} objects of {partnerships} partnerships with {entries} entries, {(inFolder ? "in a folder" : "in memory")}: the list took {counting.Calls} requests and {fromCatalogue.TotalMilliseconds:0} ms from the catalogue, {again.Calls} and {fromObjects.TotalMilliseconds:0} ms from the objects"));
        Assert.Equal(read, listed);
        Assert.Equal(partnerships + 3, counting.Calls);
        Assert.True(again.Calls >= partnerships * documents);
    }
}
