using DocPipeline.Testing;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests;

/// <summary>What somebody of legal services does, with JavaScript off.</summary>
[Collection(BrowserSite.Name)]
public sealed class LawyerJourneyTests(BrowserSite site)
{
    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_lawyer_gets_a_Word_redline_of_two_versions_in_two_presses()
    {
        await using Visitor lawyer = await site.VisitorAsync();
        await lawyer.OpenAsync("/partnerships/stockport");
        lawyer.CountAnew();

        await lawyer.FollowAsync("Constitution");
        IDownload redline = await lawyer.DownloadAsync("Download Word redline");

        Assert.Equal(2, lawyer.Clicks);
        Assert.EndsWith(".docx", redline.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo(await redline.PathAsync()).Length > 10_000);
    }

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_lawyer_sees_on_screen_what_changed_between_two_versions()
    {
        await using Visitor lawyer = await site.VisitorAsync();
        await lawyer.OpenAsync("/partnerships/stockport/documents/constitution");

        await lawyer.PressAsync("Compare on screen");

        await lawyer.SeesAsync("Compare version");
        Assert.True(await lawyer.Page.Locator("ins").CountAsync() > 0);
    }
}
