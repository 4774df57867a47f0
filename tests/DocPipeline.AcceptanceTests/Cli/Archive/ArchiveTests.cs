using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli.Archive;

/// <summary>Documents, verdicts and records that go into an archive, and come out of it, on the command line.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task A_document_that_is_issued_is_listed_shown_and_handed_out_again()
    {
        await record.IssueAsync();

        Assert.Contains("stockport/constitution", (await record.DoneAsync("archive", "list")).Output, StringComparison.Ordinal);
        string shown = (await record.DoneAsync("archive", "show", "stockport/constitution")).Output;
        Assert.Contains("issued, by Democratic Services", shown, StringComparison.Ordinal);
        Assert.Contains("Constitution of the Stockport Partnership Board: version 1 was issued.", shown, StringComparison.Ordinal);
        await record.DoneAsync("archive", "get", "stockport/constitution", "--out", "again.docx");
        Assert.Equal(await File.ReadAllBytesAsync(record["out/constitution.docx"]), await File.ReadAllBytesAsync(record["again.docx"]));
        CliProgram.Said taken = await record.RunAsync("archive", "get", "stockport/constitution", "--out", "again.docx");
        Assert.Equal(5, taken.ExitCode);
        Assert.Contains("is there already; nothing was written", taken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_document_again_makes_no_second_entry_and_other_words_under_its_number_are_refused()
    {
        await record.IssueAsync();
        Assert.Contains("was in the archive before", (await record.DoneAsync("generate", "stockport", "--document", "constitution", "--out", "out", "--archive", "store", "--yes")).Output, StringComparison.Ordinal);

        string prose = record["stockport/prose/constitution.md"];
        await File.WriteAllTextAsync(prose, (await File.ReadAllTextAsync(prose)).Replace("one third", "one half", StringComparison.Ordinal));
        CliProgram.Said other = await record.RunAsync("generate", "stockport", "--document", "constitution", "--out", "out", "--archive", "store", "--yes");

        Assert.Equal(5, other.ExitCode);
        Assert.Contains("[ARCHIVE-VERSION-DIFFERS]", other.Error, StringComparison.Ordinal);
        Assert.Contains("A version never changes.", other.Error, StringComparison.Ordinal);
        using JsonDocument entries = JsonDocument.Parse((await record.DoneAsync("archive", "show", "stockport/constitution", "--json")).Output);
        Assert.Equal(1, entries.RootElement.GetProperty("objects")[0].GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task Nothing_is_filed_before_somebody_agrees()
    {
        CliProgram.Said nobody = await record.RunAsync("generate", "stockport", "--document", "constitution", "--out", "out", "--archive", "store");
        Assert.Equal(2, nobody.ExitCode);
        Assert.Contains("An entry is never changed or taken out again. [y/N]", nobody.Output, StringComparison.Ordinal);
        Assert.Contains("there is nobody to ask", nobody.Error, StringComparison.Ordinal);
        CliProgram.Said list = await record.RunAsync("archive", "list");
        Assert.Equal(6, list.ExitCode);
        Assert.Contains("There is no folder where the store is said to be. [STORE-NOT-THERE]", list.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(record["store"]));
        Assert.True(File.Exists(record["out/constitution.docx"]));
    }

    [Fact]
    public async Task An_adopted_version_is_in_force_by_the_archive_too_with_a_receipt_and_what_was_not_known_then_is_not()
    {
        await record.IssueAsync();
        CliProgram.Said adopted = await record.AdoptAsync();
        Assert.True(adopted.ExitCode == 0, adopted.Output + adopted.Error);
        Assert.Contains("stockport/constitution v2  filed", adopted.Output, StringComparison.Ordinal);

        CliProgram.Said then = await record.DoneAsync("archive", "in-force", "stockport/constitution", "--on", "2009-04-01", "--proof", "proof.tlog-proof");
        Assert.Contains("On 1 April 2009 version 2 of stockport/constitution was in force, since 24 March 2009.", then.Output, StringComparison.Ordinal);
        Assert.Contains("10 of 15 voted for; two thirds of 15 is 10.", then.Output, StringComparison.Ordinal);
        Assert.StartsWith("c2sp.org/tlog-proof@v1", await File.ReadAllTextAsync(record["proof.tlog-proof"]), StringComparison.Ordinal);
        foreach (string[] asked in (string[][])[["--on", "2009-03-23"], ["--on", "2009-04-01", "--known-at", "2020-01-01"]])
            Assert.Contains("no version of stockport/constitution was in force", (await record.DoneAsync(["archive", "in-force", "stockport/constitution", .. asked])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_filed_with_its_numbers()
    {
        await record.IssueAsync();
        CliProgram.Said refused = await record.AdoptAsync(inFavour: 9);
        Assert.Equal(4, refused.ExitCode);
        string shown = (await record.DoneAsync("archive", "show", "stockport/constitution")).Output;
        Assert.Contains("refused, by Clerk", shown, StringComparison.Ordinal);
        Assert.Contains("9 of 15 voted for; two thirds of 15 is 10.", shown, StringComparison.Ordinal);
        Assert.Contains("adoption.yaml", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_witness_sees_the_log_grow_and_sees_when_it_was_put_back()
    {
        await record.IssueAsync();
        Copy(record["store"], record["before"]);
        await record.AdoptAsync();
        Assert.Contains("Kept. The log has 2 leaves", (await record.DoneAsync("archive", "witness", "kept.txt")).Output, StringComparison.Ordinal);
        Assert.Contains("Nothing new", (await record.DoneAsync("archive", "witness", "kept.txt")).Output, StringComparison.Ordinal);
        string kept = await File.ReadAllTextAsync(record["kept.txt"]);

        Directory.Delete(record["store"], recursive: true);
        Directory.Move(record["before"], record["store"]);
        CliProgram.Said back = await record.RunAsync("archive", "witness", "kept.txt");

        Assert.Equal(3, back.ExitCode);
        Assert.Contains("[LOG-CHECKPOINT-ROLLED-BACK]", back.Error, StringComparison.Ordinal);
        Assert.Equal(kept, await File.ReadAllTextAsync(record["kept.txt"]));
    }

    [Fact]
    public async Task An_archive_verifies_and_says_what_it_cannot_exclude()
    {
        await record.IssueAsync();
        await record.AdoptAsync();
        await record.DoneAsync("record", "push", "stockport");
        CliProgram.Said alone = await record.DoneAsync("archive", "verify");
        Assert.Contains("2 objects, 3 entries", alone.Output, StringComparison.Ordinal);
        Assert.Contains("Everything that was looked at is as it was filed.", alone.Output, StringComparison.Ordinal);
        Assert.Contains("What this check cannot exclude:", alone.Output, StringComparison.Ordinal);
        await record.DoneAsync("archive", "receipt", "stockport", "--out", "kept.tlog-proof");
        Assert.Contains("is as it was filed", (await record.DoneAsync("archive", "verify", "--against", "kept.tlog-proof")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_tampered_with_is_named_by_document_entry_and_file()
    {
        await record.IssueAsync();
        await record.AdoptAsync();
        await record.DoneAsync("archive", "witness", "kept.txt");
        string stored = Directory.EnumerateFiles(record["store/archive"], "constitution.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        byte[] bytes = await File.ReadAllBytesAsync(stored);
        await File.WriteAllBytesAsync(stored, [.. bytes.Reverse()]);

        CliProgram.Said found = await record.RunAsync("archive", "verify", "--against", "kept.txt", "--json");

        Assert.Equal(3, found.ExitCode);
        using JsonDocument json = JsonDocument.Parse(found.Output);
        Assert.False(json.RootElement.GetProperty("sound").GetBoolean());
        JsonElement finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(("stockport/constitution", "v1", "constitution.docx"), (finding.GetProperty("name").GetString(), finding.GetProperty("entry").GetString(), finding.GetProperty("file").GetString()));
        Assert.NotNull(finding.GetProperty("finding").GetProperty("suggestion").GetString());
    }

    [Fact]
    public async Task What_follows_from_the_rest_is_rebuilt()
    {
        await record.IssueAsync();
        await record.AdoptAsync();
        string checkpoint = await File.ReadAllTextAsync(record["store/log/checkpoint"]);
        foreach (string derived in Directory.EnumerateFiles(record["store"], "inventory.json*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(Path.GetDirectoryName(f)!).StartsWith('v')).ToArray()) File.Delete(derived);
        Directory.Delete(record["store/log/checkpoints"], recursive: true);
        File.Delete(record["store/log/checkpoint"]);

        Assert.Contains("were written again", (await record.DoneAsync("archive", "rebuild")).Output, StringComparison.Ordinal);

        Assert.Equal(checkpoint.Split('\n')[..3], (await File.ReadAllTextAsync(record["store/log/checkpoint"])).Split('\n')[..3]);
        Assert.Contains("is as it was filed", (await record.DoneAsync("archive", "verify")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_altered_in_the_store_is_not_handed_out()
    {
        await record.IssueAsync();
        string stored = Assert.Single(Directory.EnumerateFiles(record["store/archive"], "constitution.docx", SearchOption.AllDirectories));
        byte[] bytes = await File.ReadAllBytesAsync(stored);
        bytes[100] ^= 1;
        await File.WriteAllBytesAsync(stored, bytes);
        CliProgram.Said got = await record.RunAsync("archive", "get", "stockport/constitution", "--out", "got.docx");
        Assert.Equal(3, got.ExitCode);
        Assert.Contains("[OCFL-CONTENT]", got.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(record["got.docx"]));
    }

    [Fact]
    public async Task Two_programs_with_different_keys_do_not_sign_one_log()
    {
        await record.IssueAsync();
        CliProgram.Said other = await record.RunWithAsync(record["keys/other.pem"], "record", "push", "stockport");
        Assert.Equal(3, other.ExitCode);
        Assert.Contains("[LOG-CHECKPOINT-KEY-UNKNOWN]", other.Error, StringComparison.Ordinal);
        await record.DoneAsync("archive", "recover");
        await record.DoneAsync("record", "push", "stockport");
    }

    [Fact]
    public async Task A_store_that_nobody_answers_for_is_said_so_in_plain_words()
    {
        string store = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:{FreePort.Any()}/devstoreaccount1";
        CliProgram.Said deaf = await record.RunAsync("archive", "list", "--store", store);
        Assert.Equal(1, deaf.ExitCode);
        Assert.Contains("The store could not be reached. Check its address and the network", deaf.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Eby8", deaf.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_answered_with_what_to_do()
    {
        CliProgram.Said noStore = await CliProgram.RunInAsync(record["."], new Dictionary<string, string> { ["DOCPIPELINE_STORE"] = "" }, "archive", "list");
        Assert.Equal(2, noStore.ExitCode);
        Assert.Contains("say which archive is meant", noStore.Error, StringComparison.Ordinal);
        CliProgram.Said odd = await record.RunAsync("archive", "list", "--store", "ftp://somewhere");
        Assert.Equal(2, odd.ExitCode);
        Assert.Contains("[STORE-NOT-UNDERSTOOD]", odd.Error, StringComparison.Ordinal);
        await record.IssueAsync();
        CliProgram.Said mistyped = await record.RunAsync("archive", "verify", "--store", "folder:elsewhere");
        Assert.Equal(6, mistyped.ExitCode);
        Assert.Contains("There is no folder where the store is said to be. [STORE-NOT-THERE]", mistyped.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(record["elsewhere"]));
        Directory.CreateDirectory(record["elsewhere"]);
        CliProgram.Said empty = await record.RunAsync("archive", "verify", "--store", "folder:elsewhere");
        Assert.Equal(6, empty.ExitCode);
        Assert.Contains("There is no archive in this store", empty.Error, StringComparison.Ordinal);
        foreach (string[] asked in (string[][])[["archive", "show", "stockport/nothing"], ["archive", "get", "stockport/constitution", "--entry", "7"], ["archive", "get", "stockport/constitution", "--file", "x"], ["archive", "receipt", "nobody"], ["record", "pull", "nobody"]])
        {
            CliProgram.Said said = await record.RunAsync(asked);
            Assert.Equal(6, said.ExitCode);
            Assert.Contains("to mend it:", said.Error, StringComparison.Ordinal);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
