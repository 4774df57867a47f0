using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Validation;
using DocPipeline.Archive.Ocfl.Validation.Trees;
using DocPipeline.Testing;
using Xunit.Abstractions;
using static DocPipeline.Tests.Archive.Ocfl.OcflWriting;

namespace DocPipeline.Tests.Archive.Ocfl.Validation;

/// <summary>An object of ours in which something was changed behind our back, byte by byte and file by file.</summary>
public sealed class TamperedObjectTests(ITestOutputHelper output)
{
    private static readonly string prefix = Layout.RootOf(Agreement) + "/";

    // The bit between capitals and small letters, and between a blank and nothing: what a reader might overlook.
    [Fact]
    public Task Every_byte_that_is_flipped_is_found_in_its_file_or_the_digest_beside_it() => AssertEveryFlipIsFoundAsync(0x20);

    [LongFact]
    [Trait("Category", "Long")]
    public async Task Every_byte_that_is_flipped_in_other_ways_is_found_too()
    {
        foreach (byte mask in (byte[])[0x01, 0x02, 0x04, 0x08, 0x10, 0x40, 0x80, 0xff]) await AssertEveryFlipIsFoundAsync(mask);
    }

    [Fact]
    public async Task Every_file_that_is_taken_away_cut_emptied_or_put_in_the_place_of_another_is_found()
    {
        MemoryStore store = await StoreAsync();
        string[] names = [.. store.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];
        foreach (string name in names)
        {
            byte[] whole = store[name];
            byte[][] others = [[], whole[..^Math.Min(1, whole.Length)], [.. whole, (byte)'\n'], .. names.Select(other => store[other])];
            foreach (byte[] other in others.Where(other => !other.AsSpan().SequenceEqual(whole)))
            {
                store[name] = other;
                Assert.NotEmpty((await ValidateAsync(store)).Findings);
            }

            store.Remove(name);
            Assert.NotEmpty((await ValidateAsync(store)).Findings);
            store[name] = whole;
        }

        Assert.Empty((await ValidateAsync(store)).Findings);
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("0=ocfl_object_1.0")]
    [InlineData("inventory.json.sha256")]
    [InlineData("v1/notes.txt")]
    [InlineData("v1/content/notes.txt")]
    [InlineData("v2/notes/notes.txt")]
    [InlineData("v3/inventory.json")]
    [InlineData("v3/content/agreement.docx")]
    [InlineData("logs/notes.txt")]
    [InlineData("extensions/0005-mutable-head/head/inventory.json")]
    public async Task Every_file_that_is_put_in_is_found(string path)
    {
        MemoryStore store = await StoreAsync();
        store[prefix + path] = "note"u8.ToArray();

        Assert.NotEmpty((await ValidateAsync(store)).Findings);
    }

    private async Task AssertEveryFlipIsFoundAsync(byte mask)
    {
        MemoryStore store = await StoreAsync();
        int flips = 0;
        foreach (string name in store.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToArray())
        {
            byte[] whole = store[name];
            for (int i = 0; i < whole.Length; i++)
            {
                byte[] flipped = [.. whole];
                flipped[i] ^= mask;
                store[name] = flipped;
                OcflValidation validation = await ValidateAsync(store);
                Assert.True(
                    validation.Findings.Any(finding => finding.Place!.File == name || finding.Place.File == $"{name}.sha512" || $"{finding.Place.File}.sha512" == name),
                    $"Byte {i} of {name}: {string.Join('\n', validation.Findings)}");
                flips++;
            }

            store[name] = whole;
        }

        output.WriteLine($"{flips} of {flips} flips of {mask:x2} found");
        Assert.Empty((await ValidateAsync(store)).Findings);
    }

    // Small on purpose: one of the two versions brings a file, the other a file and an empty one.
    private static async Task<MemoryStore> StoreAsync()
    {
        MemoryStore store = new();
        OcflInventory inventory = await WriteAllAsync(store, Agreement, [("agreement.docx", "one")], [("agreement.docx", "two"), ("empty", "")]);
        Assert.Equal(2, inventory.Head.Value);
        return store;
    }

    private static Task<OcflValidation> ValidateAsync(MemoryStore store) =>
        new OcflValidator(new OcflCheckOptions { OursOnly = true, AtOnce = 1 }).ValidateObjectAsync(new BlobTree(store, prefix), default);
}
