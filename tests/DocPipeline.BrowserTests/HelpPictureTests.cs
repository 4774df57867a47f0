using DocPipeline.Testing;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests;

/// <summary>The pictures of the help, taken from the running site: with DOCPIPELINE_ACCEPT=1 they are taken anew, otherwise each has to be there and to show a page that is.</summary>
[Collection(BrowserSite.Name)]
public sealed class HelpPictureTests(BrowserSite site)
{
    private const int Width = 1000;

    private static readonly (string Name, string Address, int Height)[] pictures =
    [
        ("front", "/", 900),
        ("draft", "/partnerships/cheshire-west/documents/agreement/draft", 800),
        ("send", "/partnerships/cheshire-west/documents/agreement/send", 900),
        ("record", "/partnerships/stockport/record/part/organisations/council", 900),
        ("what-if", "/partnerships/stockport/amendments/2008-09-16-quorum/what-if", 900),
        ("versions", "/partnerships/stockport/documents/constitution", 900),
        ("compare", "/partnerships/stockport/documents/constitution/compare?from=1&to=2", 900),
        ("evidence", "/partnerships/stockport/archive/evidence/constitution", 900),
        ("accounts", "/accounts", 600),
    ];

    [LongFact(BrowserSite.Chromium)]
    [Trait("Category", "Long")]
    public async Task Every_picture_of_the_help_shows_a_page_that_is_there()
    {
        bool takesAnew = Environment.GetEnvironmentVariable("DOCPIPELINE_ACCEPT") == "1";
        await using Visitor visitor = await site.VisitorAsync(new Looks { Width = Width });
        foreach ((string name, string address, int height) in pictures) await TakeAsync(visitor, name, address, height, takesAnew);
        await using Visitor signatory = await site.VisitorAsync(new Looks { Width = Width }, signsIn: false);
        await TakeAsync(signatory, "signatory", await site.LinkOfAsync("Nia Vaughan"), 1400, takesAnew);
    }

    private static async Task TakeAsync(Visitor visitor, string name, string address, int height, bool takesAnew)
    {
        Assert.Equal(200, await visitor.OpenAsync(address));
        string file = Repository.PathOf($"docs/help/pictures/{name}.png");
        if (takesAnew)
        {
            await visitor.Page.SetViewportSizeAsync(Width, height);
            await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        }

        Assert.True(File.Exists(file), $"{file} is not there: run this test once with DOCPIPELINE_ACCEPT=1.");
    }
}
