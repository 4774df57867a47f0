using DocPipeline.Testing;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests;

/// <summary>What a manager does with a partnership and its record, in a browser that runs no scripts, with each press counted.</summary>
[Collection(BrowserSite.Name)]
public sealed class RecordJourneyTests(BrowserSite site)
{
    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_draft_is_one_press_away_from_its_partnership()
    {
        await using Visitor manager = await site.VisitorAsync();
        await manager.OpenAsync("/partnerships/cheshire-west");
        await manager.FollowAsync("Generate Partnership agreement and protocols");

        Assert.Equal(1, manager.Clicks);
        Assert.Equal("Partnership agreement and protocols", await manager.HeadingAsync());
        await manager.SeesAsync("Cheshire West and Chester Partnership Framework");
        await manager.SeesAsync("Send for signature");
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_fact_is_changed_in_four_presses_on_a_narrow_screen_and_shown_before_it_is_kept()
    {
        await using Visitor manager = await site.VisitorAsync(new Looks { Width = 320, Height = 640 });
        await manager.OpenAsync("/partnerships/cheltenham");
        await manager.FollowAsync("Edit the record");
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Partnership", Exact = true }).ClickAsync();
        await manager.TypeAsync("Short name", "the Cheltenham partners");
        await manager.PressAsync("Show what changes");
        await manager.SeesAsync("‘the Cheltenham partners’");
        Assert.Null(await PageJudge.SticksOutAsync(manager.Page));
        await manager.PressAsync("Save the record");

        Assert.InRange(manager.Clicks + 1, 1, 4);
        await manager.SeesAsync("The record is saved");
        Assert.Equal("the Cheltenham partners", await manager.Page.GetByLabel("Short name").InputValueAsync());
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Thirty_organisations_are_imported_in_three_presses()
    {
        await using Visitor manager = await site.VisitorAsync();
        await manager.OpenAsync("/partnerships/stafford/record/import");
        string rows = string.Concat(Enumerable.Range(1, 30).Select(number => $"Stafford Trust {number},voluntary\n"));
        await manager.Page.GetByLabel("The filled-in sheet").SetInputFilesAsync(new FilePayload { Name = "organisations.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes($"Name,Sector\n{rows}") });
        await manager.PressAsync("Show what changes");
        await manager.SeesAsync("30 to add");
        await manager.PressAsync("Import 30 changes");

        // And the one that opens the sheet to fill in.
        Assert.InRange(manager.Clicks + 1, 1, 3);
        await manager.SeesAsync("Imported: 30 to add");
    }
}
