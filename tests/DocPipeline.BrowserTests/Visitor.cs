using DocPipeline.AcceptanceTests;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests;

/// <summary>Somebody in front of a browser, whose presses are counted.</summary>
public sealed class Visitor(IBrowserContext context, IPage page) : IAsyncDisposable
{
    /// <summary>The page that they see.</summary>
    public IPage Page { get; } = page;

    /// <summary>How often they have pressed something since they began to count.</summary>
    public int Clicks { get; private set; }

    /// <summary>Begins to count anew.</summary>
    public void CountAnew() => Clicks = 0;

    /// <summary>Types an address, or opens the link of a mail, which is a press.</summary>
    public async Task<int> OpenAsync(string address, bool isClick = false)
    {
        if (isClick) Clicks++;
        IResponse? answer = await Page.GotoAsync(address);
        return answer?.Status ?? 0;
    }

    /// <summary>Presses a link.</summary>
    public Task FollowAsync(string name) => PressAsync(AriaRole.Link, name);

    /// <summary>Presses a button.</summary>
    public Task PressAsync(string name) => PressAsync(AriaRole.Button, name);

    /// <summary>Presses a button or a link that hands out a file.</summary>
    public async Task<IDownload> DownloadAsync(string name)
    {
        Clicks++;
        return await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = name }).Or(Page.GetByRole(AriaRole.Link, new() { Name = name })).First.ClickAsync());
    }

    /// <summary>Ticks a box.</summary>
    public async Task TickAsync(string name)
    {
        Clicks++;
        await Page.GetByRole(AriaRole.Checkbox, new() { Name = name }).First.CheckAsync();
    }

    /// <summary>Fills in a field.</summary>
    public Task TypeAsync(string label, string text) => Page.GetByLabel(label).First.FillAsync(text);

    /// <summary>Whether the page says something.</summary>
    public async Task SeesAsync(string text) => Assert.Contains(text, await Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);

    /// <summary>The first heading of the page.</summary>
    public Task<string> HeadingAsync() => Page.Locator("h1").First.InnerTextAsync();

    /// <summary>Signs in as the first account.</summary>
    public async Task SignInAsync()
    {
        await OpenAsync("/sign-in");
        await TypeAsync("Name", WebAccounts.First);
        await TypeAsync("Password", WebAccounts.Password);
        await PressAsync("Sign in");
        CountAnew();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task PressAsync(AriaRole role, string name)
    {
        Clicks++;
        ILocator target = Page.GetByRole(role, new() { Name = name }).First;
        await Page.EvaluateAsync("() => { window.isBefore = true; }");
        await target.ClickAsync(new() { Timeout = 30_000 });
        for (int looks = 0; looks < 1_000; looks++)
        {
            if (await IsThereAsync()) return;
            await Task.Delay(20);
        }

        throw new TimeoutException($"Nothing came after ‘{name}’ was pressed.");
    }

    // The page before carries a mark, and the next one does not.
    private async Task<bool> IsThereAsync()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("() => !window.isBefore && document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }
}
