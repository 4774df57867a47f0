using System.Text.Json;
using DocPipeline.Testing;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests.Word;

/// <summary>Somebody in front of the pane, in a window of Word's that a stand-in plays. The pane's files are the program's own.</summary>
internal sealed class Pane : IAsyncDisposable
{
    private const string Kept = "docpipeline-word";

    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

    private Pane(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    /// <summary>The pane.</summary>
    internal IPage Page { get; }

    /// <summary>How often something was pressed.</summary>
    internal int Clicks { get; private set; }

    /// <summary>Opens it.</summary>
    /// <param name="site">The program and the browser.</param>
    /// <param name="word">Word.</param>
    /// <param name="server">What answers in place of the API; the program itself if left out.</param>
    /// <param name="looks">How it is looked at; 320 pixels wide if left out.</param>
    /// <param name="token">The token of whoever has signed in; empty for nobody.</param>
    internal static async Task<Pane> OpenAsync(BrowserSite site, WordWindow? word = null, PaneServer? server = null, Looks? looks = null, string token = "token")
    {
        looks ??= new Looks { Width = 320, Height = 700 };
        IBrowserContext context = await site.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Program.Address.ToString(), ViewportSize = new ViewportSize { Width = looks.Width, Height = looks.Height }, Locale = "en-GB", BypassCSP = false,
            ColorScheme = looks.IsDark ? ColorScheme.Dark : ColorScheme.Light, ForcedColors = looks.ForcesColours ? ForcedColors.Active : ForcedColors.None,
        });
        Pane pane = new(context, await context.NewPageAsync());
        pane.Page.PageError += (_, error) => pane.faults.Add(error);

        // What the policy of the page forbids is said on the console.
        pane.Page.Console += (_, message) => { if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) pane.faults.Add(message.Text); };
        string session = token.Length == 0 ? "" : $"sessionStorage.setItem('{Kept}', {JsonSerializer.Serialize(JsonSerializer.Serialize(new { token, expiresAt = "2099-01-01T00:00:00Z", name = "Jane Bell" }))});";
        await pane.Page.AddInitScriptAsync($"window.told = {(word ?? new WordWindow()).ToJson()}; if (!sessionStorage.getItem('opened')) {{ sessionStorage.setItem('opened', 'yes'); {session} }}");
        await context.RouteAsync("https://appsforoffice.microsoft.com/**", route => word is { Host: "" } ? route.AbortAsync() : route.FulfillAsync(new() { Path = Repository.PathOf("tests/DocPipeline.BrowserTests/Word/office-stand-in.js"), ContentType = "text/javascript" }));
        if (server is not null)
        {
            await context.RouteAsync("**/api/v1/**", server.AnswerAsync);
            await context.RouteAsync("**/word/settings", server.AnswerAsync);
        }

        await pane.Page.GotoAsync("/word/pane");
        await pane.SettleAsync();
        return pane;
    }

    /// <summary>Presses a button, and waits for what comes of it.</summary>
    internal async Task PressAsync(string name)
    {
        await StartAsync(name);
        await Page.WaitForFunctionAsync("() => !document.querySelector('h1').dataset.before");
        await SettleAsync();
    }

    /// <summary>Presses a button, and does not wait.</summary>
    internal async Task StartAsync(string name)
    {
        Clicks++;
        await Page.EvaluateAsync("() => { document.querySelector('h1').dataset.before = 'yes'; }");
        await Page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync(new() { Timeout = 10_000 });
    }

    /// <summary>Presses one button after another.</summary>
    internal async Task PressAllAsync(params string[] names)
    {
        foreach (string name in names) await PressAsync(name);
    }

    /// <summary>Types keys, and waits for what comes of the last.</summary>
    internal async Task TypeKeysAsync(params string[] keys)
    {
        foreach (string key in keys[..^1]) await Page.Keyboard.PressAsync(key);
        await Page.EvaluateAsync("() => { document.querySelector('h1').dataset.before = 'yes'; }");
        await Page.Keyboard.PressAsync(keys[^1]);
        await Page.WaitForFunctionAsync("() => !document.querySelector('h1').dataset.before");
        await SettleAsync();
    }

    /// <summary>Goes on to the next thing that the keyboard reaches, which has to be seen to have the focus.</summary>
    internal async Task<string> NextStopAsync()
    {
        await Page.Keyboard.PressAsync("Tab");
        return await Page.EvaluateAsync<string>("() => { const e = document.activeElement, s = getComputedStyle(e); return s.outlineStyle !== 'none' || s.boxShadow !== 'none' ? e.textContent : `nobody sees the focus on ${e.textContent}`; }");
    }

    /// <summary>Fills in a field.</summary>
    internal Task TypeAsync(string label, string text) => Page.GetByLabel(label).First.FillAsync(text);

    /// <summary>Whether it says something.</summary>
    internal async Task SeesAsync(params string[] texts)
    {
        string said = await Page.Locator("body").InnerTextAsync();
        Assert.All(texts, text => Assert.True(said.Contains(text, StringComparison.Ordinal), $"‘{text}’ is not in:\n{said}"));
    }

    /// <summary>Its heading, on which the focus has to be when a screen comes up.</summary>
    internal Task<string> HeadingAsync() => Page.EvaluateAsync<string>("() => document.activeElement === document.querySelector('h1') ? document.activeElement.textContent : `the focus is not on ${document.querySelector('h1').textContent}`");

    /// <summary>What the document says now, and what was selected in it.</summary>
    internal async Task<JsonElement> WordAsync() => JsonElement.Parse(await Page.EvaluateAsync<string>("() => JSON.stringify(wordNow())"));

    /// <summary>The words of the controls of a tag.</summary>
    internal async Task<IReadOnlyList<string>> TextsAsync(string tag) => [.. (await WordAsync()).GetProperty("controls").EnumerateArray().Where(control => control.GetProperty("tag").GetString() == tag).Select(control => control.GetProperty("text").GetString()!)];

    /// <summary>Waits until nothing goes on.</summary>
    internal Task SettleAsync() => Page.WaitForFunctionAsync("() => !document.querySelector('main').hasAttribute('aria-busy')", null, new() { Timeout = 30_000 });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
