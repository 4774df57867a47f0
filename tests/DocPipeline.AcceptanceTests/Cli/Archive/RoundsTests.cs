using System.Text.Json;

namespace DocPipeline.AcceptanceTests.Cli.Archive;

/// <summary>Rounds of signatures on the command line. The events are written here by hand, as their format is documented.</summary>
public sealed class RoundsTests : IDisposable
{
    private const string Round = "stockport-constitution-1";

    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task A_round_is_finished_by_a_recovery_listed_shown_and_verified()
    {
        await record.IssueAsync();
        Assert.Contains("keeps no round of signatures yet", (await record.DoneAsync("archive", "rounds")).Output, StringComparison.Ordinal);
        await WriteAsync(1, "issued");

        Assert.Contains("1 unfinished round finished", (await record.DoneAsync("archive", "recover")).Output, StringComparison.Ordinal);

        Assert.Contains("stockport/constitution v1  1 event, open", (await record.DoneAsync("archive", "rounds")).Output, StringComparison.Ordinal);
        string shown = (await record.DoneAsync("archive", "rounds", Round)).Output;
        Assert.Contains("1  1 January 2026 12:00 UTC  issued, by Democratic Services", shown, StringComparison.Ordinal);
        Assert.Contains("The round is open.", shown, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse((await record.DoneAsync("archive", "rounds", Round, "--json")).Output);
        Assert.Equal("60", json.RootElement.GetProperty("rounds")[0].GetProperty("events")[0].GetProperty("body").GetProperty("slots").GetString());
        Assert.Contains("1 round of 1 events", (await record.DoneAsync("archive", "verify")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_was_altered_is_named_by_round_and_number()
    {
        await record.IssueAsync();
        await WriteAsync(1, "issued");
        await record.DoneAsync("archive", "recover");
        await WriteAsync(1, "altered");

        CliProgram.Said verified = await record.RunAsync("archive", "verify");
        Assert.NotEqual(0, verified.ExitCode);
        Assert.Contains($"round {Round} event 1", verified.Error, StringComparison.Ordinal);
        Assert.Contains("[AUDIT-ROUND-ALTERED]", verified.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_is_not_there_is_said_not_to_be()
    {
        await record.IssueAsync();
        CliProgram.Said none = await record.RunAsync("archive", "rounds", "another"), noName = await record.RunAsync("archive", "rounds", "No name");
        Assert.Contains("The archive has no round ‘another’.", none.Error, StringComparison.Ordinal);
        Assert.Contains("‘No name’ is no name of a round.", noName.Error, StringComparison.Ordinal);
        Assert.All([none, noName], said => Assert.NotEqual(0, said.ExitCode));
    }

    private async Task WriteAsync(int number, string word)
    {
        using JsonDocument shown = JsonDocument.Parse((await record.DoneAsync("archive", "show", "stockport/constitution", "--json")).Output);
        JsonElement one = shown.RootElement.GetProperty("objects")[0];
        string id = one.GetProperty("id").GetString()!, digest = one.GetProperty("entries")[0].GetProperty("files").EnumerateObject().First(f => f.Name.EndsWith(".docx", StringComparison.Ordinal)).Value.GetString()!;
        Directory.CreateDirectory(record[$"store/rounds/{Round}"]);
        await File.WriteAllTextAsync(
            record[$"store/rounds/{Round}/{number:D8}.json"],
            $$$"""{"format":"round-event/1","round":"{{{Round}}}","number":{{{number}}},"previous":null,"document":{"object":"{{{id}}}","entry":1,"digest":"{{{digest}}}"},"salt":"{{{new string('a', 64)}}}","request":"by-hand","event":"{{{word}}}","time":"2026-01-01T12:00:00Z","by":"Democratic Services","closes":false,"logSize":1,"confirmed":null,"body":{"slots":"60"},"attachments":[]}""" + "\n");
    }
}
