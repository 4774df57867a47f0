using System.Text;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Ocfl;

public sealed class OcflRootTests
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task A_root_is_made_once_and_says_what_it_is()
    {
        Assert.Empty(await EnsureAsync());
        byte[] readMe = store["archive/read-me.txt"];
        Assert.Empty(await EnsureAsync());

        Assert.Equal(
            ["archive/0=ocfl_1.1", "archive/extensions/0004-hashed-n-tuple-storage-layout/config.json", "archive/ocfl_layout.json", "archive/read-me.txt"],
            store.Names);
        Assert.Equal("ocfl_1.1\n", Encoding.ASCII.GetString(store["archive/0=ocfl_1.1"]));
        Assert.Equal(readMe, store["archive/read-me.txt"]);
    }

    [Fact]
    public async Task A_folder_holds_it_as_plain_files()
    {
        using TemporaryFolder folder = new();
        FolderBlobStore files = FolderBlobStore.Open(folder.Path, TimeProvider.System);

        Assert.Empty(await new OcflRoot(files, OcflWriting.Layout).EnsureAsync(default));

        Assert.True(File.Exists(folder["archive/0=ocfl_1.1"]));
    }

    [Theory]
    [InlineData("archive/read-me.txt")]
    [InlineData("archive/ocfl_layout.json")]
    [InlineData("archive/extensions/0004-hashed-n-tuple-storage-layout/config.json")]
    public async Task A_root_whose_making_was_cut_short_is_finished(string missing)
    {
        await EnsureAsync();
        store.Remove("archive/0=ocfl_1.1");
        store.Remove(missing);

        Assert.Empty(await EnsureAsync());

        Assert.Equal(4, store.Names.Count());
    }

    [Theory]
    [InlineData("archive/0=ocfl_1.0", "ocfl_1.0\n")]
    [InlineData("archive/0=bagit", "bagit\n")]
    [InlineData("archive/0=ocfl_1.1", "ocfl_1.0\n")]
    [InlineData("archive/bagit.txt", "BagIt-Version: 1.0\n")]
    [InlineData("archive/ocfl_layout.json", """{"extension": "0002-flat-direct-storage-layout", "description": "flat"}""")]
    [InlineData("archive/ocfl_layout.json", "nothing")]
    [InlineData("archive/extensions/0004-hashed-n-tuple-storage-layout/config.json", """{"extensionName": "0004-hashed-n-tuple-storage-layout", "tupleSize": 2}""")]
    [InlineData("archive/extensions/0004-hashed-n-tuple-storage-layout/config.json", """{"extensionName": "0004-hashed-n-tuple-storage-layout", "digestAlgorithm": "md5"}""")]
    public async Task A_root_that_something_else_made_is_left_as_it_is(string name, string text)
    {
        store[name] = Encoding.UTF8.GetBytes(text);

        Assert.Equal("OCFL-FOREIGN-ROOT", OcflWriting.Only(await EnsureAsync()));
        Assert.Equal(text, Encoding.UTF8.GetString(store[name]));
        Assert.DoesNotContain("archive/0=ocfl_1.1", store.Names.Except([name]));
    }

    [Fact]
    public async Task A_root_of_ours_beside_another_declaration_is_refused()
    {
        await EnsureAsync();
        store["archive/0=ocfl_2.0"] = "ocfl_2.0\n"u8.ToArray();

        Assert.Equal("OCFL-FOREIGN-ROOT", OcflWriting.Only(await EnsureAsync()));
    }

    [Fact]
    public async Task Another_program_s_root_of_the_same_layout_is_taken()
    {
        store["archive/0=ocfl_1.1"] = "ocfl_1.1\n"u8.ToArray();
        store["archive/ocfl_layout.json"] = """{"description": "hashed", "extension": "0004-hashed-n-tuple-storage-layout"}"""u8.ToArray();
        store["archive/extensions/0004-hashed-n-tuple-storage-layout/config.json"] = """{"extensionName": "0004-hashed-n-tuple-storage-layout"}"""u8.ToArray();

        Assert.Empty(await EnsureAsync());
    }

    [Fact]
    public async Task Sixteen_who_make_it_at_once_make_one() => Assert.All(
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(EnsureAsync))), Assert.Empty);

    // The examples of the extension's own page.
    [Theory]
    [InlineData("object-01", "3c0/ff4/240/3c0ff4240c1e116dba14c7627f2319b58aa3d77606d0d90dfc6161608ac987d4")]
    [InlineData("..hor/rib:le-$id", "487/326/d8c/487326d8c2a3c0b885e23da1469b4d6671fd4e76978924b4443e9e3c316cda6d")]
    public void Objects_lie_where_the_extension_puts_them(string id, string path) => Assert.Equal(path, OcflLayout.PathOf(id));

    private Task<IReadOnlyList<Finding>> EnsureAsync() => new OcflRoot(store, OcflWriting.Layout).EnsureAsync(default);
}
