using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocPipeline.AcceptanceTests.Site.Record;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Word;

/// <summary>The pane is connected by a code that the site shows once.</summary>
[Collection(WordSite.Name)]
public sealed partial class ConnectWordTests(WordSite site)
{
    private const string Sessions = "/api/v1/word/sessions";

    [Fact]
    public async Task A_code_of_the_site_connects_Word_once_and_in_the_name_of_whoever_was_shown_it()
    {
        using HttpClient browser = await site.Program.BrowserAsync();
        SitePage account = await SitePage.OpenAsync(browser, "/account");
        SitePage form = await SitePage.OpenAsync(browser, account.Link("connect Word"));
        string code = CodeOf(await form.SendAsync());
        Assert.DoesNotContain(code, (await SitePage.OpenAsync(browser, "/own/word")).Html, StringComparison.Ordinal);

        // As somebody may type it.
        using HttpResponseMessage connected = await ConnectAsync(site.Program, $" {code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)} ");
        JsonElement session = await WordSite.JsonAsync(connected, HttpStatusCode.Created);
        Assert.Equal("The first", session.GetProperty("account").GetProperty("name").GetString());
        Assert.InRange(session.GetProperty("expiresAt").GetDateTimeOffset() - DateTimeOffset.UtcNow, TimeSpan.FromHours(11.9), TimeSpan.FromHours(12));
        string token = session.GetProperty("token").GetString()!;

        using HttpResponseMessage again = await ConnectAsync(site.Program, code);
        Assert.Equal(["ACCOUNT-WORD-CODE"], await Api.ApiStore.CodesAsync(again, HttpStatusCode.NotFound));

        using HttpClient word = new() { BaseAddress = site.Program.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        JsonElement own = JsonElement.Parse(await word.GetStringAsync("/api/v1/tokens")).GetProperty("tokens").EnumerateArray().Single(each => each.GetProperty("label").GetString() == "Word");
        JsonElement lines = (await site.GetAsync($"/api/v1/access-record?day={DateTime.UtcNow:yyyy-MM-dd}")).GetProperty("entries");
        JsonElement entry = lines.EnumerateArray().First(line => line.GetProperty("entry").GetProperty("what").GetString() == "Word connected" && line.GetProperty("outcome").GetProperty("status").GetInt32() == 201);
        Assert.Equal(session.GetProperty("account").GetProperty("id").GetString(), entry.GetProperty("outcome").GetProperty("who").GetString());
        Assert.DoesNotContain(token, site.Program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(code, site.Program.Output, StringComparison.OrdinalIgnoreCase);

        using HttpResponseMessage revoked = await word.DeleteAsync($"/api/v1/tokens/{own.GetProperty("id").GetString()}");
        using HttpResponseMessage late = await word.GetAsync("/api/v1/session");
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (revoked.StatusCode, late.StatusCode));
    }

    [Fact]
    public async Task A_new_code_ends_the_one_before_and_the_store_knows_neither()
    {
        using HttpClient browser = await site.Program.BrowserAsync();
        SitePage form = await SitePage.OpenAsync(browser, "/own/word");
        string first = CodeOf(await form.SendAsync()), second = CodeOf(await form.SendAsync());

        string kept = Assert.Single(site.Stored("accounts/word-codes/"));
        foreach (string code in (string[])[first, second, second.Replace("-", "", StringComparison.Ordinal)])
            Assert.DoesNotContain(code, $"{kept}\n{await File.ReadAllTextAsync(kept)}", StringComparison.OrdinalIgnoreCase);
        using HttpResponseMessage old = await ConnectAsync(site.Program, first);
        using HttpResponseMessage now = await ConnectAsync(site.Program, second);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Created), (old.StatusCode, now.StatusCode));
    }

    [Fact]
    public async Task A_token_gets_no_code_and_nobody_gets_one_without_signing_in()
    {
        using HttpClient token = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = site.Program.Address };
        token.DefaultRequestHeaders.Authorization = site.Http.DefaultRequestHeaders.Authorization;
        SitePage form = await SitePage.OpenAsync(token, "/own/word");
        Assert.Equal(HttpStatusCode.Forbidden, (await form.SendAsync()).Status);

        using HttpResponseMessage stranger = await site.Program.Anonymous.GetAsync("/own/word");
        Assert.Equal("/sign-in?back=%2Fown%2Fword", stranger.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_the_pane_sends_itself_needs_no_mark_of_a_form()
    {
        byte[] draft = await site.DraftAsync("dyffryn/terms");
        foreach ((string Header, string Value)[] said in ((string, string)[][])[[], [("Sec-Fetch-Site", "same-origin")], [("Origin", site.Program.Address.GetLeftPart(UriPartial.Authority))]])
        {
            using HttpClient pane = new() { BaseAddress = site.Program.Address };
            pane.DefaultRequestHeaders.Authorization = site.Http.DefaultRequestHeaders.Authorization;
            foreach ((string header, string value) in said) pane.DefaultRequestHeaders.Add(header, value);
            using HttpResponseMessage answer = await site.SendAsync("dyffryn/documents/terms/draft/check", draft, http: pane);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Who_guesses_codes_is_held_off()
    {
        using TemporaryFolder folder = new();
        await using WebProgram program = await WebProgram.StartAloneAsync("folder:store", folder.Path);
        List<HttpStatusCode> all = [];
        for (int i = 0; i < 12; i++)
        {
            using HttpResponseMessage answer = await ConnectAsync(program, $"GESS-{i:d4}");
            all.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) Assert.Equal(TimeSpan.FromMinutes(10), answer.Headers.RetryAfter?.Delta);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.NotFound, 10), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], all);
    }

    private static Task<HttpResponseMessage> ConnectAsync(WebProgram program, string code) => program.Anonymous.PostAsJsonAsync(Sessions, new JsonObject { ["code"] = code });

    private static string CodeOf(SitePage page) => Code().Match(page.Html) is { Success: true } match ? match.Groups[1].Value : throw new InvalidOperationException(page.Words);

    [GeneratedRegex("<p class=\"mono\">([0-9A-Z]{4}-[0-9A-Z]{4})</p>")]
    private static partial Regex Code();
}
