using DocPipeline.Testing;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests.Word;

/// <summary>Every state of the pane: within 300 pixels, accessible in light, dark and forced colours, and by keyboard alone.</summary>
[Collection(BrowserSite.Name)]
public sealed class PaneLooksTests(BrowserSite site)
{
    // To reach a state takes half a second and to judge it a whole one: the ordinary run does some, the long one all.
    private const int Third = 3;
    private const int Ninth = 9;

    private static readonly (string Name, WordWindow Word, Action<PaneServer>? Server, Func<Pane, Task> Reach)[] states =
    [
        ("home", new(), null, _ => Task.CompletedTask),
        ("differences", new() { Tracks = true }, null, pane => pane.PressAsync("Fill from the record")),
        ("filled", new(), null, pane => pane.PressAllAsync("Fill from the record", "Apply 2 changes")),
        ("protected", new() { IsProtected = true }, null, pane => pane.PressAllAsync("Fill from the record", "Apply 2 changes")),
        ("pages", new(), null, pane => pane.PressAsync("Insert signatory pages")),
        ("inserted", new(), null, pane => pane.PressAllAsync("Insert signatory pages", "Insert them at the end")),
        ("pages there", new(), null, pane => pane.PressAllAsync("Insert signatory pages", "Insert them at the end", "Back", "Insert signatory pages")),
        ("findings", new(), null, async pane =>
        {
            await pane.PressAsync("Check this draft");
            await pane.StartAsync("Go to clause 2");
            await pane.Page.Locator("p.error", new() { HasText = "These words are not there any more" }).Locator("visible=true").WaitForAsync();
        }),
        ("in order", new(), server => server.On("POST", $"{PaneServer.Document}/draft/check", 200, """{"findings":[]}"""), pane => pane.PressAsync("Check this draft")),
        ("choosing a file", new() { HandsOver = false }, null, pane => pane.PressAllAsync("Check this draft", "Go on")),
        ("in progress", new() { Delay = 60_000 }, null, async pane =>
        {
            await pane.StartAsync("Check this draft");
            await pane.Page.GetByRole(AriaRole.Progressbar).WaitForAsync();
        }),
        ("changes", new(), null, pane => pane.PressAsync("Bring back")),
        ("amendment with mistakes", new(), null, pane => pane.PressAllAsync("Bring back", "Show the amendment")),
        ("taken back", new(), null, pane => pane.PressAllAsync("Bring back", "Take back as a new draft")),
        ("sending with mistakes", new(), null, pane => pane.PressAllAsync("Send for signature", "Send to 2 organisations")),
        ("round", new(), null, pane => pane.PressAsync("Status and reminders")),
        ("reminded", new(), null, pane => pane.PressAllAsync("Status and reminders", "Send reminders to 2 organisations")),
        ("refused", new(), server => server.On("GET", $"{PaneServer.Document}/send", 409, """{"findings":[{"code":"SIGN-ROUND","severity":"error","message":"Version 5 is out for signature already."}]}"""), pane => pane.PressAsync("Send for signature")),
        ("behind", new() { File = PaneServer.AsAgreement(DraftFile.OfAgreement("4")) }, null, _ => Task.CompletedTask),
        ("choosing a partnership", new() { File = PaneServer.AsAgreement(new DraftFile()) }, null, _ => Task.CompletedTask),
        ("choosing a document", new() { File = PaneServer.AsAgreement(new DraftFile()) }, null, pane => pane.PressAsync("Go on")),
        ("sign in with a mistake", new(), null, pane => pane.PressAllAsync("Sign out", "Sign in")),
        ("in a browser", new() { Host = null }, null, _ => Task.CompletedTask),
        ("too old", new() { Set = "1.1" }, null, _ => Task.CompletedTask),
    ];

    [NeedsProgramFact(BrowserSite.Chromium)]
    public Task Every_third_state_fits_300_pixels_and_every_ninth_is_accessible() => JudgeAsync(new Looks { Width = 300, Height = 600 }, Third, Ninth);

    [LongFact(BrowserSite.Chromium)]
    [Trait("Category", "Long")]
    public Task Every_state_fits_300_pixels_and_is_accessible() => JudgeAsync(new Looks { Width = 300, Height = 600 });

    [LongFact(BrowserSite.Chromium)]
    [Trait("Category", "Long")]
    public Task Every_state_is_accessible_in_the_dark() => JudgeAsync(new Looks { Width = 320, Height = 700, IsDark = true });

    [LongFact(BrowserSite.Chromium)]
    [Trait("Category", "Long")]
    public Task Every_state_is_accessible_in_colours_that_the_system_forces() => JudgeAsync(new Looks { Width = 320, Height = 700, ForcesColours = true });

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_document_is_filled_and_checked_with_the_keyboard_alone()
    {
        await using Pane pane = await Pane.OpenAsync(site, server: new PaneServer());
        await pane.TypeKeysAsync("Tab", "Enter");
        Assert.Equal("2 facts differ from the record", await pane.HeadingAsync());
        Assert.Equal("Apply 2 changes", await pane.NextStopAsync());
        await pane.TypeKeysAsync("Enter");
        Assert.Equal("The document is filled", await pane.HeadingAsync());
        await pane.TypeKeysAsync("Tab", "Enter");
        Assert.Equal("Partnership agreement", await pane.HeadingAsync());

        Assert.Equal("Fill from the record", await pane.NextStopAsync());
        Assert.Equal("Check this draft", await pane.NextStopAsync());
        await pane.TypeKeysAsync("Enter");
        Assert.Equal("1 error, 1 warning, 1 note", await pane.HeadingAsync());
        Assert.Equal(["Check again", "Back", "Go to clause 6.1"], [await pane.NextStopAsync(), await pane.NextStopAsync(), await pane.NextStopAsync()]);
        await pane.Page.Keyboard.PressAsync("Enter");
        await pane.Page.GetByText("clause 6.1 is selected").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal("Go to the place", await pane.NextStopAsync());
    }

    private async Task JudgeAsync(Looks looks, int reached = 1, int judged = 1)
    {
        List<string> wrong = [];
        foreach ((int index, (string name, WordWindow word, Action<PaneServer>? prepare, Func<Pane, Task> reach)) in states.Index())
        {
            if (index % reached != 0) continue;
            PaneServer server = new();
            prepare?.Invoke(server);
            await using Pane pane = await Pane.OpenAsync(site, word, server, looks);
            await reach(pane);
            if (await PageJudge.SticksOutAsync(pane.Page) is { } sticks) wrong.Add($"{name}: {sticks}");
            if (index % judged == 0) wrong.AddRange((await PageJudge.ViolationsAsync(pane.Page)).Select(violation => $"{name}: {violation}"));
            if (Environment.GetEnvironmentVariable("DOCPIPELINE_PICTURES") is { } folder)
                await pane.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{looks.Width}{(looks.IsDark ? "-dark" : "")}{(looks.ForcesColours ? "-forced" : "")}.png"), FullPage = true });
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
