using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Stores;

public sealed class FolderBlobStoreTests : BlobStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FolderBlobStoreTests() => Store = Open();

    protected override IBlobStore Store { get; }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Blobs_are_plain_files_and_nothing_else_is_left()
    {
        BlobTag tag = Written(await CreateAsync(BlobName.Of("drafts/x/agreement.docx"), "one"));
        Written(await ReplaceAsync(BlobName.Of("drafts/x/agreement.docx"), "two", tag));
        await CreateAsync(BlobName.Of("drafts/x/agreement.docx"), "three");

        Assert.Equal("two", await File.ReadAllTextAsync(folder["drafts/x/agreement.docx"]));
        Assert.Empty(Directory.EnumerateFiles(folder["~tmp"]));
    }

    [Fact]
    public async Task What_a_crash_left_behind_is_never_listed_and_is_cleared_a_day_later()
    {
        await File.WriteAllTextAsync(folder["~tmp/old"], "half of a blo");
        await File.WriteAllTextAsync(folder["~tmp/young"], "half of a blo");
        File.SetLastWriteTimeUtc(folder["~tmp/old"], DateTime.UtcNow.AddHours(-25));

        Open();

        Assert.Empty(await ListAsync(""));
        Assert.Equal([folder["~tmp/young"]], Directory.EnumerateFiles(folder["~tmp"]));
    }

    [Fact]
    public async Task A_lock_file_left_by_a_dead_process_holds_nobody_up()
    {
        BlobName name = BlobName.Of("catalogue.json");
        BlobTag tag = Written(await CreateAsync(name, "one"));
        for (int i = 0; i < 4096; i++) await File.WriteAllTextAsync(folder[$"~locks/{i:x3}"], "");

        Written(await ReplaceAsync(name, "two", tag));
    }

    [Fact]
    public async Task A_lock_that_is_held_is_waited_for()
    {
        BlobName name = BlobName.Of("catalogue.json");
        BlobTag tag = Written(await CreateAsync(name, "one"));
        Written(await ReplaceAsync(name, "one", tag));
        string lockFile = Directory.EnumerateFiles(folder["~locks"]).Single();
        FolderLock held = FolderLock.TryTake(lockFile)!;

        Task<WriteResult> waiting = ReplaceAsync(name, "two", tag);
        await Task.Delay(100);
        Assert.False(waiting.IsCompleted);
        Assert.Equal("one", Text(await Store.GetAsync(name, default)));
        held.Dispose();

        Written(await waiting);
    }

    [Fact]
    public async Task Two_processes_with_one_folder_are_as_two_stores()
    {
        FolderBlobStore other = Open();
        BlobTag tag = Written(await CreateAsync(BlobName.Of("a"), "one"));

        Assert.IsType<WriteResult.AlreadyThere>(await other.CreateAsync(BlobName.Of("a"), Encoding.UTF8.GetBytes("two"), default));
        Written(await other.ReplaceAsync(BlobName.Of("a"), Encoding.UTF8.GetBytes("two"), tag, default));
        Assert.IsType<WriteResult.Changed>(await ReplaceAsync(BlobName.Of("a"), "three", tag));
    }

    [Fact]
    public async Task Names_that_some_file_systems_take_for_the_same_differ_in_more_than_case()
    {
        Written(await CreateAsync(BlobName.Of("work/Req-1.json"), "one"));
        Written(await CreateAsync(BlobName.Of("work/req-1.json"), "two"));
        Written(await CreateAsync(BlobName.Of("nul.txt"), "three"));

        Assert.Equal(["+req-1.json", "req-1.json"], Directory.EnumerateFiles(folder["work"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(folder["++nul.txt"]));
    }

    [Fact]
    public async Task Files_that_the_store_did_not_write_are_not_listed()
    {
        foreach (string foreign in new[] { ".DS_Store", "Thumbs.db", "a b", "x~", "y+", "++z", "desktop.", "+1" })
            await File.WriteAllTextAsync(folder[foreign], "");

        Assert.Empty(await ListAsync(""));
    }

    [Fact]
    public async Task A_name_below_another_is_an_error_that_changes_nothing()
    {
        Written(await CreateAsync(BlobName.Of("a"), "one"));
        Written(await CreateAsync(BlobName.Of("b/c"), "one"));

        await Assert.ThrowsAnyAsync<IOException>(() => CreateAsync(BlobName.Of("a/b"), "two"));
        await Assert.ThrowsAnyAsync<IOException>(() => CreateAsync(BlobName.Of("b"), "two"));
        Assert.Equal(["a", "b/c"], await ListAsync(""));
    }

    private FolderBlobStore Open() => FolderBlobStore.Open(folder.Path, TimeProvider.System);
}
