using System.Text;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Validation;
using DocPipeline.Archive.Ocfl.Validation.Trees;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Ocfl;

public sealed class RandomObjectTests(ITestOutputHelper output)
{
    private const int Objects = 300;

    [Fact]
    public async Task Whatever_an_object_goes_through_it_is_valid_and_every_entry_reads_back()
    {
        int entries = 0;
        for (int seed = 0; seed < Objects; seed++)
        {
            RandomObject made = RandomObject.Of(seed);
            MemoryStore store = new();
            OcflInventory written = await made.WriteAsync(store, OcflWriting.Agreement);
            entries += made.Entries.Count;

            OcflValidation validation = await new OcflValidator(new OcflCheckOptions { OursOnly = true, AtOnce = 1 }).ValidateRootAsync(new BlobTree(store, "archive/"), default);
            Assert.True(validation.Findings.Count == 0, $"Seed {seed}:\n{string.Join('\n', validation.Findings)}");
            await AssertReadsBackAsync(made, store, written, seed);
        }

        output.WriteLine($"{Objects} objects of {entries} entries: all valid, all read back");
    }

    [Fact]
    public async Task No_bytes_are_stored_twice_and_none_ever_leaves()
    {
        for (int seed = 0; seed < Objects; seed++)
        {
            RandomObject made = RandomObject.Of(seed);
            MemoryStore store = new();
            await made.WriteAsync(store, OcflWriting.Agreement);

            IEnumerable<string> stored = store.Names.Where(name => name.Contains("/content/", StringComparison.Ordinal)).Select(name => Encoding.UTF8.GetString(store[name]));
            Assert.Equal(made.Entries.SelectMany(entry => entry.Values).Distinct().Order(), stored.Order());
        }
    }

    private static async Task AssertReadsBackAsync(RandomObject made, MemoryStore store, OcflInventory written, int seed)
    {
        OcflObjectReader reader = new(store, OcflWriting.Layout);
        OcflInventory head = (await reader.HeadAsync(OcflWriting.Agreement, default))!.Value!;
        Assert.Equal(written.ToBytes().ToArray(), head.ToBytes().ToArray());
        VersionNumber number = VersionNumber.First;
        foreach (SortedDictionary<string, string> entry in made.Entries)
        {
            Assert.Equal(entry.Keys, head[number].State.Keys.Select(path => path.Value));
            foreach ((string path, string text) in entry)
                Assert.Equal(text, Encoding.UTF8.GetString((await reader.FileAsync(head, number, LogicalPath.Of(path), default)).Value!.Content.Span));
            OcflInventory then = (await reader.InventoryAsync(OcflWriting.Agreement, number, default)).Value!;
            Assert.True(then.Head == number, $"Seed {seed}");
            number = number.Next;
        }
    }
}
