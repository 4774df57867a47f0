using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Stores;

/// <summary>What every store promises, run on each of them.</summary>
public abstract class BlobStoreContract
{
    private static readonly BlobName name = BlobName.Of("records/cheshire-west.zip");

    /// <summary>An empty store of the test's own.</summary>
    protected abstract IBlobStore Store { get; }

    [ContractFact]
    public async Task What_was_created_is_read_back_with_its_tag()
    {
        BlobTag tag = Written(await CreateAsync(name, "one"));

        StoredBlob? read = await Store.GetAsync(name, default);

        Assert.Equal("one", Text(read));
        Assert.Equal(tag, read!.Tag);
    }

    [ContractFact]
    public async Task What_is_not_there_is_nothing()
    {
        Assert.Null(await Store.GetAsync(name, default));
        Assert.Empty(await ListAsync(""));
        Assert.Equal(DeleteResult.Changed, await Store.DeleteAsync(name, BlobTag.Of("none"), default));
        Assert.IsType<WriteResult.Changed>(await ReplaceAsync(name, "one", BlobTag.Of("none")));
        Assert.Null(await Store.GetAsync(name, default));
    }

    [ContractFact]
    public async Task What_is_there_is_not_created_again()
    {
        Written(await CreateAsync(name, "one"));

        Assert.IsType<WriteResult.AlreadyThere>(await CreateAsync(name, "two"));
        Assert.IsType<WriteResult.AlreadyThere>(await CreateAsync(name, "one"));
        Assert.Equal("one", Text(await Store.GetAsync(name, default)));
    }

    [ContractFact]
    public async Task Only_the_version_that_was_seen_is_replaced()
    {
        BlobTag first = Written(await CreateAsync(name, "one"));
        BlobTag second = Written(await ReplaceAsync(name, "two", first));

        Assert.IsType<WriteResult.Changed>(await ReplaceAsync(name, "three", first));
        Assert.Equal("two", Text(await Store.GetAsync(name, default)));
        Assert.NotEqual(first, second);
        Assert.Equal(second, (await Store.GetAsync(name, default))!.Tag);
    }

    [ContractFact]
    public async Task Only_the_version_that_was_seen_is_deleted()
    {
        BlobTag first = Written(await CreateAsync(name, "one"));
        BlobTag second = Written(await ReplaceAsync(name, "two", first));

        Assert.Equal(DeleteResult.Changed, await Store.DeleteAsync(name, first, default));
        Assert.Equal("two", Text(await Store.GetAsync(name, default)));
        Assert.Equal(DeleteResult.Deleted, await Store.DeleteAsync(name, second, default));
        Assert.Null(await Store.GetAsync(name, default));
        Assert.Equal(DeleteResult.Changed, await Store.DeleteAsync(name, second, default));
        Written(await CreateAsync(name, "again"));
    }

    [ContractFact]
    public async Task Of_64_who_create_at_once_one_wins()
    {
        WriteResult[] results = await AllAtOnceAsync(64, i => CreateAsync(name, $"writer {i}"));

        int winner = Assert.Single(Enumerable.Range(0, 64), i => results[i] is WriteResult.Written);
        Assert.Equal(63, results.Count(r => r is WriteResult.AlreadyThere));
        Assert.Equal($"writer {winner}", Text(await Store.GetAsync(name, default)));
    }

    [ContractFact]
    public async Task Of_64_who_create_the_same_bytes_at_once_one_wins()
    {
        WriteResult[] results = await AllAtOnceAsync(64, _ => CreateAsync(name, "the same"));

        Assert.Single(results, r => r is WriteResult.Written);
    }

    [ContractFact]
    public async Task Of_64_who_replace_at_once_one_wins()
    {
        BlobTag seen = Written(await CreateAsync(name, "first"));

        WriteResult[] results = await AllAtOnceAsync(64, i => ReplaceAsync(name, $"writer {i}", seen));

        int winner = Assert.Single(Enumerable.Range(0, 64), i => results[i] is WriteResult.Written);
        Assert.Equal(63, results.Count(r => r is WriteResult.Changed));
        Assert.Equal($"writer {winner}", Text(await Store.GetAsync(name, default)));
    }

    [ContractFact]
    public async Task A_counter_that_32_raise_together_loses_no_count()
    {
        Written(await CreateAsync(name, "0"));

        await AllAtOnceAsync(32, _ => RaiseAsync());

        Assert.Equal("32", Text(await Store.GetAsync(name, default)));
    }

    [ContractFact]
    public async Task A_reader_never_sees_half_a_blob()
    {
        string a = new('a', 1_000_000), b = new('b', 1_000_000);
        BlobTag tag = Written(await CreateAsync(name, a));
        Task writing = Task.Run(async () =>
        {
            for (int i = 0; i < 20; i++) tag = Written(await ReplaceAsync(name, i % 2 == 0 ? b : a, tag));
        });

        while (!writing.IsCompleted)
        {
            string read = Text(await Store.GetAsync(name, default));
            Assert.True(read == a || read == b);
        }

        await writing;
    }

