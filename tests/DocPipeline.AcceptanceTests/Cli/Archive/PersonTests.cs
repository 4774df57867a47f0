using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli.Archive;

/// <summary>Contact data through the doors of the command line: entered, found, changed, handed out and erased.</summary>
public sealed class PersonTests : IDisposable
{
    private const string Facts = """
        name: Priya Ashcombe
        office: Chair of the Board
        organisation: Borough of Example
        emails: [priya.ashcombe@example.org]
        telephones: ["01632 960417"]
        address: |
          7 Sycamore Rise
          Exampleton
        about: [stockport/constitution]
        """;

    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task A_person_is_entered_from_a_file_found_changed_and_listed()
    {
        (string id, CliProgram.Said added) = await AddAsync();
        Assert.Contains("The key of the contact data was made", added.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Ashcombe", added.Output + added.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(record["keys/contacts-key.pem"]));

        foreach (string asked in (string[])[id, "Priya.Ashcombe@example.org", "priya ashcombe"])
            Assert.Contains("01632 960417", (await record.DoneAsync("archive", "person", "show", asked)).Output, StringComparison.Ordinal);
        Assert.Equal(id, (await record.DoneAsync("archive", "person", "add", "--from", "person.yaml")).Output[..22]);
        Assert.Contains("version 2", (await record.DoneAsync("archive", "person", "set", id, "--telephone", "01632 960555", "--office", "")).Output, StringComparison.Ordinal);

        string shown = (await record.DoneAsync("archive", "person", "show", id)).Output;
        Assert.Contains("01632 960555", shown, StringComparison.Ordinal);
        Assert.Contains("7 Sycamore Rise", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("960417", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Chair of the Board", shown, StringComparison.Ordinal);
        string list = (await record.DoneAsync("archive", "person", "list")).Output;
        Assert.Equal($"{id}  Priya Ashcombe, Borough of Example", list.Trim());
        using JsonDocument json = JsonDocument.Parse((await record.DoneAsync("archive", "person", "show", id, "--json")).Output);
        Assert.Equal("priya.ashcombe@example.org", json.RootElement.GetProperty("emails")[0].GetString());
    }

    [Fact]
    public async Task Another_persons_address_a_wrong_file_and_a_wrong_key_are_said()
    {
        (string id, _) = await AddAsync();
        CliProgram.Said other = await record.RunAsync("archive", "person", "add", "--name", "Tom Okafor", "--email", "priya.ashcombe@example.org");
        Assert.Equal(5, other.ExitCode);
        Assert.Contains(id, other.Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(record["wrong.yaml"], "name: Tom Okafor\nemial: tom@example.org\n");
        CliProgram.Said wrong = await record.RunAsync("archive", "person", "add", "--from", "wrong.yaml");
        Assert.Equal(3, wrong.ExitCode);
        Assert.Contains("wrong.yaml", wrong.Error, StringComparison.Ordinal);
        CliProgram.Said noKey = await record.RunAsync("archive", "person", "show", id, "--contacts-key", record["elsewhere.pem"]);
        Assert.Equal(3, noKey.ExitCode);
        Assert.Contains("[CONTACTS-KEY-UNUSABLE]", noKey.Error, StringComparison.Ordinal);
        CliProgram.Said second = await record.RunAsync("archive", "person", "add", "--name", "Tom Okafor", "--contacts-key", record["elsewhere.pem"]);
        Assert.Equal(3, second.ExitCode);
        Assert.False(File.Exists(record["elsewhere.pem"]));
        Assert.Equal(6, (await record.RunAsync("archive", "person", "show", "nobody@example.org")).ExitCode);
    }

    [Fact]
    public async Task An_export_has_everything_that_is_held_and_every_place_where_the_archive_has_the_name()
    {
        (string id, _) = await AddAsync("--attach", "signature.png");
        await record.DoneAsync("generate", "stockport", "--document", "constitution", "--out", "out", "--archive", "store", "--by", "Priya Ashcombe", "--yes");
        string facts = await File.ReadAllTextAsync(record["stockport/partnership.yaml"]);
        await File.WriteAllTextAsync(record["stockport/partnership.yaml"], "# Telephone of the chair: 01632 960 417\n" + facts);
        await record.DoneAsync("record", "push", "stockport", "--by", "Democratic Services");

        Assert.Contains("2 documents and records, 2 entries", (await record.DoneAsync("archive", "person", "export", id, "--out", "request")).Output, StringComparison.Ordinal);
        Assert.Equal("strokes", await File.ReadAllTextAsync(record["request/attachments/signature.png"]));
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(record["request/person.json"]));
        Assert.Equal("7 Sycamore Rise\nExampleton", json.RootElement.GetProperty("person").GetProperty("address").GetString());
        string[] found = [.. json.RootElement.GetProperty("archive").GetProperty("found").EnumerateArray().Select(f => $"{f.GetProperty("name").GetString()} {f.GetProperty("entry").GetString()} {f.GetProperty("what").GetString()}")];
        Assert.Contains("stockport/constitution v1 name", found);
        Assert.Contains("stockport v1 telephone number", found);
        string page = await File.ReadAllTextAsync(record["request/person.html"]);
        foreach (string said in (string[])["lang=\"en-GB\"", "What is held about Priya Ashcombe", "7 Sycamore Rise", "Article 15", "stockport/constitution", "What was searched"]) Assert.Contains(said, page, StringComparison.Ordinal);

        await record.DoneAsync("archive", "person", "export", "priya.ashcombe@example.org", "--out", "request.zip");
        using ZipArchive zip = ZipFile.OpenRead(record["request.zip"]);
        Assert.Equal(["person.html", "person.json", "attachments/signature.png"], zip.Entries.Select(e => e.FullName));
        Assert.Equal(5, (await record.RunAsync("archive", "person", "export", id, "--out", "request")).ExitCode);
    }

    [Fact]
    public async Task An_erasure_says_what_goes_asks_needs_legals_reason_and_leaves_proofs_valid()
    {
        await record.IssueAsync();
        (string id, _) = await AddAsync();
        await record.DoneAsync("archive", "receipt", "stockport/constitution", "--out", "kept.tlog-proof");
        string[] erase = ["archive", "erase", id, "--reason", "Asked for by the person", "--by", "Democratic Services"];

        CliProgram.Said nobody = await record.RunAsync(erase);
        Assert.Equal(2, nobody.ExitCode);
        foreach (string said in (string[])["What goes:", "1 e-mail address", "What stays:", "Erase it? Nobody can bring it back. [y/N]"]) Assert.Contains(said, nobody.Output, StringComparison.Ordinal);
        CliProgram.Said retained = await record.RunAsync([.. erase, "--yes"]);
        Assert.Equal(4, retained.ExitCode);
        Assert.Contains("--legal-reason", retained.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await record.RunAsync(["archive", "erase", id, "--reason", "Priya Ashcombe asked", "--by", "Democratic Services", "--legal-reason", "agreed", "--yes"])).ExitCode);

        Assert.Contains("erased, leaf 1 of the log", (await record.DoneAsync([.. erase, "--legal-reason", "No claim is open", "--yes"])).Output, StringComparison.Ordinal);

        Assert.Contains("was erased before", (await record.DoneAsync([.. erase, "--yes"])).Output, StringComparison.Ordinal);
        Assert.Equal(6, (await record.RunAsync("archive", "person", "show", id)).ExitCode);
        Assert.Contains("Nobody is held.", (await record.DoneAsync("archive", "person", "list")).Output, StringComparison.Ordinal);
        Assert.Contains("Everything that was looked at is as it was filed.", (await record.DoneAsync("archive", "verify", "--against", "kept.tlog-proof")).Output, StringComparison.Ordinal);
        Assert.Equal([$"{id}/erased.json"], Directory.EnumerateFiles(record["store/contacts"], "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(record["store/contacts"], f).Replace('\\', '/')));
        foreach (string file in Directory.EnumerateFiles(record["store"], "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("priya.ashcombe", await File.ReadAllTextAsync(file, Encoding.Latin1), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(" 1 erasure", await PythonAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_erasure_left_that_died_is_found_and_finished()
    {
        await record.IssueAsync();
        (string id, _) = await AddAsync();
        byte[] key = await File.ReadAllBytesAsync(record[$"store/contacts/{id}/key"]);
        await record.DoneAsync("archive", "erase", id, "--reason", "Asked for", "--legal-reason", "Agreed", "--by", "Legal services", "--yes");
        await File.WriteAllBytesAsync(record[$"store/contacts/{id}/key"], key);
        CliProgram.Said found = await record.DoneAsync("archive", "verify");
        Assert.Contains("[CONTACTS-ERASURE-UNFINISHED]", found.Error, StringComparison.Ordinal);
        Assert.Contains("1 erasure of contact data finished", (await record.DoneAsync("archive", "recover")).Output, StringComparison.Ordinal);
        Assert.False(File.Exists(record[$"store/contacts/{id}/key"]));
    }

    private async Task<(string Id, CliProgram.Said Said)> AddAsync(params string[] further)
    {
        await File.WriteAllTextAsync(record["person.yaml"], Facts);
        await File.WriteAllTextAsync(record["signature.png"], "strokes");
        CliProgram.Said said = await record.DoneAsync(["archive", "person", "add", "--from", "person.yaml", .. further]);
        return (said.Output.Split(' ')[0], said);
    }

    private async Task<string> PythonAsync()
    {
        ProcessStartInfo start = new("python3", [Repository.PathOf("tests/tools/verify_archive.py"), record["store"], record["keys/log.vkey"]]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
