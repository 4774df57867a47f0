using System.Text.Json;
using DocPipeline.AcceptanceTests.Cli.Rounds;

namespace DocPipeline.AcceptanceTests.Cli.Archive;

/// <summary>How long documents are kept, holds that keep them longer, and the two people who let them go, on the command line.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task What_is_filed_states_how_long_it_is_kept_as_the_record_says()
    {
        await record.IssueAsync();
        Assert.Contains("Kept constitutional: for good.", await ShownAsync(), StringComparison.Ordinal);
        Assert.Contains("0 due, 0 held back by a hold, 1 kept on", (await record.DoneAsync("archive", "dispose", "--on", "2999-01-01")).Output, StringComparison.Ordinal);
        CliProgram.Said kept = await DisposeAsync("Ann");
        Assert.Equal((4, true), (kept.ExitCode, kept.Error.Contains("[RETENTION-PERMANENT]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_hold_is_placed_by_one_and_released_by_two()
    {
        await IssueForSixYearsAsync();
        Assert.Contains("On hold with v2.", (await record.DoneAsync("archive", "hold", "stockport/constitution", "--by", "Legal services", "--reason", "A claim is before the court")).Output, StringComparison.Ordinal);
        Assert.Contains("nothing new was filed", (await record.DoneAsync("archive", "hold", "stockport/constitution", "--by", "Legal services", "--reason", "A claim is before the court")).Output, StringComparison.Ordinal);
        await record.DoneAsync("archive", "end", "stockport/constitution", "--on", "2015-03-31", "--by", "Clerk", "--reason", "It was replaced");
        CliProgram.Said held = await DisposeAsync("Ann");
        Assert.Equal(4, held.ExitCode);
        Assert.Contains("[RETENTION-HELD]", held.Error, StringComparison.Ordinal);
        string due = (await record.DoneAsync("archive", "dispose", "--due")).Output;
        Assert.Contains("held back", due, StringComparison.Ordinal);
        Assert.Contains("A claim is before the court.", due, StringComparison.Ordinal);

        await ReleaseAsync("Ann Carter");
        CliProgram.Said same = await record.RunAsync("archive", "release", "stockport/constitution", "--by", "  ann  CARTER ", "--reason", "The claim is settled");
        Assert.Equal(4, same.ExitCode);
        Assert.Contains("[RETENTION-SAME-PERSON]", same.Error, StringComparison.Ordinal);
        Assert.Contains("A hold is released by two people. You cannot be both.", same.Error, StringComparison.Ordinal);
        Assert.Contains("On hold, v2, by Legal services", await ShownAsync(), StringComparison.Ordinal);
        await ReleaseAsync("Ben Dale");
        Assert.DoesNotContain("On hold, v2", await ShownAsync(), StringComparison.Ordinal);
        Assert.Contains("1 due, 0 held back", (await record.DoneAsync("archive", "dispose")).Output, StringComparison.Ordinal);
        Assert.Equal(4, (await record.RunAsync("archive", "release", "stockport/constitution", "--by", "Cy", "--reason", "No reason")).ExitCode);
    }

    [Fact]
    public async Task A_document_is_disposed_of_by_two_after_its_time_and_its_entries_still_verify()
    {
        await IssueForSixYearsAsync();
        await record.DoneAsync("archive", "witness", "kept.txt");
        CliProgram.Said early = await DisposeAsync("Ann");
        Assert.Equal((4, true), (early.ExitCode, early.Error.Contains("[RETENTION-IN-FORCE]", StringComparison.Ordinal)));
        await record.DoneAsync("archive", "end", "stockport/constitution", "--on", "2015-03-31", "--by", "Clerk", "--reason", "It was replaced");
        using JsonDocument due = JsonDocument.Parse((await record.DoneAsync("archive", "dispose", "--json")).Output);
        Assert.Equal(("stockport/constitution", "2021-03-31"), (due.RootElement.GetProperty("due")[0].GetProperty("name").GetString(), due.RootElement.GetProperty("due")[0].GetProperty("keptUntil").GetString()));

        CliProgram.Said unasked = await record.RunAsync("archive", "dispose", "stockport/constitution", "--by", "Ann", "--reason", "Its time has ended");
        Assert.Equal(2, unasked.ExitCode);
        Assert.Contains("With the second approval they are gone for good. [y/N]", unasked.Output, StringComparison.Ordinal);
        Assert.Contains("A second person has to approve", Done(await DisposeAsync("Ann")).Output, StringComparison.Ordinal);
        Assert.Contains("[RETENTION-SAME-PERSON]", (await DisposeAsync("ANN")).Error, StringComparison.Ordinal);
        Assert.Contains("disposed of: 2 files are deleted.", Done(await DisposeAsync("Ben")).Output, StringComparison.Ordinal);

        Assert.Empty(Directory.EnumerateFiles(record["store/archive"], "constitution.docx", SearchOption.AllDirectories));
        Assert.Contains("approved by Ann and Ben; its entries and their leaves in the log remain.", await ShownAsync(), StringComparison.Ordinal);
        CliProgram.Said verified = await record.DoneAsync("archive", "verify", "--against", "kept.txt");
        Assert.Contains("stockport/constitution was disposed of on", verified.Output, StringComparison.Ordinal);
        Assert.Contains("approved by Ann and Ben: 2 files are gone, its entries and leaves remain.", verified.Output, StringComparison.Ordinal);
        Assert.Contains("is as it was filed", verified.Output, StringComparison.Ordinal);
        CliProgram.Said gone = await record.RunAsync("archive", "get", "stockport/constitution");
        Assert.Equal((6, true), (gone.ExitCode, gone.Error.Contains("[ARCHIVE-DISPOSED]", StringComparison.Ordinal)));
        await record.DoneAsync("archive", "get", "stockport/constitution", "--entry", "4", "--file", "disposal.json", "--out", "gone.json");
        Assert.Contains("\"path\": \"v1/content/constitution.docx\"", await File.ReadAllTextAsync(record["gone.json"]), StringComparison.Ordinal);
        await record.DoneAsync("archive", "receipt", "stockport/constitution", "--entry", "1", "--out", "first.tlog-proof");
        await record.DoneAsync("archive", "rebuild");
        await record.DoneAsync("archive", "recover");
        Assert.Contains("1 disposed of before", (await record.DoneAsync("archive", "dispose", "--due")).Output, StringComparison.Ordinal);
        CliProgram.Said again = await record.RunAsync("generate", "stockport", "--document", "constitution", "--out", "out", "--archive", "store", "--yes");
        Assert.Contains("[ARCHIVE-DISPOSED]", again.Error, StringComparison.Ordinal);
        CliProgram.Said hold = await record.RunAsync("archive", "hold", "stockport/constitution", "--reason", "Too late");
        Assert.Equal((4, true), (hold.ExitCode, hold.Error.Contains("[RETENTION-DISPOSED]", StringComparison.Ordinal)));
        Assert.Contains("It was disposed of on", (await record.DoneAsync("archive", "in-force", "stockport/constitution")).Output, StringComparison.Ordinal);
        await record.DoneAsync("archive", "evidence", "stockport/constitution", "--out", "evidence.html");
    }

    [Fact]
    public async Task With_a_document_goes_its_completed_round_with_everything_that_was_handed_in_and_its_letters()
    {
        using SignedRecord signed = new();
        string facts = await File.ReadAllTextAsync(signed["dyffryn/partnership.yaml"]);
        signed.Write("dyffryn/partnership.yaml", facts.Replace("\ndocuments:", "\nretention:\n  - { document: terms, years: 6, basis: \"Retention schedule, line 14\" }\n\ndocuments:", StringComparison.Ordinal));
        await signed.OpenAsync();
        await signed.DoneAsync("archive", "end", "dyffryn/terms", "--on", "2015-03-31", "--by", "Clerk", "--reason", "It was replaced");
        CliProgram.Said open = await signed.RunAsync("archive", "dispose", "dyffryn/terms", "--by", "Ann", "--reason", "Its time has ended", "--yes");
        Assert.Equal((4, true), (open.ExitCode, open.Error.Contains("[RETENTION-ROUND-OPEN]", StringComparison.Ordinal)));
        foreach ((string person, string name) in ((string, string)[])[("mair", "Mair Example"), ("owen", "Owen Example"), ("nia", "Nia Example"), ("dewi", "Dewi Example")])
            Done(await signed.SignAsync((await signed.LinksOfAsync(person))[^1], name));
        await signed.DoneAsync("round", "complete", SignedRecord.Round, "--by", "Partnership team", "--yes");
        Assert.NotEmpty(Directory.EnumerateFiles(signed["store/rounds"], "*", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.EnumerateFiles(signed["store/outbox"], "*", SearchOption.AllDirectories));

        string second = signed[$"store/rounds/{SignedRecord.Round}/00000002.json"];
        byte[] kept = await File.ReadAllBytesAsync(second);
        await signed.DoneAsync("archive", "end", "dyffryn/terms", "--on", "2015-03-31", "--by", "Clerk", "--reason", "It was replaced after all");
        Done(await signed.RunAsync("archive", "dispose", "dyffryn/terms", "--by", "Ann", "--reason", "Its time has ended", "--yes"));
        CliProgram.Said done = Done(await signed.RunAsync("archive", "dispose", "dyffryn/terms", "--by", "Ben", "--reason", "Its time has ended", "--yes"));
        Assert.Contains($"files are deleted, with everything of the round {SignedRecord.Round}.", done.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(signed["store/rounds"], "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(signed["store/outbox"], "*", SearchOption.AllDirectories));
        string verified = (await signed.DoneAsync("archive", "verify")).Output;
        Assert.Contains("and 1 round of signatures are gone, its entries and leaves remain.", verified, StringComparison.Ordinal);
        foreach (string[] look in (string[][])[["archive", "rounds", SignedRecord.Round], ["round", "status", SignedRecord.Round]])
        {
            CliProgram.Said gone = await signed.RunAsync(look);
            Assert.Equal(6, gone.ExitCode);
            Assert.Contains($"The round {SignedRecord.Round} was disposed of on", gone.Error, StringComparison.Ordinal);
            Assert.Contains("with dyffryn/terms (", gone.Error, StringComparison.Ordinal);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(second)!);
        await File.WriteAllBytesAsync(second, kept);
        Assert.Contains("no round of signatures yet", (await signed.DoneAsync("archive", "rounds")).Output, StringComparison.Ordinal);
        Assert.Contains("1 of its blobs are still there", (await signed.DoneAsync("archive", "verify")).Error, StringComparison.Ordinal);
        Assert.Contains("1 file of what had been disposed of were left", (await signed.DoneAsync("archive", "recover")).Output, StringComparison.Ordinal);
        Assert.False(File.Exists(second));
        await signed.DoneAsync("archive", "evidence", "dyffryn/terms", "--out", "evidence.html");
    }

    [Fact]
    public async Task Whatever_is_filed_between_the_two_approvals_makes_the_first_one_void()
    {
        await IssueForSixYearsAsync();
        await record.DoneAsync("archive", "end", "stockport/constitution", "--on", "2015-03-31", "--by", "Clerk", "--reason", "It was replaced");
        Done(await DisposeAsync("Ann"));
        await record.DoneAsync("archive", "end", "stockport/constitution", "--on", "2016-03-31", "--by", "Clerk", "--reason", "The day was wrong");
        Assert.Contains("A second person has to approve", Done(await DisposeAsync("Ben")).Output, StringComparison.Ordinal);
        Assert.Contains("Ben has approved its disposal; a second person is needed.", await ShownAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_on_hold_is_pulled_and_pushed_as_before()
    {
        await record.DoneAsync("record", "push", "stockport");
        await record.DoneAsync("archive", "hold", "stockport", "--by", "Legal services", "--reason", "A claim");
        await File.AppendAllTextAsync(record["stockport/prose/constitution.md"], "\n");
        await record.DoneAsync("record", "push", "stockport");
        Assert.Contains("On hold, v2", (await record.DoneAsync("archive", "show", "stockport")).Output, StringComparison.Ordinal);
    }

    private static CliProgram.Said Done(CliProgram.Said said)
    {
        Assert.True(said.ExitCode == 0, said.Output + said.Error);
        return said;
    }

    private async Task IssueForSixYearsAsync()
    {
        string facts = await File.ReadAllTextAsync(record["stockport/partnership.yaml"]);
        await File.WriteAllTextAsync(record["stockport/partnership.yaml"], facts.Replace("\ndocuments:", "\nretention:\n  - { document: constitution, years: 6, basis: \"Retention schedule, line 14\" }\n\ndocuments:", StringComparison.Ordinal));
        await record.IssueAsync();
    }

    private Task<CliProgram.Said> DisposeAsync(string by) => record.RunAsync("archive", "dispose", "stockport/constitution", "--by", by, "--reason", "Its time has ended", "--yes");

    private Task<CliProgram.Said> ReleaseAsync(string by) => record.DoneAsync("archive", "release", "stockport/constitution", "--by", by, "--reason", "The claim is settled");

    private async Task<string> ShownAsync() => (await record.DoneAsync("archive", "show", "stockport/constitution")).Output;
}
