using DocPipeline.Testing;

namespace DocPipeline.BrowserTests;

/// <summary>What somebody does who is asked to sign, with JavaScript off, in presses counted from the link in the letter on.</summary>
[Collection(BrowserSite.Name)]
public sealed class SignatoryJourneyTests(BrowserSite site)
{
    // Of the demonstration's four organisations one has signed; the others are asked.
    private const string Asked = "Nia Vaughan";

    [NeedsProgramFact(BrowserSite.Chromium)]
    public async Task A_signatory_signs_in_three_presses_from_the_letter()
    {
        string link = await site.LinkOfAsync(Asked);
        await using Visitor signatory = await site.VisitorAsync(new Looks { RunsScripts = false }, signsIn: false);

        await signatory.OpenAsync(link, isClick: true);
        await signatory.TickAsync("I have authority to sign");
        await signatory.PressAsync("Sign version");

        Assert.Equal(3, signatory.Clicks);
        Assert.Equal("Signed", await signatory.HeadingAsync());
        await signatory.SeesAsync("Receipt");
        await signatory.SeesAsync("still to sign");
    }
}
