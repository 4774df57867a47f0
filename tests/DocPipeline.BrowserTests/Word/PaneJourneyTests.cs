using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.AcceptanceTests;
using DocPipeline.Testing;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests.Word;

/// <summary>The pane in front of the program itself, with documents that it made.</summary>
[Collection(BrowserSite.Name)]
public sealed partial class PaneJourneyTests(BrowserSite site)
{
    private const string Terms = "/api/v1/partnerships/dyffryn/documents/terms";
    private const string Own = "mersey-word";
    private const string Agreement = $"/api/v1/partnerships/{Own}/documents/{TestRecord.Document}";

    private string Token => site.Program.Http.DefaultRequestHeaders.Authorization!.Parameter!;

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Somebody_connects_Word_by_a_code_and_checks_and_fills_a_draft()
    {
        await using Visitor manager = await site.VisitorAsync();
        await manager.OpenAsync("/own/word");
        await manager.PressAsync("Get a code");
        string code = Code().Match(await manager.Page.Locator("main").InnerTextAsync()).Value;

        byte[] draft = DraftFile.Edited(await DraftAsync(Terms), xml => xml.Replace("Dyffryn Twr and Llanfyn</w:t>", "Dyffryn Twr</w:t>", StringComparison.Ordinal));
        await using Pane pane = await Pane.OpenAsync(site, new WordWindow { File = draft }, token: "");
        await pane.TypeAsync("Code", code);
        await pane.PressAsync("Sign in");
        await pane.SeesAsync("Dyffryn Public Services Board", "Fill from the record", "Signed in as The first");

        await pane.PressAsync("Check this draft");
        ILocator differs = pane.Page.Locator("li", new() { HasText = "Fill" }).GetByRole(AriaRole.Button, new() { Name = "Go to clause 1.1" }).First;
        await differs.ClickAsync();
        await pane.Page.GetByText("clause 1.1 is selected").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal("fact:partnership.area", (await pane.WordAsync()).GetProperty("selected")[0].GetProperty("tag").GetString());
        await pane.PressAsync("Back");

        await pane.PressAsync("Fill from the record");
        Assert.Equal("1 fact differs from the record", await pane.HeadingAsync());
        await pane.PressAsync("Apply 1 change");
        Assert.All(await pane.TextsAsync("fact:partnership.area"), area => Assert.Equal("Dyffryn Twr and Llanfyn", area));
        await pane.PressAsync("Back");
        await pane.PressAsync("Insert signatory pages");
        await pane.SeesAsync("This document has signatory pages");

        await pane.PressAsync("Back");
        await pane.PressAsync("Sign out");
        await using Pane late = await Pane.OpenAsync(site, new WordWindow { File = draft }, token: "");
        await late.TypeAsync("Code", code);
        await late.PressAsync("Sign in");
        await late.SeesAsync("This code is used, over or unknown");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Real_signatory_pages_come_into_a_document_that_has_none()
    {
        using JsonDocument own = JsonDocument.Parse(await site.Program.Http.GetStringAsync(Terms));
        byte[] bare = new DraftFile().Says("DocPipeline document", "dyffryn/terms").Says("DocPipeline version", own.RootElement.GetProperty("version").GetString()!).Paragraph("The terms.").ToBytes();
        await using Pane pane = await Pane.OpenAsync(site, new WordWindow { File = bare }, token: Token);
        await pane.PressAsync("Insert signatory pages");
        await pane.PressAsync("Insert them at the end");

        string[] wanted = [.. own.RootElement.GetProperty("signatories").EnumerateArray().Select(each => $"signature:{each.GetString()}")];
        Assert.NotEmpty(wanted);
        Assert.Equal(wanted, (await pane.WordAsync()).GetProperty("controls").EnumerateArray().Select(control => control.GetProperty("tag").GetString()));
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task What_was_edited_is_brought_back_sent_for_signature_and_reminded()
    {
        using ByteArrayContent zip = new(TestRecord.Zip(TestRecord.Of(Own, TestRecord.Files()))) { Headers = { ContentType = new("application/zip") } };
        using HttpResponseMessage put = await site.Program.Http.PutAsync($"/api/v1/partnerships/{Own}/record", zip);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        byte[] edited = DraftFile.Edited(await DraftAsync(Agreement), xml => xml.Replace("The partners work together.", "The partners work together and meet every month.", StringComparison.Ordinal));

        await using (Pane pane = await Pane.OpenAsync(site, new WordWindow { File = edited }, token: Token))
        {
            await pane.PressAsync("Bring back");
            Assert.Equal("1 change of clauses to bring back", await pane.HeadingAsync());
            await pane.SeesAsync("The partners work together and meet every month.");
            await pane.PressAsync("Take back as a new draft");
            await pane.SeesAsync("1 change taken back");
            Assert.Equal(2, pane.Clicks);
        }

        Assert.Contains("meet every month", await site.Program.Http.GetStringAsync($"{Agreement}/versions/draft/text"), StringComparison.Ordinal);
        await using Pane next = await Pane.OpenAsync(site, new WordWindow { File = await DraftAsync(Agreement) }, token: Token);
        await next.PressAsync("Bring back");
        await next.SeesAsync("The record says all of this already.");
        await next.PressAsync("Back");
        await next.PressAsync("Send for signature");
        await next.TypeAsync("Full name", "Ivo Kestrel");
        await next.TypeAsync("E-mail address", "ivo.kestrel@example.org");
        await next.PressAsync("Send to 1 organisation");
        await next.SeesAsync("Version 1.0 is out for signature", "0 of 1 signed", "Mersey Vale Council");

        await next.PressAsync("Look again");
        await next.PressAsync("Send reminders to 1 organisation");
        await next.SeesAsync("1 organisation reminded");
        Assert.StartsWith("/s/", await site.LinkOfAsync("Ivo Kestrel"), StringComparison.Ordinal);
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Whoever_may_only_read_is_told_who_may_send()
    {
        using HttpClient reader = await site.Program.ClientAsync("dyffryn", "auditor");
        await using Pane pane = await Pane.OpenAsync(site, new WordWindow { File = await DraftAsync(Terms) }, token: reader.DefaultRequestHeaders.Authorization!.Parameter!);
        await pane.PressAsync("Send for signature");
        await pane.SeesAsync("Your account may not do this", "Sending for signature is for managers of Dyffryn Public Services Board");
        await pane.PressAsync("Back");
        await pane.PressAsync("Fill from the record");
        await pane.SeesAsync("Every fact says what the record says");
    }

    private Task<byte[]> DraftAsync(string document) => site.Program.Http.GetByteArrayAsync($"{document}/versions/draft/file");

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex Code();
}
