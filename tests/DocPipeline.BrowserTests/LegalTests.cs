using DocPipeline.Testing;

namespace DocPipeline.BrowserTests;

/// <summary>What legal services do most, in a browser without scripts.</summary>
[Collection(BrowserSite.Name)]
public sealed class LegalTests(BrowserSite site)
{
    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_vote_is_tried_without_scripts_and_its_address_says_what_was_tried()
    {
        await using Visitor lawyer = await site.VisitorAsync(new Looks { Width = 320 });
        await lawyer.OpenAsync("/partnerships/stockport/amendments/2008-09-16-quorum/what-if");
        await lawyer.TypeAsync("For", "9");
        await lawyer.TypeAsync("Against", "5");
        await lawyer.PressAsync("Work it out");
        await lawyer.SeesAsync("Not carried");
        await lawyer.SeesAsync("9 of 14 voted for");
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
