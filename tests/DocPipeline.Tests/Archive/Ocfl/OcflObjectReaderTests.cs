using System.Text;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Findings;
using static DocPipeline.Tests.Archive.Ocfl.OcflWriting;

namespace DocPipeline.Tests.Archive.Ocfl;

public sealed class OcflObjectReaderTests
{
    private readonly MemoryStore store = new();
    private readonly OcflObjectReader reader;
    private readonly string root = Layout.RootOf(Agreement);

    public OcflObjectReaderTests() => reader = new OcflObjectReader(store, Layout);

    [Fact]
    public async Task Every_object_is_listed_once()
    {
        ObjectId record = ObjectId.Of("urn:docpipeline:cheshire-west:record");
        await WriteTwoAsync();
        await WriteAllAsync(store, record, [("record.zip", "one")]);

        Assert.Equal(new[] { root, Layout.RootOf(record) }.Order(StringComparer.Ordinal), await reader.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task An_object_that_is_not_there_has_no_head() => Assert.Null(await reader.HeadAsync(Agreement, default));

    [Fact]
    public async Task The_head_is_the_highest_entry_without_a_gap_whatever_the_copy_says()
    {
        OcflInventory second = await WriteTwoAsync();
        OcflInventory third = Next(second, Agreement, ("agreement.docx", "three"));
        OcflInventory fourth = Next(third, Agreement, ("agreement.docx", "four"));
        store[OcflLayout.InventoryOf(root, new VersionNumber(4)).Value] = fourth.ToBytes().ToArray();
        store[OcflLayout.InventoryOf(root).Value] = fourth.ToBytes().ToArray();
        Assert.Equal(new VersionNumber(2), (await reader.HeadAsync(Agreement, default))!.Value!.Head);

        store[OcflLayout.InventoryOf(root, new VersionNumber(3)).Value] = third.ToBytes().ToArray();
        Assert.Equal(new VersionNumber(4), (await reader.HeadAsync(Agreement, default))!.Value!.Head);
    }

    [Fact]
    public async Task The_head_of_a_listed_object_tells_its_id()
    {
        await WriteTwoAsync();

        Assert.Equal(Agreement, (await reader.HeadAsync(root, default))!.Value!.Id);
    }

    [Fact]
    public async Task Every_entry_s_files_are_read()
    {
        OcflInventory inventory = await WriteTwoAsync();

        Assert.Equal("one", await TextAsync(inventory, 1));
        Assert.Equal("two", await TextAsync(inventory, 2));
        Assert.Equal(VersionNumber.First, (await reader.InventoryAsync(Agreement, VersionNumber.First, default)).Value!.Head);
    }

    [Fact]
    public async Task Changed_bytes_are_named_by_object_entry_and_both_paths()
    {
        OcflInventory inventory = await WriteTwoAsync();
        store[$"{root}/v2/content/agreement.docx"] = "tw0"u8.ToArray();

        Finding finding = Assert.Single((await FileAsync(inventory, 2)).Findings);

        Assert.Equal("OCFL-CONTENT", finding.Code.Value);
        Assert.Equal($"{root}/v2/content/agreement.docx", finding.Place!.File);
        Assert.Contains("‘agreement.docx’ in v2 of urn:docpipeline:cheshire-west:agreement", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_bytes_and_files_that_never_were_are_told_apart()
    {
        OcflInventory inventory = await WriteTwoAsync();
        store.Remove($"{root}/v2/content/agreement.docx");

        Assert.Equal("OCFL-CONTENT", Only((await FileAsync(inventory, 2)).Findings));
        Assert.Equal("OCFL-NOT-THERE", Only((await FileAsync(inventory, 3)).Findings));
        Assert.Equal("OCFL-NOT-THERE", Only((await reader.FileAsync(inventory, VersionNumber.First, LogicalPath.Of("other.docx"), default)).Findings));
        Assert.Equal("OCFL-NOT-THERE", Only((await reader.InventoryAsync(Agreement, new VersionNumber(3), default)).Findings));
    }

    [Fact]
    public async Task An_inventory_of_another_object_or_entry_is_not_taken_for_this_one()
    {
        OcflInventory inventory = await WriteTwoAsync();
        string second = OcflLayout.InventoryOf(root, new VersionNumber(2)).Value;

        store[second] = store[OcflLayout.InventoryOf(root, VersionNumber.First).Value];
        Assert.Equal("OCFL-MISPLACED", Only((await reader.HeadAsync(Agreement, default))!.Findings));

        ObjectId other = ObjectId.Of("urn:docpipeline:stockport:agreement");
        store[second] = Next(Next(null, other, ("a", "one")), other, ("a", "two")).ToBytes().ToArray();
        Assert.Equal("OCFL-MISPLACED", Only((await reader.HeadAsync(Agreement, default))!.Findings));
        Assert.Equal("OCFL-MISPLACED", Only((await reader.HeadAsync(root, default))!.Findings));
        Assert.NotEqual(other, inventory.Id);
    }

    private Task<OcflInventory> WriteTwoAsync() => WriteAllAsync(store, Agreement, [("agreement.docx", "one")], [("agreement.docx", "two")]);

    private Task<Outcome<OcflFile>> FileAsync(OcflInventory inventory, int number) =>
        reader.FileAsync(inventory, new VersionNumber(number), LogicalPath.Of("agreement.docx"), default);

    private async Task<string> TextAsync(OcflInventory inventory, int number) => Encoding.UTF8.GetString((await FileAsync(inventory, number)).Value!.Content.Span);
}
