using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>Reviews and duties asked for through the command line.</summary>
public sealed class ReviewsTests : IDisposable
{
    private static readonly string Stockport = Repository.PathOf("samples/stockport");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Stockport_shows_every_verdict_the_gravest_first()
    {
        CliProgram.Said asked = await CliProgram.RunAsync("reviews", Stockport, "--on", "2010-01-15");

        Assert.Equal(0, asked.ExitCode);
        Assert.StartsWith("Stockport Partnership: reviews and duties on 15 January 2010", asked.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["Overdue", "A power arises", "Not compliant", "We cannot tell", "Due", "Not due", "Compliant"],
            asked.Output.Split('\n').Where(line => line.Length > 0 && char.IsLetter(line[0]) && line.EndsWith(')')).Select(line => line.Split(" (")[0]));
        Assert.Contains("No minutes have gone out; the emergency meeting of 12 January 2010 comes before the 14 days end. That is 3 days overdue.", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_two_cycles_of_Cheshire_West_are_a_conflict_and_the_earliest_governs()
    {
        CliProgram.Said asked = await CliProgram.RunAsync("reviews", CliProgram.Sample, "--on", "2010-03-15", "--json");

        using JsonDocument json = JsonDocument.Parse(asked.Output);
        JsonElement review = json.RootElement.GetProperty("reviews")[0];
        Assert.Equal(("REVIEW-CONFLICT", "due", "2010-04-30"), (review.GetProperty("code").GetString(), review.GetProperty("verdict").GetString(), review.GetProperty("nextOn").GetString()));
        Assert.Equal(["agreement, #changes", "cover-sheet"], review.GetProperty("cycles").EnumerateArray().Select(c => c.GetProperty("source").GetString()));
    }

    [Fact]
    public async Task One_body_alone_is_asked_for_by_its_id()
    {
        CliProgram.Said asked = await CliProgram.RunAsync("reviews", Stockport, "--on", "2010-01-15", "--body", "coordinating-group", "--json");

        using JsonDocument json = JsonDocument.Parse(asked.Output);
        Assert.All(json.RootElement.GetProperty("duties").EnumerateArray(), d => Assert.Equal("coordinating-group", d.GetProperty("body").GetString()));
        Assert.Equal(6, (await CliProgram.RunAsync("reviews", Stockport, "--body", "bord")).ExitCode);
    }

    [Fact]
    public async Task A_feed_is_the_same_again_and_takes_no_other_file()
    {
        string feed = folder["reviews.ics"], other = folder["minutes.txt"];
        File.WriteAllText(other, "Minutes");

        Assert.Equal(0, (await CliProgram.RunAsync("reviews", Stockport, "--on", "2010-01-15", "--ics", feed)).ExitCode);
        byte[] first = File.ReadAllBytes(feed);
        await CliProgram.RunAsync("reviews", Stockport, "--on", "2010-01-16", "--ics", feed);

        Assert.StartsWith("BEGIN:VCALENDAR\r\n", File.ReadAllText(feed), StringComparison.Ordinal);
        Assert.Equal(first, File.ReadAllBytes(feed));
        Assert.Equal(5, (await CliProgram.RunAsync("reviews", Stockport, "--on", "2010-01-15", "--ics", other)).ExitCode);
        Assert.Equal("Minutes", File.ReadAllText(other));
    }

    [Fact]
    public async Task A_day_that_does_not_exist_and_an_event_that_nothing_asks_for_are_refused()
    {
        File.WriteAllText(folder["partnership.yaml"], TestRecord.Facts);
        Directory.CreateDirectory(folder["prose"]);
        File.WriteAllText(folder["prose/agreement.md"], TestRecord.Prose);
        Directory.CreateDirectory(folder["events"]);
        File.WriteAllText(folder["events/one.yaml"], "events:\n  - { on: 2026-05-01, what: reviev, document: agreement }\n");

        Assert.Equal(2, (await CliProgram.RunAsync("reviews", folder.Path, "--on", "2026-02-30")).ExitCode);
        CliProgram.Said asked = await CliProgram.RunAsync("reviews", folder.Path);
        Assert.Equal(3, asked.ExitCode);
        Assert.Contains("one.yaml:2:29: error: No duty of the record asks for the event ‘reviev’. [EVENT-UNKNOWN]", asked.Error, StringComparison.Ordinal);
        Assert.Contains("Write ‘review’.", asked.Error, StringComparison.Ordinal);
    }
}
