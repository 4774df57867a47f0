using System.Diagnostics.CodeAnalysis;
using DocPipeline.AcceptanceTests;
using DocPipeline.Testing;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests;

/// <summary>The program in demonstration mode, as a newcomer has it after the first page, and Chromium in front of it. All tests share it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class BrowserSite : IAsyncLifetime
{
    /// <summary>The collection of the tests that share it.</summary>
    public const string Name = "browser";

    /// <summary>The program that these tests cannot do without.</summary>
    public const string Chromium = "chromium";

    private static readonly string[] arguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

    private readonly TemporaryFolder folder = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private WebProgram? program;
    private RoundState? rounds;
    private VoteState? votes;
    private string signingLink = "none";
    private IReadOnlyDictionary<string, string> places = new Dictionary<string, string>();

    /// <summary>The program.</summary>
    public WebProgram Program => program ?? throw new InvalidOperationException("The program was not started: Chromium is missing.");

    /// <summary>The browser.</summary>
    public IBrowser Browser => browser ?? throw new InvalidOperationException("Chromium is missing.");

    /// <summary>The folder of the program's store.</summary>
    public string Store => folder["docpipeline-data"];

    /// <summary>The path of the link in the last letter to somebody, as the demonstration shows it.</summary>
    /// <param name="to">Their name.</param>
    /// <param name="kind">What its path begins with.</param>
    public async Task<string> LinkOfAsync(string to, string kind = "/s/")
    {
        await using Visitor visitor = await VisitorAsync();
        for (int looks = 0; looks < 100; looks++)
        {
            await visitor.OpenAsync("/demonstration");
            ILocator letter = visitor.Page.Locator("article", new() { HasText = to }).Locator($"a[href^='{kind}']");
            if (await letter.CountAsync() > 0) return (await letter.First.GetAttributeAsync("href"))!;
            await Task.Delay(200);
        }

        throw new InvalidOperationException($"There is no letter to {to}.");
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Programs.Find(Chromium) is not { } chromium) return;
        program = await WebProgram.StartAloneAsync(store: null, folder.Path, new() { ["DocPipeline__RequestsPerSecond"] = "1000", ["DocPipeline__RequestBurst"] = "5000" });
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = arguments });
        await using Visitor newcomer = await VisitorAsync();
        await newcomer.PressAsync("Try it with the sample partnerships");
        for (int looks = 0; await newcomer.Page.GetByText("The demonstration is being made ready").CountAsync() > 0; looks++)
        {
            Assert.True(looks < 600, "The demonstration was not made ready.");
            await Task.Delay(200);
            await newcomer.OpenAsync("/");
        }

        places = await LegalState.MakeAsync(Program.Http);
        rounds = await RoundState.MakeAsync(Program.Http);
        votes = await VoteState.MakeAsync(this);
        signingLink = (await LinkOfAsync("Nia Vaughan"))["/s/".Length..];
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (program is not null) await program.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Something that stands in a place of an address, such as a partnership's id.</summary>
    /// <param name="place">The place's name.</param>
    /// <param name="route">The address with its places, for places that mean something else there.</param>
    public string ValueOf(string place, string route) => place switch
    {
        _ when votes?.ValueOf(place, route) is { } value => value,
        _ when rounds?.ValueOf(place, route) is { } value => value,
        "partnership" when route.Contains("/rounds", StringComparison.Ordinal) => "dyffryn",
        "partnership" when route.EndsWith("/send", StringComparison.Ordinal) => "cheshire-west",
        "document" when route.EndsWith("/send", StringComparison.Ordinal) => "agreement",
        "partnership" => "stockport",
        "document" => "constitution",
        "topic" => "manager",
        "link" when route.StartsWith("/s/", StringComparison.Ordinal) => signingLink,
        "link" or "token" => "none",
        "path" => "organisations/council",
        "list" => "organisations",
        "file" => "partnership.yaml",
        "entry" => "1",
        "seat" => "council",
        _ when places.TryGetValue(place, out string? value) => value,
        _ => throw new InvalidOperationException($"Say here what stands for {{{place}}} in {route}."),
    };

    /// <summary>Somebody in front of the browser.</summary>
    /// <param name="looks">How they look at it.</param>
    /// <param name="signsIn">Whether they sign in, as the first account.</param>
    public async Task<Visitor> VisitorAsync(Looks? looks = null, bool signsIn = true)
    {
        looks ??= new Looks();
        IBrowserContext context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Program.Address.ToString(),
            JavaScriptEnabled = looks.RunsScripts,
            BypassCSP = looks.RunsScripts,
            ViewportSize = new ViewportSize { Width = looks.Width, Height = looks.Height },
            ColorScheme = looks.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = looks.ForcesColours ? ForcedColors.Active : ForcedColors.None,
            Locale = "en-GB",
        });
        Visitor visitor = new(context, await context.NewPageAsync());
        if (signsIn) await visitor.SignInAsync();
        return visitor;
    }
}

/// <summary>The tests that share one program and one browser.</summary>
[CollectionDefinition(BrowserSite.Name)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit's own word.")]
public sealed class BrowserCollection : ICollectionFixture<BrowserSite>;
