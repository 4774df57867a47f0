using System.Text.Json;
using DocPipeline.Testing;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests.Word;

/// <summary>What somebody does in the pane, with the presses that it takes: three at most.</summary>
[Collection(BrowserSite.Name)]
public sealed class PaneActionTests(BrowserSite site)
{
    private const string Draft = PaneServer.Document + "/draft/edited";

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Facts_that_differ_are_shown_and_written_together_in_two_presses()
    {
        await using Pane pane = await Pane.OpenAsync(site, server: new PaneServer());
        Assert.Equal("Partnership agreement", await pane.HeadingAsync());

        await pane.PressAsync("Fill from the record");
        Assert.Equal("2 facts differ from the record", await pane.HeadingAsync());
        await pane.SeesAsync("Nothing has been written yet.", "West Cheshire Partnership", "West Cheshire Together", "In 2 places", "These are locked in the document", "Chair");
        Assert.Equal(["West Cheshire Partnership"], await pane.TextsAsync("fact:partnership.name"));

        await pane.PressAsync("Apply 2 changes");
        Assert.Equal(2, pane.Clicks);
        await pane.SeesAsync("3 fields were written");
        Assert.Equal(["West Cheshire Together"], await pane.TextsAsync("fact:partnership.name"));
        Assert.Equal(["Cheshire West", "Cheshire West"], await pane.TextsAsync("fact:partnership.area"));
        Assert.Equal(["Ann Old"], await pane.TextsAsync("fact:chair"));
        Assert.Equal(["County"], await pane.TextsAsync("label:county"));
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task What_is_left_as_it_is_stays_as_it_was()
    {
        await using Pane pane = await Pane.OpenAsync(site, server: new PaneServer());
        JsonElement before = await pane.WordAsync();
        await pane.PressAsync("Fill from the record");
        await pane.PressAsync("Leave as it is");
        await pane.PressAsync("Insert signatory pages");
        await pane.PressAsync("Leave as it is");
        Assert.Equal(before.GetProperty("text").GetString(), (await pane.WordAsync()).GetProperty("text").GetString());
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task With_change_tracking_on_it_says_so_and_finds_no_difference_afterwards()
    {
        await using Pane pane = await Pane.OpenAsync(site, new WordWindow { Tracks = true }, new PaneServer());
        await pane.PressAsync("Fill from the record");
        await pane.SeesAsync("Change tracking is on");
        await pane.PressAsync("Apply 2 changes");
        await pane.PressAsync("Back");
        await pane.PressAsync("Fill from the record");
        await pane.SeesAsync("Every fact says what the record says");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Signatory_pages_come_in_at_the_end_with_their_tags_and_only_once()
    {
        await using Pane pane = await Pane.OpenAsync(site, server: new PaneServer());
        await pane.PressAsync("Insert signatory pages");
        Assert.Equal("Signatory pages for 3 organisations", await pane.HeadingAsync());
        await pane.SeesAsync("Nothing has been inserted yet.", "Cheshire Police Authority");
        Assert.Empty(await pane.TextsAsync("signature:o2"));

        await pane.PressAsync("Insert them at the end");
        Assert.Equal(2, pane.Clicks);
        JsonElement now = await pane.WordAsync();
        Assert.Equal(["signature:o0", "signature:o1", "signature:o2"], now.GetProperty("controls").EnumerateArray().Select(control => control.GetProperty("tag").GetString()).TakeLast(3));
        Assert.Equal("Signature for Cheshire Police Authority", now.GetProperty("controls").EnumerateArray().Last().GetProperty("title").GetString());
        Assert.EndsWith("For Cheshire Police Authority", now.GetProperty("text").GetString(), StringComparison.Ordinal);

        await pane.PressAsync("Back");
        await pane.PressAsync("Insert signatory pages");
        await pane.SeesAsync("This document has signatory pages", "Nothing was inserted");
        Assert.Equal(now.GetProperty("text").GetString(), (await pane.WordAsync()).GetProperty("text").GetString());
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Findings_stand_by_gravity_and_lead_to_their_places()
    {
        await using Pane pane = await Pane.OpenAsync(site, server: new PaneServer());
        await pane.PressAsync("Check this draft");
        Assert.Equal("1 error, 1 warning, 1 note", await pane.HeadingAsync());
        Assert.Equal(["To mend before it goes out", "To look at", "To know"], await pane.Page.Locator("h2").AllInnerTextsAsync());

        await pane.StartAsync("Go to clause 6.1");
        Assert.Equal(2, pane.Clicks);
        await pane.Page.GetByRole(AriaRole.Status).GetByText("clause 6.1 is selected").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await pane.StartAsync("Go to the place");
        await pane.Page.GetByRole(AriaRole.Status).GetByText("the place is selected").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        JsonElement selected = (await pane.WordAsync()).GetProperty("selected");
        Assert.Equal("6.1 Two thirds ^ of those", selected[0].GetProperty("words").GetString());
        Assert.Equal("fact:partnership.area", selected[1].GetProperty("tag").GetString());

        await pane.StartAsync("Go to clause 2");
        await pane.Page.Locator("p.error", new() { HasText = "These words are not there any more" }).Locator("visible=true").WaitForAsync();
        Assert.Equal(0, (await pane.WordAsync()).GetProperty("openFiles").GetInt32());
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_draft_is_taken_back_in_two_presses_against_the_record_that_was_seen()
    {
        PaneServer server = new();
        await using Pane pane = await Pane.OpenAsync(site, server: server);
        await pane.PressAsync("Bring back");
        Assert.Equal("2 changes of clauses to bring back", await pane.HeadingAsync());
        await pane.SeesAsync("Changed: clause 6.1", "Decisions need two thirds.", "Nothing has been written into the record yet.");
        Assert.DoesNotContain(server.Asked, request => request.Url.EndsWith("take-back", StringComparison.Ordinal));

        await pane.PressAsync("Take back as a new draft");
        Assert.Equal(2, pane.Clicks);
        await pane.SeesAsync("2 changes taken back");
        IRequest written = Assert.Single(server.Asked, request => request.Url.EndsWith("take-back", StringComparison.Ordinal));
        Assert.Equal("\"v3-0123456789abcdef0123456789abcdef\"", written.Headers["if-match"]);
        Assert.True(Guid.TryParse(written.Headers["idempotency-key"], out _));
        Assert.Equal(PaneServer.Draft, written.PostDataBuffer);
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_draft_becomes_an_amendment_in_three_presses_after_it_was_shown()
    {
        PaneServer server = new();
        await using Pane pane = await Pane.OpenAsync(site, server: server);
        await pane.PressAsync("Bring back");
        await pane.TypeAsync("What is decided on", "Quorum of the Board");
        await pane.TypeAsync("Day of the meeting", "2026-12-10");
        await pane.PressAsync("Show the amendment");
        Assert.Equal("Amendment: Quorum of the Board", await pane.HeadingAsync());
        await pane.SeesAsync("Changed: clause 6.1", "10 December 2026");

        await pane.PressAsync("Propose the amendment");
        Assert.Equal(3, pane.Clicks);
        await pane.SeesAsync("The amendment is proposed", "2026-12-10-quorum-of-the-board");
        IRequest written = Assert.Single(server.Asked, request => new Uri(request.Url).AbsolutePath.EndsWith("/amendment", StringComparison.Ordinal));
        Assert.Equal("?decision=2026-12-10-quorum-of-the-board&title=Quorum+of+the+Board&meeting=2026-12-10", new Uri(written.Url).Query);
        Assert.Equal("\"v3-0123456789abcdef0123456789abcdef\"", written.Headers["if-match"]);
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Facts_are_no_part_of_an_amendment_and_without_changes_there_is_nothing_to_press()
    {
        PaneServer server = new PaneServer().On("POST", Draft, 200, """{"changes":[{"kind":"fact","where":"the area","before":"Cheshire","after":"Cheshire West"}],"files":["partnership.yaml"],"findings":[]}""");
        await using Pane pane = await Pane.OpenAsync(site, server: server);
        await pane.PressAsync("Bring back");
        await pane.SeesAsync("1 fact to bring back", "An amendment decides on clauses alone");
        Assert.Equal(0, await pane.Page.GetByRole(AriaRole.Button, new() { Name = "Show the amendment" }).CountAsync());

        server.On("POST", Draft, 200, """{"changes":[],"files":[],"findings":[]}""");
        await pane.PressAsync("Leave as it is");
        await pane.PressAsync("Bring back");
        await pane.SeesAsync("Nothing to bring back");
        Assert.Equal(0, await pane.Page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).CountAsync());
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task It_is_sent_in_two_presses_once_everybody_has_an_address()
    {
        PaneServer server = new();
        await using Pane pane = await Pane.OpenAsync(site, server: server);
        await pane.PressAsync("Send for signature");
        await pane.SeesAsync("Nothing has been sent yet.", "Version 5 is issued first", "Version 4 is still out for signature", "No address is known for 1 organisation", "jane.bell@example.org");
        await pane.PressAsync("Send to 2 organisations");
        await pane.SeesAsync("There is a problem", "Enter who signs for West Cheshire College");
        Assert.DoesNotContain(server.Asked, request => request.Method == "POST");

        await pane.TypeAsync("Full name", "Bo Ek");
        await pane.TypeAsync("E-mail address", "bo.ek@example.org");
        await pane.TypeAsync("Last day to sign", "2099-01-31");
        await pane.PressAsync("Send to 2 organisations");
        Assert.Equal(3, pane.Clicks);
        await pane.SeesAsync("Version 5 is out for signature", "31 January 2099", "0 of 3 signed");
        IRequest sent = Assert.Single(server.Asked, request => request.Method == "POST");
        Assert.Equal("""{"lastDay":"2099-01-31","people":{"o1":{"name":"Bo Ek","email":"bo.ek@example.org"}}}""", sent.PostData);
        Assert.Equal("\"v3-0123456789abcdef0123456789abcdef\"", sent.Headers["if-match"]);
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Who_is_missing_is_seen_in_one_press_and_reminded_in_two()
    {
        PaneServer server = new();
        await using Pane pane = await Pane.OpenAsync(site, server: server);
        await pane.PressAsync("Status and reminders");
        Assert.Equal("1 of 3 signed", await pane.HeadingAsync());
        await pane.SeesAsync("Missing: 2", "Letter sent, not opened yet, reminded once", "The letter did not arrive", "Jane Bell, Chief Executive, 21 November 2026");
        await pane.PressAsync("Send reminders to 2 organisations");
        Assert.Equal(2, pane.Clicks);
        await pane.SeesAsync("2 organisations reminded");
        Assert.Single(server.Asked, request => request.Url.EndsWith("/reminders", StringComparison.Ordinal));
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_document_that_does_not_say_which_it_is_is_chosen()
    {
        await using Pane pane = await Pane.OpenAsync(site, new WordWindow { File = PaneServer.AsAgreement(new DraftFile()) }, new PaneServer());
        Assert.Equal("Which partnership is this of?", await pane.HeadingAsync());
        await pane.PressAsync("Go on");
        await pane.PressAsync("Open it");
        await pane.SeesAsync("Partnership agreement", "You chose which document this is");
        Assert.Equal(2, pane.Clicks);
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Whoever_types_a_code_is_signed_in_and_signing_out_takes_the_token_back()
    {
        PaneServer server = new();
        await using Pane pane = await Pane.OpenAsync(site, server: server, token: "");
        Assert.Equal("Sign in", await pane.HeadingAsync());
        Assert.Equal("/own/word", await pane.Page.GetByRole(AriaRole.Link, new() { Name = "Get a code" }).GetAttributeAsync("href"));
        await pane.TypeAsync("Code", "k7qd m2xf");
        await pane.PressAsync("Sign in");
        Assert.Equal("Partnership agreement", await pane.HeadingAsync());
        Assert.Equal("Bearer secret-of-the-code", server.Asked[^1].Headers["authorization"]);
        await pane.Page.RunAndWaitForResponseAsync(() => pane.PressAsync("Sign out"), answer => answer.Request.Method == "DELETE");
        Assert.Equal("Sign in", await pane.HeadingAsync());
        IRequest gone = Assert.Single(server.Asked, request => request.Method == "DELETE");
        Assert.EndsWith("/api/v1/tokens/t1", gone.Url, StringComparison.Ordinal);
        Assert.Null(await pane.Page.EvaluateAsync<string?>("() => sessionStorage.getItem('docpipeline-word')"));
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task In_Azure_Word_signs_in_by_itself_and_asks_for_a_code_where_it_cannot()
    {
        PaneServer server = new PaneServer().On("GET", "/word/settings", 200, """{"signIn":"directory","product":"Council documents"}""");
        await using (Pane pane = await Pane.OpenAsync(site, new WordWindow { DirectoryToken = "directory-token" }, server, token: ""))
        {
            Assert.Equal("Partnership agreement", await pane.HeadingAsync());
            await pane.SeesAsync("Council documents");
            Assert.Equal("Bearer directory-token", server.Asked[^1].Headers["authorization"]);
        }

        await using Pane older = await Pane.OpenAsync(site, server: server, token: "");
        Assert.Equal("Sign in", await older.HeadingAsync());
    }
}
