using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.BrowserTests;

/// <summary>Every page that the program itself lists, judged.</summary>
[Collection(BrowserSite.Name)]
public sealed class EveryPageTests(BrowserSite site, ITestOutputHelper output)
{
    /// <summary>A folder for a picture of every page that is looked at; none are kept without it.</summary>
    private const string Pictures = "DOCPIPELINE_PICTURES";

    private const int Visitors = 2;

    // To judge a page takes a second: the ordinary run judges some, the long one all.
    private const int Sixth = 6;

    [NeedsProgramFact(BrowserSite.Chromium)]
    public Task Every_page_fits_320_pixels_and_every_sixth_is_accessible() => JudgeAsync(new Looks { RunsScripts = true }, isNarrowToo: true, Sixth);

    [LongFact(BrowserSite.Chromium)]
    [Trait("Category", "Long")]
    public Task Every_page_is_accessible() => JudgeAsync(new Looks { RunsScripts = true }, isNarrowToo: true, each: 1);

    [LongFact(BrowserSite.Chromium)]
    [Trait("Category", "Long")]
    public Task Every_page_is_accessible_in_the_dark() => JudgeAsync(new Looks { RunsScripts = true, IsDark = true }, isNarrowToo: false, each: 1);

    [LongFact(BrowserSite.Chromium)]
    [Trait("Category", "Long")]
    public Task Every_page_is_accessible_in_colours_that_the_system_forces() => JudgeAsync(new Looks { RunsScripts = true, ForcesColours = true }, isNarrowToo: false, each: 1);

    [LongFact(BrowserSite.Chromium)]
    [Trait("Category", "Long")]
    public async Task Every_page_can_be_printed_without_its_navigation()
    {
        await using Visitor reader = await site.VisitorAsync(new Looks { RunsScripts = true });
        List<string> wrong = [];
        foreach ((string address, _) in await PageAddresses.AllAsync(site))
        {
            await reader.OpenAsync(address);
            await reader.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
            bool isBare = await reader.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('header, footer, nav, button')].every(e => e.getClientRects().length === 0)");
            byte[] pdf = await reader.Page.PdfAsync(new() { Format = "A4" });
            if (!isBare || pdf.Length < 1_000) wrong.Add(address);
            await reader.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Whoever has only a keyboard reaches everything that can be pressed, sees where they are, and reaches the content in one step.</summary>
    [LongFact(BrowserSite.Chromium)]
    [Trait("Category", "Long")]
    public async Task Every_page_can_be_walked_through_by_keyboard()
    {
        await using Visitor typist = await site.VisitorAsync(new Looks { RunsScripts = true });
        List<string> wrong = [];
        foreach ((string address, _) in await PageAddresses.AllAsync(site))
        {
            await typist.OpenAsync(address);
            await typist.Page.Keyboard.PressAsync("Tab");
            if (await typist.Page.EvaluateAsync<string>("() => document.activeElement.className") != "skip") wrong.Add($"{address}: the first stop is not the way to the content");
            int stops = await typist.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')].filter(e => e.getClientRects().length > 0 || e.className === 'skip').length");
            HashSet<string> seen = [];
            for (int press = 0; press < Math.Min(stops, 60); press++)
            {
                string at = await typist.Page.EvaluateAsync<string>("() => { const e = document.activeElement, s = getComputedStyle(e); return `${e.tagName} ${[...document.querySelectorAll('*')].indexOf(e)} ${(e.id || e.name || e.href || e.textContent).slice(0, 80)} ${s.outlineStyle !== 'none' || s.boxShadow !== 'none' || e.className === 'skip'}`; }");
                if (!seen.Add(at)) break;
                if (at.EndsWith("false", StringComparison.Ordinal) && !at.StartsWith("BODY", StringComparison.Ordinal)) wrong.Add($"{address}: nobody sees that the focus is on {at}");
                await typist.Page.Keyboard.PressAsync("Tab");
            }

            if (seen.Count < Math.Min(stops, 5)) wrong.Add($"{address}: {seen.Count} of {stops} stops were reached");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Two look at once: a page is judged while another one loads.
    private async Task JudgeAsync(Looks looks, bool isNarrowToo, int each)
    {
        IReadOnlyList<(string Address, int[] Statuses)> pages = await PageAddresses.AllAsync(site);
        Task<List<string>>[] halves = [.. Enumerable.Range(0, Visitors).Select(async half =>
        {
            await using Visitor visitor = await site.VisitorAsync(looks);
            return await JudgeAsync(visitor, pages.Index().Where(page => page.Index % Visitors == half).Select(page => (page.Item.Address, page.Item.Statuses, IsJudged: page.Index % each == 0)), isNarrowToo, looks.ForcesColours ? "forced" : looks.IsDark ? "dark" : "light");
        })];
        List<string> wrong = [.. (await Task.WhenAll(halves)).SelectMany(half => half)];
        output.WriteLine($"{pages.Count} pages, {wrong.Count} problems");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<List<string>> JudgeAsync(Visitor visitor, IEnumerable<(string Address, int[] Statuses, bool IsJudged)> pages, bool isNarrowToo, string look)
    {
        List<string> wrong = [];
        foreach ((string address, int[] expected, bool isJudged) in pages)
        {
            int status = await visitor.OpenAsync(address);
            if (!expected.Contains(status)) wrong.Add($"{address}: {status}");
            if (isJudged) foreach (string violation in await PageJudge.ViolationsAsync(visitor.Page)) wrong.Add($"{address}: {violation}");
            await KeepPictureAsync(visitor, address, look);
            if (!isNarrowToo) continue;
            await visitor.Page.SetViewportSizeAsync(320, 640);
            await KeepPictureAsync(visitor, address, $"{look}-320");
            if (await PageJudge.SticksOutAsync(visitor.Page) is { } sticks) wrong.Add($"{address} at 320 px: {sticks}");
            await visitor.Page.SetViewportSizeAsync(1280, 900);
        }

        return wrong;
    }

    // For people to look at: what a program cannot see is whether a page is ugly.
    private static async Task KeepPictureAsync(Visitor visitor, string address, string look)
    {
        if (Environment.GetEnvironmentVariable(Pictures) is not { Length: > 0 } folder) return;
        string name = new([.. address.Trim('/').Select(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '.' ? each : '_')]);
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, look, $"{(name.Length == 0 ? "front" : name)[..Math.Min(name.Length == 0 ? 5 : name.Length, 100)]}.png"), FullPage = true });
    }
}
