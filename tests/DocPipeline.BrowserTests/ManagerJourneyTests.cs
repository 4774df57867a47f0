using DocPipeline.Testing;

namespace DocPipeline.BrowserTests;

/// <summary>What a partnership manager does, with JavaScript off, in presses counted after the first page has come up.</summary>
[Collection(BrowserSite.Name)]
public sealed class ManagerJourneyTests(BrowserSite site)
{
    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_manager_sees_where_everything_stands_without_a_press()
    {
        await using Visitor manager = await site.VisitorAsync();

        Assert.Equal("Where everything stands", await manager.HeadingAsync());
        await manager.SeesAsync("of 4 signed");
        await manager.SeesAsync("Waiting for");
        Assert.Equal(0, manager.Clicks);
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_manager_sends_an_agreement_to_25_organisations_in_four_presses()
    {
        await using Visitor manager = await site.VisitorAsync();
        await manager.OpenAsync("/partnerships");
        manager.CountAnew();

        await manager.FollowAsync("Cheshire West and Chester Partnership Framework");
        await manager.FollowAsync("Generate Partnership agreement and protocols");
        await manager.SeesAsync("The document");
        await manager.FollowAsync("Send for signature");
        await manager.SeesAsync("25 organisations are asked to sign. Nothing has been sent yet.");
        await manager.PressAsync("Send for signature to 25 organisations");

        Assert.Equal(4, manager.Clicks);
        await manager.SeesAsync("Version 5 is out for signature");
        await manager.SeesAsync("0 of 25 signed");
        Assert.StartsWith("/s/", await site.LinkOfAsync("Zoe Gresford"), StringComparison.Ordinal);
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_manager_reminds_everybody_who_has_not_answered_in_two_presses()
    {
        await using Visitor manager = await site.VisitorAsync();

        await manager.FollowAsync("Select all");
        await manager.PressAsync("Send reminders");

        Assert.Equal(2, manager.Clicks);
        await manager.SeesAsync("reminded");
    }
}
