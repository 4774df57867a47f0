using DocPipeline.Testing;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DocPipeline.BrowserTests;

/// <summary>What legal services do most, in a browser without scripts, with every press counted.</summary>
[Collection(BrowserSite.Name)]
public sealed class LegalTests(BrowserSite site, ITestOutputHelper output)
{
    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_redline_is_two_presses_from_the_partnership()
    {
        await using Visitor lawyer = await site.VisitorAsync();
        await lawyer.OpenAsync("/partnerships/stockport");
        lawyer.CountAnew();
        await lawyer.FollowAsync("Constitution of the Stockport Partnership Board");
        IDownload redline = await lawyer.Page.RunAndWaitForDownloadAsync(() => lawyer.Page.GetByRole(AriaRole.Link, new() { Name = "Redline" }).First.ClickAsync());
        Assert.EndsWith(".docx", redline.SuggestedFilename, StringComparison.Ordinal);
        output.WriteLine($"redline: {lawyer.Clicks + 1} presses");
        Assert.Equal(1, lawyer.Clicks);
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_vote_is_tried_without_scripts_and_its_address_says_what_was_tried()
    {
        await using Visitor lawyer = await site.VisitorAsync(new Looks { Width = 320 });
        await lawyer.OpenAsync("/partnerships/stockport/amendments/2008-09-16-quorum/what-if");
        await lawyer.TypeAsync("For", "9");
        await lawyer.TypeAsync("Against", "5");
        await lawyer.PressAsync("Work it out");
        await lawyer.SeesAsync("Not carried. 9 of 14 voted for");
        Assert.Contains("for=9&against=5", lawyer.Page.Url, StringComparison.Ordinal);
        Assert.Null(await PageJudge.SticksOutAsync(lawyer.Page));
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Evidence_is_verified_by_one_press()
    {
        await using Visitor lawyer = await site.VisitorAsync();
        await lawyer.OpenAsync("/partnerships/stockport/archive/evidence/constitution");
        await lawyer.PressAsync("Verify now");
        await lawyer.SeesAsync("byte for byte what was filed");
    }
}
