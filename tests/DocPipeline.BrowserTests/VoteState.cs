using System.Net.Http.Headers;
using DocPipeline.Testing;

namespace DocPipeline.BrowserTests;

/// <summary>What pages of votes need to be there: a partnership with one vote that is open, one that is closed and counted, and a decision that could be put to the vote.</summary>
internal sealed class VoteState
{
    private const string Partnership = "vale-vote";
    private const string OpenOne = "2027-04-01-closer";
    private const string ClosedOne = "2027-05-06-sooner";
    private const string NextOne = "2027-06-03-wider";

    private const string Board = """
        bodies:
          - id: board
            name: Vale Board
            kind: board
            seats:
              - { id: chair, title: Chair, filledBy: office, organisation: council }
              - { id: health, title: Health, filledBy: organisation, organisation: council }
        rules:
          - body: board
            document: agreement
            quorum: [1/2 of members]
            decisions:
              - type: amendment
                preset: two-thirds-present-and-voting
                inWriting: { days: 14, meetingIfAskedBy: 2 }
        documents:

        """;

    private readonly string link;

    private VoteState(string link) => this.link = link;

    /// <summary>Makes it, through the pages.</summary>
    internal static async Task<VoteState> MakeAsync(BrowserSite site)
    {
        Dictionary<string, string> files = TestRecord.Files(TestRecord.Facts.Replace("documents:\n", Board, StringComparison.Ordinal));
        files["prose/agreement.md"] = "# Introduction\n\n1. The partners work together. {#aim}\n";
        foreach (string decision in (string[])[OpenOne, ClosedOne, NextOne]) files[$"decisions/{decision}.yaml"] = Decision(decision);
        using ByteArrayContent zip = new(TestRecord.Zip(TestRecord.Of(Partnership, files))) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        using HttpResponseMessage put = await site.Program.Http.PutAsync($"/api/v1/partnerships/{Partnership}/record", zip);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());

        await using Visitor office = await site.VisitorAsync();
        await StartAsync(office, ClosedOne, "Anwen Kestrel", "Idris Kestrel");
        foreach (string member in (string[])["Anwen Kestrel", "Idris Kestrel"])
        {
            await using Visitor voter = await site.VisitorAsync(signsIn: false);
            await voter.OpenAsync(await site.LinkOfAsync(member, "/v/"));
            await voter.Page.GetByRole(Microsoft.Playwright.AriaRole.Radio, new() { Name = "For the proposal" }).CheckAsync();
            await voter.PressAsync("Cast your vote");
        }

        await office.OpenAsync($"/partnerships/{Partnership}/votes/{ClosedOne}/close");
        await office.PressAsync("Close the vote");
        await StartAsync(office, OpenOne, "Gwen Heron", "Huw Heron");
        return new VoteState((await site.LinkOfAsync("Gwen Heron", "/v/"))["/v/".Length..]);
    }

    /// <summary>What stands in a place of an address; nothing where it is none of these.</summary>
    internal string? ValueOf(string place, string route) => (place, route.Contains("/votes", StringComparison.Ordinal)) switch
    {
        ("link", _) when route.StartsWith("/v/", StringComparison.Ordinal) => link,
        ("partnership", true) => Partnership,
        ("decision", true) => route.EndsWith("/start", StringComparison.Ordinal) ? NextOne : route.EndsWith("/record", StringComparison.Ordinal) ? ClosedOne : OpenOne,
        ("seat", true) => "chair",
        _ => null,
    };

    private static async Task StartAsync(Visitor office, string decision, string chair, string health)
    {
        await office.OpenAsync($"/partnerships/{Partnership}/votes/{decision}/start");
        foreach ((string seat, string name) in (IEnumerable<(string, string)>)[("chair", chair), ("health", health)])
        {
            await office.Page.Locator($"#name-{seat}").FillAsync(name);
            await office.Page.Locator($"#email-{seat}").FillAsync($"{name.Replace(' ', '.').ToLowerInvariant()}@example.org");
        }

        await office.PressAsync("Send letters to 2 members");
        await office.SeesAsync("The vote is open");
    }

    private static string Decision(string name) => $$"""
        body: board
        type: amendment
        title: To work together {{name[(name.LastIndexOf('-') + 1)..]}}
        document: agreement
        version: "1.0"
        changes:
          - clause: aim
            do: replace
            was: The partners work together.
            text: |
              The partners work together every day.
        meeting: { on: {{name[..10]}} }

        """;
}