    [ContractFact]
    public async Task Names_are_listed_in_ordinal_order()
    {
        // "-" and "." come before "/", capitals before small letters, digits before both, and 10 before 9.
        string[] names = ["log/10", "log/9", "log/A", "log/a", "log/a-b/c", "log/a.b", "log/aa", "log-1", "log/a_b", "rounds/1.json", "0=ocfl_1.1"];
        foreach (string each in names) Written(await CreateAsync(BlobName.Of(each), each));

        Assert.Equal(names.Order(StringComparer.Ordinal), await ListAsync(""));
    }

    [ContractFact]
    public async Task Names_are_listed_by_their_beginning()
    {
        string[] names = ["drafts/cheshire/a.docx", "drafts/cheshire-west/a.docx", "drafts/cheshire-west/b.docx", "records/cheshire-west.zip"];
        foreach (string each in names) Written(await CreateAsync(BlobName.Of(each), each));

        Assert.Equal(["drafts/cheshire-west/a.docx", "drafts/cheshire-west/b.docx"], await ListAsync("drafts/cheshire-west/"));
        Assert.Equal(["drafts/cheshire-west/a.docx", "drafts/cheshire-west/b.docx", "drafts/cheshire/a.docx"], await ListAsync("drafts/ches"));
        Assert.Equal(["records/cheshire-west.zip"], await ListAsync("records"));
        Assert.Empty(await ListAsync("drafts/stockport/"));
        Assert.Empty(await ListAsync("Drafts/"));
    }

    [ContractFact]
    public async Task Thirty_megabytes_are_kept()
    {
        byte[] content = new byte[30_000_000];
        new Random(1).NextBytes(content);

        BlobTag tag = Written(await Store.CreateAsync(name, content, default));

        StoredBlob? read = await Store.GetAsync(name, default);
        Assert.True(content.AsSpan().SequenceEqual(read!.Content.Span));
        Assert.Equal(tag, read.Tag);
    }

    [ContractFact]
    public async Task Nothing_at_all_is_kept_too()
    {
        BlobTag tag = Written(await CreateAsync(name, ""));

        Assert.Equal("", Text(await Store.GetAsync(name, default)));
        Assert.Equal([name.Value], await ListAsync(""));
        Written(await ReplaceAsync(name, "no longer", tag));
        Assert.Equal("no longer", Text(await Store.GetAsync(name, default)));
    }

    [ContractFact]
    public async Task Unusual_names_are_kept_apart()
    {
        string[] names =
        [
            "work/Req-1.json", "work/req-1.json", "work/REQ-1.json", "con", "CON", "nul.txt", "aux.docx/com1", ".hidden", "a/.b", "a/..c", "...d",
            "=", "-", "--help", "_", "tmp/x", $"cas/{new string('f', 200)}", $"cas/{new string('F', 100)}",
            string.Join('/', Enumerable.Repeat("deep", BlobName.MostSegments)), string.Join('/', Enumerable.Repeat(new string('x', 159), 5)),
        ];
        foreach (string each in names) Written(await CreateAsync(BlobName.Of(each), each));

        foreach (string each in names) Assert.Equal(each, Text(await Store.GetAsync(BlobName.Of(each), default)));
        Assert.Equal(names.Order(StringComparer.Ordinal), await ListAsync(""));
    }

    protected Task<WriteResult> CreateAsync(BlobName blob, string text) => Store.CreateAsync(blob, Encoding.UTF8.GetBytes(text), default);

    protected Task<WriteResult> ReplaceAsync(BlobName blob, string text, BlobTag seen) =>
        Store.ReplaceAsync(blob, Encoding.UTF8.GetBytes(text), seen, default);

    protected async Task<List<string>> ListAsync(string prefix)
    {
        List<string> names = [];
        await foreach (BlobName each in Store.ListAsync(prefix, default)) names.Add(each.Value);
        return names;
    }

    protected static BlobTag Written(WriteResult result) => Assert.IsType<WriteResult.Written>(result).Tag;

    protected static string Text(StoredBlob? blob) => Encoding.UTF8.GetString(blob!.Content.Span);

    private async Task<WriteResult> RaiseAsync()
    {
        while (true)
        {
            StoredBlob read = (await Store.GetAsync(name, default))!;
            WriteResult result = await ReplaceAsync(name, $"{int.Parse(Text(read), null) + 1}", read.Tag);
            if (result is WriteResult.Written) return result;
        }
    }

    private static async Task<WriteResult[]> AllAtOnceAsync(int count, Func<int, Task<WriteResult>> write)
    {
        TaskCompletionSource start = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<WriteResult>[] writers = [.. Enumerable.Range(0, count).Select(async i =>
        {
            await start.Task;
            return await Task.Run(() => write(i));
        })];
        start.SetResult();
        return await Task.WhenAll(writers);
    }
}
