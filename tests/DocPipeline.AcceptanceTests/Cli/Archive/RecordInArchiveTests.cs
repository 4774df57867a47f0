namespace DocPipeline.AcceptanceTests.Cli.Archive;

/// <summary>A record that is pushed and pulled between folders.</summary>
public sealed class RecordInArchiveTests : IDisposable
{
    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task A_record_that_was_pushed_is_pulled_byte_for_byte()
    {
        Assert.Contains("The record of stockport is filed as v1.", (await record.DoneAsync("record", "push", "stockport")).Output, StringComparison.Ordinal);
        Assert.Contains("The archive holds this record already (v1).", (await record.DoneAsync("record", "push", "stockport")).Output, StringComparison.Ordinal);

        await record.DoneAsync("record", "pull", "stockport", "pulled");

        Assert.Equal(Tree("stockport"), Tree("pulled"));
    }

    [Fact]
    public async Task A_push_from_an_older_state_is_refused_and_a_pull_loses_no_changes()
    {
        await record.DoneAsync("record", "push", "stockport");
        await record.DoneAsync("record", "pull", "stockport", "colleague");
        await AddAsync("colleague", "# theirs");
        await record.DoneAsync("record", "push", "colleague", "--by", "A colleague");
        await AddAsync("stockport", "# ours");

        CliProgram.Said stale = await record.RunAsync("record", "push", "stockport");
        CliProgram.Said taken = await record.RunAsync("record", "pull", "stockport", "stockport");

        Assert.Equal((5, 5), (stale.ExitCode, taken.ExitCode));
        Assert.Contains("it is at v2, and this folder starts from v1. What differs: partnership.yaml.", stale.Error, StringComparison.Ordinal);
        Assert.Contains("It was changed since it was last pulled or pushed: partnership.yaml.", taken.Error, StringComparison.Ordinal);
        Assert.EndsWith("# ours\n", await File.ReadAllTextAsync(record["stockport/partnership.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_changes_follows_the_archive()
    {
        await record.DoneAsync("record", "push", "stockport");
        await record.DoneAsync("record", "pull", "stockport", "colleague");
        await AddAsync("stockport", "# a note");
        await record.DoneAsync("record", "push", "stockport");
        Assert.Contains("(v2)", (await record.DoneAsync("record", "pull", "stockport", "colleague")).Output, StringComparison.Ordinal);
        Assert.Equal(Tree("stockport"), Tree("colleague"));
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_left_alone()
    {
        await record.DoneAsync("record", "push", "stockport");
        Directory.CreateDirectory(record["other"]);
        await File.WriteAllTextAsync(record["other/mine.txt"], "mine");
        CliProgram.Said taken = await record.RunAsync("record", "pull", "stockport", "other");
        Assert.Equal(5, taken.ExitCode);
        Assert.Equal(["mine.txt"], Directory.EnumerateFiles(record["other"], "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    private Task AddAsync(string folder, string line) => File.AppendAllTextAsync(record[$"{folder}/partnership.yaml"], line + "\n");

    private Dictionary<string, string> Tree(string folder) =>
        Directory.EnumerateFiles(record[folder], "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(record[folder], f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));
}
