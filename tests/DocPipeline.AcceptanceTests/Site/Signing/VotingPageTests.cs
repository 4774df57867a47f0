using System.Net;
using System.Net.Http.Headers;
using DocPipeline.AcceptanceTests.Site.Record;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Site.Signing;

/// <summary>A decision in writing: from the page that starts it, by each member's letter and link, into the record.</summary>
[Collection(SigningSite.Name)]
public sealed class VotingPageTests(SigningSite site)
{
    private const string Board = """
        bodies:
          - id: board
            name: Vale Board
            kind: board
            seats:
              - { id: chair, title: Chair, filledBy: office, organisation: council }
              - { id: police, title: Police, filledBy: organisation, organisation: council }
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

    private const string Decision = """
        body: board
        type: amendment
        title: To work together more closely
        document: agreement
        version: "1.0"
        changes:
          - clause: aim
            do: replace
            was: The partners work together.
            text: |
              The partners work together every day.
        meeting: { on: 2027-04-01 }
        """;

    [Fact]
    public async Task A_vote_in_writing_goes_from_the_first_letter_to_the_decision_in_the_record()
    {
        using HttpClient manager = await ManagerAsync("vale-vote", Board);
        SitePage list = await SitePage.OpenAsync(manager, "/partnerships/vale-vote/votes");
        SitePage start = await SitePage.OpenAsync(manager, list.Link("Put to the vote in writing: To work together more closely"));
        start.Says("3 seats may vote");
        start.Says("At least 14 days");
        SitePage wrong = await start.SendAsync(("lastDay", "1 January 2026"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        wrong.Says("Enter who votes as Chair");
        wrong.Says("or later: members need 14 days to answer");

        SitePage open = await start.SendAsync(
            ("name-chair", "Ada Example"), ("email-chair", "ada@example.org"), ("name-police", "Bo Example"), ("email-police", "bo@example.org"), ("name-health", "Cy Example"), ("email-health", "cy@example.org"));
        open.Says("The vote is open");
        open.Says("0 of 3 answered");

        // Looking changes nothing, and whoever presses twice has voted once.
        string link = await site.VoteLinkAsync("ada");
        SitePage ballot = await site.OpenAsync(link);
        ballot.Says("The partners work together every day.");
        ballot.Says("A meeting should decide");
        IReadOnlyList<KeyValuePair<string, string>> before = await site.QuietStoreAsync();
        for (int times = 0; times < 10; times++) await site.OpenAsync(link);
        Assert.Equal(before, await site.QuietStoreAsync());
        (await ballot.SendAsync()).Says("Choose how you vote");
        (await ballot.SendAsync(("answer", "for"))).Says("You voted for the proposal as Chair");
        (await ballot.SendAsync(("answer", "against"))).Says("You voted for the proposal as Chair");
        (await site.OpenAsync(link[..^1] + (link[^1] == 'a' ? 'b' : 'a'), HttpStatusCode.NotFound)).Says("This link does not work");

        // One who is written to again votes by the newer link.
        string old = await site.VoteLinkAsync("bo");
        SitePage show = await SitePage.OpenAsync(manager, "/partnerships/vale-vote/votes/2027-04-01-closer");
        show.Says("1 of 3 answered");
        show.SaysNot("For,");
        (await (await SitePage.OpenAsync(manager, show.Link("to Police"))).SendAsync()).Says("The letter goes out now");
        (await site.OpenAsync(old, HttpStatusCode.Gone)).Says("This link was replaced by a newer one");
        (await (await site.OpenAsync(await site.VoteLinkAsync("bo"))).SendAsync(("answer", "for"))).Says("You voted for the proposal as Police");
        (await SitePage.OpenAsync(manager, "/partnerships/vale-vote/votes/2027-04-01-closer/close")).Says("or once everybody has answered");
        (await (await site.OpenAsync(await site.VoteLinkAsync("cy"))).SendAsync(("answer", "against"))).Says("You voted against the proposal as Health");

        SitePage close = await SitePage.OpenAsync(manager, "/partnerships/vale-vote/votes/2027-04-01-closer/close");
        SitePage record = await close.SendAsync();
        record.Says("Carried");
        SitePage decision = await record.SendAsync();
        decision.Says("The decision is in the record");
        decision.Says("2 for, 1 against");
        (await site.OpenAsync(link)).Says("2 for, 1 against, 0 abstained.");
        SitePage text = await SitePage.OpenAsync(manager, "/partnerships/vale-vote/record/text/decisions/2027-04-01-closer.yaml");
        text.Says("{ seat: health, vote: against }");
    }

    [Fact]
    public async Task A_body_whose_rules_know_no_vote_in_writing_cannot_take_one()
    {
        using HttpClient manager = await ManagerAsync("vale-meets", Board.Replace("        inWriting: { days: 14, meetingIfAskedBy: 2 }\n", "", StringComparison.Ordinal));
        SitePage start = await SitePage.OpenAsync(manager, "/partnerships/vale-meets/votes/2027-04-01-closer/start");
        start.Says("only a meeting can take it");
        start.SaysNot("Send letters");
    }

    [Fact]
    public async Task A_vote_that_is_called_off_says_why_to_whoever_opens_their_link()
    {
        using HttpClient manager = await ManagerAsync("vale-off", Board);
        SitePage start = await SitePage.OpenAsync(manager, "/partnerships/vale-off/votes/2027-04-01-closer/start");
        await start.SendAsync(("name-chair", "Di Example"), ("email-chair", "di@example.org"), ("name-police", "Ed Example"), ("email-police", "ed@example.org"), ("name-health", "Flo Example"), ("email-health", "flo@example.org"));
        SitePage off = await SitePage.OpenAsync(manager, "/partnerships/vale-off/votes/2027-04-01-closer/call-off");
        (await off.SendAsync(("reason", ""))).Says("Say why, so that members know");
        (await off.SendAsync(("reason", "A meeting decides it in May."))).Says("Start it anew");
        SitePage page = await site.OpenAsync(await site.VoteLinkAsync("di"));
        page.Says("A meeting decides it in May.");
        page.SaysNot("How do you vote?");
    }

    private async Task<HttpClient> ManagerAsync(string partnership, string board)
    {
        Dictionary<string, string> files = TestRecord.Files(TestRecord.Facts.Replace("documents:\n", $"{board.TrimEnd()}\n", StringComparison.Ordinal));
        files["prose/agreement.md"] = "# Introduction\n\n1. The partners work together. {#aim}\n";
        files["decisions/2027-04-01-closer.yaml"] = Decision + "\n";
        using ByteArrayContent zip = new(TestRecord.Zip(TestRecord.Of(partnership, files))) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        using HttpResponseMessage put = await site.Program.Http.PutAsync($"/api/v1/partnerships/{partnership}/record", zip);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        return await site.Program.BrowserAsync();
    }
}
