using System.Text;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.BrowserTests;

/// <summary>Every page that the program itself lists, judged.</summary>
[Collection(BrowserSite.Name)]
public sealed class EveryPageTests(BrowserSite site, ITestOutputHelper output)
{
    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task Every_page_is_accessible_and_fits_320_pixels()
    {
        await using Visitor wide = await site.VisitorAsync(new Looks { RunsScripts = true });
        await JudgeAsync(wide, isNarrowToo: true);
    }

    private async Task JudgeAsync(Visitor visitor, bool isNarrowToo)
    {
        StringBuilder wrong = new();
        int pages = 0;
        foreach ((string address, int[] expected) in await PageAddresses.AllAsync(site))
        {
            int status = await visitor.OpenAsync(address);
            pages++;
            if (!expected.Contains(status)) wrong.AppendLine($"{address}: {status}");
            foreach (string violation in await PageJudge.ViolationsAsync(visitor.Page)) wrong.AppendLine($"{address}: {violation}");
            if (!isNarrowToo) continue;
            await visitor.Page.SetViewportSizeAsync(320, 640);
            if (await PageJudge.SticksOutAsync(visitor.Page) is { } sticks) wrong.AppendLine($"{address} at 320 px: {sticks}");
            await visitor.Page.SetViewportSizeAsync(1280, 900);
        }

        output.WriteLine($"{pages} pages");
        Assert.True(wrong.Length == 0, wrong.ToString());
    }
}
