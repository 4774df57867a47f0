using DocPipeline.Testing;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests.Word;

/// <summary>What the pane says when something fails, and that nothing was written then.</summary>
[Collection(BrowserSite.Name)]
public sealed class PaneFailureTests(BrowserSite site)
{
    private const string Facts = PaneServer.Document + "/facts";
    private const string Send = PaneServer.Document + "/send";
    private const string Edited = PaneServer.Document + "/draft/edited";

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Each_refusal_of_the_server_says_what_to_do_next()
    {
        PaneServer server = new();
        await using Pane pane = await Pane.OpenAsync(site, server: server);
        foreach ((int status, string[] says, string? way) in new (int, string[], string?)[]
        {
            (0, ["The server cannot be reached", "Check your connection", "does nothing twice"], "Try again"),
            (403, ["Your account may not do this", "Sending for signature is for managers of West Cheshire", "Ask an administrator of Partnership documents"], null),
            (404, ["It is not there, or you have no role there", "ask an administrator for a role"], "Choose the document"),
            (409, ["Somebody was faster", "Load it again"], "Load it again"),
            (412, ["Somebody changed the record since you looked", "Nothing was written"], "Load it again"),
            (413, ["The document is larger than 20 MB", "Make its pictures smaller"], "Try again"),
            (429, ["Too many requests at once", "Wait 30 seconds"], "Try again"),
            (422, ["The server does not take it"], "Try again"),
            (503, ["The server cannot do this now"], "Try again"),
        })
        {
            server.On("GET", Send, status);
            await pane.PressAsync("Send for signature");
            Assert.Equal("Send for signature", await pane.HeadingAsync());
            await pane.SeesAsync(says);
            if (way is not null) Assert.Equal(way, await pane.Page.Locator("main button").First.InnerTextAsync());
            await pane.PressAsync("Back");
        }

        server.On("GET", Send, 409, """{"title":"x","findings":[{"code":"SIGN-ROUND","severity":"error","message":"Version 5 is out for signature already.","suggestion":"Look at its round"}]}""");
        await pane.PressAsync("Send for signature");
        await pane.SeesAsync("This cannot be done as things stand", "Version 5 is out for signature already. Look at its round.");
        server.On("GET", Send, 500, """{"title":"x","id":"4f3a9c"}""");
        await pane.PressAsync("Load it again");
        await pane.SeesAsync("Something went wrong on the server", "4f3a9c");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Whose_sign_in_has_run_out_signs_in_and_goes_on_where_they_were()
    {
        PaneServer server = new PaneServer().On("GET", Facts, 401);
        await using Pane pane = await Pane.OpenAsync(site, server: server);
        await pane.PressAsync("Fill from the record");
        await pane.SeesAsync("Your sign-in has run out");
        server.On("GET", Facts, 200, """{"facts":[{"tag":"fact:county","label":"County","value":"Cheshire"}]}""");
        await pane.PressAsync("Sign in");
        await pane.TypeAsync("Code", "K7QD-M2XF");
        await pane.PressAsync("Sign in");
        await pane.SeesAsync("Every fact says what the record says");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_code_that_is_none_is_said_at_its_field_and_what_was_typed_is_kept()
    {
        PaneServer server = new PaneServer().On("POST", "/api/v1/word/sessions", 404);
        await using Pane pane = await Pane.OpenAsync(site, server: server, token: "");
        await pane.PressAsync("Sign in");
        await pane.SeesAsync("There is a problem", "Enter the code, such as K7QD-M2XF");
        await pane.TypeAsync("Code", "K7QD-M2XF");
        await pane.PressAsync("Sign in");
        await pane.SeesAsync("This code is used, over or unknown");
        Assert.Equal("K7QD-M2XF", await pane.Page.GetByLabel("Code").InputValueAsync());
        server.On("POST", "/api/v1/word/sessions", 429);
        await pane.PressAsync("Sign in");
        await pane.SeesAsync("Wait 30 seconds");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_document_of_another_version_is_checked_but_neither_filled_nor_brought_back()
    {
        PaneServer server = new();
        await using Pane pane = await Pane.OpenAsync(site, new WordWindow { File = PaneServer.AsAgreement(DraftFile.OfAgreement("4")) }, server);
        await pane.SeesAsync("This document is version 4, the record is at version 5", "Go on in the newer one");
        foreach (string action in new[] { "Fill from the record", "Insert signatory pages", "Bring back" })
        {
            await pane.PressAsync(action);
            await pane.SeesAsync("This document is version 4, the record is at version 5", "Nothing was changed", "Generate version 5");
            await pane.PressAsync("Back");
        }

        await pane.PressAsync("Check this draft");
        await pane.SeesAsync("1 error, 1 warning, 1 note");
        Assert.DoesNotContain(server.Asked, request => request.Url.EndsWith("edited", StringComparison.Ordinal));
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Of_a_version_that_is_no_draft_it_says_that_words_change_by_an_amendment()
    {
        PaneServer server = new PaneServer().On("GET", PaneServer.Partnership, 200, """{"id":"cheshire-west","name":"West Cheshire","record":"v3-0123456789abcdef0123456789abcdef","bodies":[],"documents":[{"id":"agreement","title":"Partnership agreement","version":"5","status":"agreed","signatories":[]}]}""");
        await using Pane pane = await Pane.OpenAsync(site, server: server);
        await pane.SeesAsync("Version 5 is no draft", "Its words change by an amendment");
        await pane.PressAsync("Bring back");
        await pane.SeesAsync("Version 5 is no draft", "propose it below");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_protected_document_stays_as_it_is_and_it_says_how_to_go_on()
    {
        await using Pane pane = await Pane.OpenAsync(site, new WordWindow { IsProtected = true }, new PaneServer());
        await pane.PressAsync("Fill from the record");
        await pane.PressAsync("Apply 2 changes");
        await pane.SeesAsync("This document is protected", "Review, Restrict Editing");
        Assert.Equal(["West Cheshire Partnership"], await pane.TextsAsync("fact:partnership.name"));
        await pane.PressAsync("Back");
        await pane.PressAsync("Insert signatory pages");
        await pane.PressAsync("Insert them at the end");
        await pane.SeesAsync("This document is protected");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task What_somebody_typed_since_the_differences_were_shown_is_not_written_over()
    {
        await using Pane pane = await Pane.OpenAsync(site, server: new PaneServer());
        await pane.PressAsync("Fill from the record");
        await pane.Page.EvaluateAsync("() => wordTypes('fact:partnership.area', 'Chester')");
        await pane.PressAsync("Apply 2 changes");
        await pane.SeesAsync("The document changed since you looked", "Nothing was written");
        Assert.Equal(["West Cheshire Partnership"], await pane.TextsAsync("fact:partnership.name"));
        await pane.PressAsync("Load it again");
        await pane.SeesAsync("Chester");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Pages_whose_fields_Word_lost_are_said_to_be_undone()
    {
        await using Pane pane = await Pane.OpenAsync(site, new WordWindow { Loses = 1 }, new PaneServer());
        await pane.PressAsync("Insert signatory pages");
        await pane.PressAsync("Insert them at the end");
        await pane.SeesAsync("The pages are in, but not as they should be", "Word made 2 fields of the 3", "Undo it in Word (Ctrl+Z)");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_document_that_nobody_signs_gets_no_pages()
    {
        PaneServer server = new PaneServer().On("GET", $"{PaneServer.Document}/signatory-pages", 404, """{"title":"x","findings":[{"code":"SIGNATORIES-NONE","severity":"error","message":"Nobody signs."}]}""");
        await using Pane pane = await Pane.OpenAsync(site, server: server);
        await pane.PressAsync("Insert signatory pages");
        await pane.SeesAsync("Nobody signs this document");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_long_reading_shows_how_far_it_is_and_can_be_given_up()
    {
        PaneServer server = new();
        await using Pane pane = await Pane.OpenAsync(site, new WordWindow { Delay = 700 }, server);
        await pane.StartAsync("Check this draft");
        ILocator bar = pane.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Check this draft" });
        await bar.WaitForAsync();
        Assert.Equal("true", await pane.Page.Locator("main").GetAttributeAsync("aria-busy"));
        await pane.Page.GetByText("Reading the document: 1 of 1").WaitForAsync();
        Assert.Equal("Reading the document", await pane.Page.GetByRole(AriaRole.Status).TextContentAsync());
        await pane.PressAsync("Cancel");
        Assert.Equal("Partnership agreement", await pane.HeadingAsync());
        await pane.Page.WaitForFunctionAsync("() => wordNow().openFiles === 0");
        Assert.DoesNotContain(server.Asked, request => request.Url.EndsWith("/check", StringComparison.Ordinal));
        Assert.Equal("Partnership agreement", await pane.HeadingAsync());
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_file_that_Word_does_not_hand_over_or_that_is_too_large_is_not_sent()
    {
        PaneServer server = new();
        await using (Pane pane = await Pane.OpenAsync(site, new WordWindow { Size = 20_000_001 }, server))
        {
            await pane.PressAsync("Bring back");
            await pane.SeesAsync("The document is larger than 20 MB");
            Assert.Equal(0, (await pane.WordAsync()).GetProperty("openFiles").GetInt32());
        }

        await using (Pane pane = await Pane.OpenAsync(site, new WordWindow { Fails = new Dictionary<string, string> { ["getSliceAsync"] = "InternalError" } }, server))
        {
            await pane.PressAsync("Check this draft");
            await pane.SeesAsync("Word does not hand the document over", "Save the document");
            Assert.Equal(0, (await pane.WordAsync()).GetProperty("openFiles").GetInt32());
        }

        Assert.DoesNotContain(server.Asked, request => request.Method == "POST");
        await using Pane web = await Pane.OpenAsync(site, new WordWindow { HandsOver = false }, server);
        await web.PressAsync("Check this draft");
        await web.SeesAsync("Save a copy", "choose it here");
        await web.PressAsync("Go on");
        await web.SeesAsync("Choose the Word document");
        await web.Page.GetByLabel("The document").SetInputFilesAsync(new FilePayload { Name = "agreement.docx", MimeType = "application/octet-stream", Buffer = PaneServer.Draft });
        await web.PressAsync("Go on");
        await web.SeesAsync("1 error, 1 warning, 1 note");
        Assert.Equal(PaneServer.Draft, server.Asked[^1].PostDataBuffer);
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_word_that_is_too_old_a_browser_and_a_script_that_does_not_load_say_so()
    {
        foreach ((WordWindow word, string says) in new[]
        {
            (new WordWindow { Set = "1.2" }, "This Word is too old for the pane"),
            (new WordWindow { Host = null }, "This page opens in Word"),
            (new WordWindow { Host = "" }, "It is loaded from appsforoffice.microsoft.com"),
        })
        {
            await using Pane pane = await Pane.OpenAsync(site, word, new PaneServer());
            await pane.SeesAsync(says);
        }

        await using (Pane middling = await Pane.OpenAsync(site, new WordWindow { Set = "1.3" }, new PaneServer()))
        {
            await middling.PressAsync("Fill from the record");
            await middling.SeesAsync("This Word shows the pane only some of the fields");
        }

        PaneServer gone = new PaneServer().Loses("GET", "/word/settings");
        await using Pane offline = await Pane.OpenAsync(site, server: gone);
        await offline.SeesAsync("The pane could not be opened", "The server cannot be reached");
        gone.On("GET", "/word/settings", 200, """{"signIn":"pairing","product":"Partnership documents"}""");
        await offline.PressAsync("Try again");
        Assert.Equal("Partnership agreement", await offline.HeadingAsync());
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task An_error_of_Word_is_said_in_words_and_can_be_tried_again()
    {
        await using Pane pane = await Pane.OpenAsync(site, new WordWindow { Fails = new Dictionary<string, string> { ["ContentControl.insertText"] = "GeneralException" } }, new PaneServer());
        await pane.PressAsync("Fill from the record");
        await pane.PressAsync("Apply 2 changes");
        await pane.SeesAsync("Word did not do it", "switch editing on");
        await pane.Page.EvaluateAsync("() => wordFails({})");
        await pane.PressAsync("Try again");
        await pane.SeesAsync("3 fields were written");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_write_that_got_lost_is_sent_again_under_the_same_key_and_what_the_server_says_is_never_markup()
    {
        PaneServer server = new PaneServer().On("POST", Edited, 200, """{"changes":[{"kind":"changed","where":"<img src=x onerror=alert(1)>","before":"<b>a</b>","after":"b"}],"files":["a"],"findings":[]}""").Loses("POST", $"{Edited}/take-back");
        await using Pane pane = await Pane.OpenAsync(site, server: server);
        await pane.PressAsync("Bring back");
        await pane.SeesAsync("<img src=x onerror=alert(1)>", "<b>a</b>");
        Assert.Equal(0, await pane.Page.Locator("main img, main b").CountAsync());
        await pane.PressAsync("Take back as a new draft");
        await pane.SeesAsync("The server cannot be reached");
        server.On("POST", $"{Edited}/take-back", 200, PaneServer.Changes);
        await pane.PressAsync("Try again");
        await pane.SeesAsync("2 changes taken back");
        string[] keys = [.. server.Asked.Where(request => request.Url.EndsWith("take-back", StringComparison.Ordinal)).Select(request => request.Headers["idempotency-key"])];
        Assert.Equal(2, keys.Length);
        Assert.Single(keys.Distinct());
    }
}
