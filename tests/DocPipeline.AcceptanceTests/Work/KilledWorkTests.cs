using System.Net;
using System.Text.Json;
using DocPipeline.AcceptanceTests.Cli.Rounds;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.AcceptanceTests.Work;

/// <summary>A program that is killed in the middle of its work: its successor finishes it, once.</summary>
public sealed class KilledWorkTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Killed_in_the_middle_of_bulk_generation_all_is_finished_once_alone()
    {
        using TemporaryFolder folder = new();
        await using RunningOffice office = await RunningOffice.AloneAsync(folder.Path);
        await BulkAsync(office, documents: 30, kills: 2);
    }

    [LongFact(AzuriteServer.Program)]
    [Trait("Category", "Long")]
    public async Task Killed_in_the_middle_of_bulk_generation_all_is_finished_once_under_the_host()
    {
        using TemporaryFolder folder = new();
        using AzuriteProcess azurite = await AzuriteProcess.StartAsync(Programs.Require(AzuriteServer.Program));
        await using RunningOffice office = await RunningOffice.HostedAsync(azurite, folder.Path);
        await BulkAsync(office, documents: 30, kills: 1);
    }

    [LongFact]
    [Trait("Category", "Long")]
    public async Task Killed_in_the_middle_of_a_return_it_is_taken_once_and_mails_go_out()
    {
        using SignedRecord record = new();
        await record.OpenAsync();
        await using RunningOffice office = await RunningOffice.AloneAsync(record.Folder, Settings(record));
        await ReturnAsync(office, record, [60]);

        // The invitations that waited in the outbox have gone out by the queue meanwhile.
        string mails = record["mails"];
        for (int i = 0; i < 300 && (!Directory.Exists(mails) || Directory.GetFiles(mails, "*.eml").Length < 4); i++) await Task.Delay(100);
        Assert.Equal(4, Directory.GetFiles(mails, "*.eml").Length);
    }

    [LongFact]
    [Trait("Category", "Long")]
    public async Task Killed_again_and_again_while_a_round_comes_to_its_end_alone()
    {
        using SignedRecord record = new();
        await record.OpenAsync();
        await SignTheOthersAsync(record);
        await using RunningOffice office = await RunningOffice.AloneAsync(record.Folder, Settings(record));
        await ReturnAsync(office, record, [0, 50, 150, 400]);
        await CompleteAsync(office, record, [0, 100, 400, 1_500]);
    }

    [LongFact(AzuriteServer.Program)]
    [Trait("Category", "Long")]
    public async Task Killed_again_and_again_while_a_round_comes_to_its_end_under_the_host()
    {
        using AzuriteProcess azurite = await AzuriteProcess.StartAsync(Programs.Require(AzuriteServer.Program));
        using SignedRecord record = new(azurite.ConnectionString);
        await record.OpenAsync();
        await SignTheOthersAsync(record);
        await using RunningOffice office = await RunningOffice.HostedAsync(azurite, record.Folder, Settings(record));
        await ReturnAsync(office, record, [0, 100, 300]);
        await CompleteAsync(office, record, [200, 1_500]);
    }

    private async Task BulkAsync(RunningOffice office, int documents, int kills)
    {
        const string Partnership = "killed";
        await JobCalls.PutAsync(office.Http, Partnership, ManyDocuments.Files(documents));
        string job = await JobCalls.StartAsync(office.Http, $"/api/v1/partnerships/{Partnership}/jobs");
        int done = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            // In the middle: something more is done, and not everything.
            JsonElement seen = await JobCalls.GetAsync(office.Http, job);
            while (seen.Number("done") <= done && seen.GetProperty("state").GetString() == "working")
            {
                // Not as fast as it answers: the program lets nobody ask more than 50 times a second for long.
                await Task.Delay(25);
                seen = await JobCalls.GetAsync(office.Http, job);
            }

            done = seen.Number("done");
            output.WriteLine($"killed at {done} of {documents}");
            await office.KillAsync();
        }

        JsonElement over = await JobCalls.OverAsync(() => office.Http, job, () => office.Told);

        Assert.Equal((documents, documents, 0, 0), (over.Number("total"), over.Number("done"), over.Number("refused"), over.Number("failed")));
        foreach (JsonElement item in over.GetProperty("items").EnumerateArray())
        {
            byte[] draft = await office.Http.GetByteArrayAsync($"/api/v1/partnerships/{Partnership}/documents/{item.GetProperty("document").GetString()}/draft");
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA512.HashData(draft)), item.GetProperty("sha512").GetString());
        }
    }

    private async Task ReturnAsync(RunningOffice office, SignedRecord record, int[] delays)
    {
        record.Certify("dewi", "Dewi Example");
        await record.DoneAsync("archive", "get", "dyffryn/terms", "--out", "issued.docx");
        await record.DoneAsync("seal", "issued.docx", "--certificate", "dewi.pem", "--key", "dewi.key", "--out", "signed.docx");
        using HttpResponseMessage uploaded = await JobCalls.ReturnAsync(office.Http, "dyffryn", SignedRecord.Round, "natural-resources", @"C:\fakepath\signed.docx", await File.ReadAllBytesAsync(record["signed.docx"]));
        Assert.True(uploaded.StatusCode == HttpStatusCode.Accepted, await uploaded.Content.ReadAsStringAsync());
        string job = uploaded.Headers.Location!.ToString();
        foreach (int delay in delays)
        {
            await Task.Delay(delay);
            await office.KillAsync();
        }

        JsonElement over = await JobCalls.OverAsync(() => office.Http, job, () => office.Told);

        JsonElement item = over.GetProperty("items")[0];
        Assert.True(item.GetProperty("state").GetString() == "done", item.ToString());
        Assert.Equal("counts", item.GetProperty("takenFor").GetString());
        Assert.Equal("verified", await record.StateOfAsync("natural-resources"));
        Assert.Single(await EventsAsync(record), word => word == "signed" || word == "rejected");
        output.WriteLine($"a return that was killed after {string.Join(", ", delays)} ms is taken once");

        // Nobody of another partnership reaches the round.
        using HttpResponseMessage foreign = await JobCalls.ReturnAsync(office.Http, "another", SignedRecord.Round, "natural-resources", "signed.docx", [1]);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    private async Task CompleteAsync(RunningOffice office, SignedRecord record, int[] delays)
    {
        string job = await JobCalls.StartAsync(office.Http, $"/api/v1/partnerships/dyffryn/rounds/{SignedRecord.Round}/complete", "");
        foreach (int delay in delays)
        {
            await Task.Delay(delay);
            await office.KillAsync();
        }

        JsonElement item = (await JobCalls.OverAsync(() => office.Http, job, () => office.Told)).GetProperty("items")[0];

        Assert.True(item.GetProperty("state").GetString() == "done", item.ToString());
        Assert.Equal("v2", item.GetProperty("entry").GetString());
        Assert.Equal("completed", (await record.StatusAsync()).GetProperty("state").GetString());
        Assert.DoesNotMatch(@"\bv3\b", (await record.DoneAsync("archive", "show", "dyffryn/terms")).Output);
        Assert.Equal(0, (await record.RunAsync("archive", "verify")).ExitCode);
        output.WriteLine($"a completion that was killed after {string.Join(", ", delays)} ms is filed once");
    }

    private static async Task SignTheOthersAsync(SignedRecord record)
    {
        foreach (string person in (string[])["mair", "owen", "nia"])
            Assert.Equal(0, (await record.SignAsync((await record.LinksOfAsync(person))[^1], $"{char.ToUpperInvariant(person[0])}{person[1..]} Example")).ExitCode);
    }

    private static async Task<IReadOnlyList<string>> EventsAsync(SignedRecord record)
    {
        string shown = (await record.DoneAsync("archive", "rounds", SignedRecord.Round, "--json")).Output;
        return [.. JsonElement.Parse(shown).GetProperty("rounds")[0].GetProperty("events").EnumerateArray().Where(each => each.GetProperty("body").ToString().Contains("natural-resources", StringComparison.Ordinal)).Select(each => each.GetProperty("event").GetString()!)];
    }

    private static Dictionary<string, string?> Settings(SignedRecord record) => new() { ["DocPipeline__Mail"] = record["mail.yaml"], ["DocPipeline__Roots"] = record["roots.pem"], ["DOCPIPELINE_LOG_KEY"] = record["keys/log.pem"] };
}
