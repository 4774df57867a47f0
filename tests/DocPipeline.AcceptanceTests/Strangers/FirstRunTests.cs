using System.Net;
using System.Text.RegularExpressions;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Strangers;

/// <summary>What a newcomer with one command does: opens the link that the program prints, makes an account, and sees something.</summary>
public sealed partial class FirstRunTests
{
    [Fact]
    public async Task A_newcomer_makes_an_account_by_the_printed_link_and_sees_the_samples()
    {
        using TemporaryFolder folder = new();
        await using WebProgram program = await WebProgram.StartAloneAsync(store: null, folder.Path, signsIn: false);
        await program.SaysAsync("/setup/");
        string address = Address().Match(program.Output).Value;
        using HttpClient browser = program.Browser();

        // Whoever looks changes nothing, and nobody is let in without the link.
        for (int i = 0; i < 3; i++) Assert.Contains("Make the first account", await PageAsync(browser, address), StringComparison.Ordinal);
        using HttpResponseMessage guess = await browser.GetAsync("/setup/0123456789abcdef0123456789abcdef0123456789abcdef");
        Assert.Equal(HttpStatusCode.NotFound, guess.StatusCode);
        using HttpResponseMessage first = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.StartsWith("/sign-in", first.Headers.Location?.OriginalString, StringComparison.Ordinal);

        using HttpResponseMessage wrong = await SendAsync(browser, address, new() { ["shown"] = "Jane Bell", ["name"] = "jane.bell", ["password"] = "short", ["again"] = "short" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        string problem = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("There is a problem", problem, StringComparison.Ordinal);
        Assert.Contains("jane.bell", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(" checked", problem, StringComparison.Ordinal);
        using HttpResponseMessage made = await SendAsync(browser, address, new() { ["shown"] = "Jane Bell", ["name"] = "jane.bell", ["password"] = WebAccounts.Password, ["again"] = WebAccounts.Password, ["samples"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);

        Assert.Contains("Where everything stands", await PageAsync(browser, "/"), StringComparison.Ordinal);
        string page = await PageAsync(browser, "/partnerships");
        Assert.Contains("Stockport", page, StringComparison.Ordinal);
        Assert.Equal(5, Row().Matches(page).DistinctBy(match => match.Value).Count());

        // In demonstration mode: a document is out for signature, and the letters are shown with links that open.
        string letters = await PageAsync(browser, "/demonstration");
        for (int looks = 0; looks < 600 && !Letter().IsMatch(letters); looks++)
        {
            await Task.Delay(100);
            letters = await PageAsync(browser, "/demonstration");
        }

        using HttpResponseMessage signing = await program.Anonymous.GetAsync(Letter().Match(letters).Groups[1].Value);
        Assert.Contains("Your signature", await signing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage again = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.True(File.Exists(folder["docpipeline-keys/log.pem"]));
        Assert.DoesNotContain("Jane", program.Output, StringComparison.Ordinal);

        // Signed out, the browser is nobody again.
        using HttpResponseMessage left = await SendAsync(browser, "/sign-out", []);
        Assert.Contains("You have signed out", await left.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage after = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        using HttpResponseMessage back = await SendAsync(browser, "/sign-in?back=%2F", new() { ["name"] = "jane.bell", ["password"] = WebAccounts.Password, ["back"] = "/" });
        Assert.Equal("/", back.Headers.Location?.OriginalString);
        using HttpResponseMessage elsewhere = await SendAsync(browser, "/sign-in", new() { ["name"] = "jane.bell", ["password"] = WebAccounts.Password, ["back"] = "https://elsewhere.example/" });
        Assert.DoesNotContain("elsewhere", elsewhere.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(HttpClient browser, string address)
    {
        using HttpResponseMessage answer = await browser.GetAsync(address);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode}\n{page}");
        return page;
    }

    // As a browser sends a form: with the mark that the page gave it.
    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string address, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = Mark().Match(await PageAsync(browser, address)).Groups[1].Value;
        using FormUrlEncodedContent form = new(fields);
        return await browser.PostAsync(address, form);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/setup/[A-Za-z0-9_-]+")]
    private static partial Regex Address();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Mark();

    [GeneratedRegex("href=\"/partnerships/(?!new)[a-z-]+\"")]
    private static partial Regex Row();

    [GeneratedRegex("href=\"(/s/[^\"]+)\"")]
    private static partial Regex Letter();
}
