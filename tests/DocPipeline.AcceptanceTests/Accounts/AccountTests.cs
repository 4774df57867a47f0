using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocPipeline.AcceptanceTests.Accounts;

public sealed class AccountTests(ProgramAlone alone) : IClassFixture<ProgramAlone>
{
    private static int names;

    private readonly string name = $"somebody-{Interlocked.Increment(ref names)}";

    private HttpClient Admin => alone.Program.Http;

    [Fact]
    public async Task A_name_is_locked_after_ten_wrong_passwords_and_one_that_nobody_has_is_answered_alike()
    {
        await MakeAsync();
        string[] answers = [await SignInAsync(name, "a wrong password"), await SignInAsync("nobody-of-this-name", "a wrong password")];
        Assert.Equal(answers[0], answers[1]);
        for (int i = 1; i < 10; i++) await SignInAsync(name, "a wrong password");

        Assert.Equal(answers[0], await SignInAsync(name, WebAccounts.Password));
    }

    [Fact]
    public async Task Who_is_disabled_is_out_at_once_with_session_and_token()
    {
        JsonElement account = await MakeAsync("auditor");
        using HttpClient browser = await alone.Program.BrowserAsync(name);
        using HttpResponseMessage made = await browser.PostAsJsonAsync("/api/v1/tokens", new JsonObject { ["label"] = "a test", ["expiresAt"] = DateTimeOffset.UtcNow.AddDays(1) });
        using HttpClient program = new() { BaseAddress = alone.Program.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program));

        using HttpResponseMessage changed = await ChangeAsync(account.GetProperty("id").GetString()!, """{"isEnabled":false}""");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(program));
    }

    [Fact]
    public async Task The_last_admin_stays_admin()
    {
        string own = (await Admin.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("account").GetString()!;

        foreach (string change in (string[])["""{"isEnabled":false}""", """{"roles":{"everywhere":["manager"]}}"""])
        {
            using HttpResponseMessage refused = await ChangeAsync(own, change);
            Assert.True(refused.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, $"{refused.StatusCode}");
            Assert.Contains("findings", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_change_names_the_account_that_was_seen()
    {
        JsonElement account = await MakeAsync("auditor");
        string path = $"/api/v1/accounts/{account.GetProperty("id").GetString()}";
        using HttpResponseMessage blind = await Admin.PatchAsync(path, new StringContent("""{"displayName":"Another"}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);

        using HttpRequestMessage stale = new(HttpMethod.Patch, path) { Content = new StringContent("""{"displayName":"Another"}""", System.Text.Encoding.UTF8, "application/json") };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"9999\"");
        using HttpResponseMessage refused = await Admin.SendAsync(stale);
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
    }

    [Theory]
    [InlineData("jane.bell@example.org")]
    [InlineData("")]
    [InlineData("a/b")]
    public async Task An_address_is_no_name_to_sign_in_with(string wrong)
    {
        using HttpResponseMessage refused = await Admin.PostAsJsonAsync("/api/v1/accounts", new JsonObject { ["signInName"] = wrong, ["displayName"] = "Somebody", ["roles"] = new JsonObject() });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task What_is_done_is_entered_with_the_id_of_whoever_did_it_and_no_name()
    {
        string own = (await Admin.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("account").GetString()!;
        JsonElement account = await MakeAsync("auditor");

        JsonElement record = await Admin.GetFromJsonAsync<JsonElement>($"/api/v1/access-record?account={own}");
        JsonElement[] lines = [.. record.GetProperty("entries").EnumerateArray()];
        Assert.Contains(lines, line => line.GetProperty("entry").GetProperty("what").GetString() == "account made");

        // Who signs in is known only when it is over.
        Assert.All(lines, line => Assert.Contains(own, (string?[])[line.GetProperty("entry").GetProperty("who").GetString(), line.TryGetProperty("outcome", out JsonElement outcome) && outcome.TryGetProperty("who", out JsonElement who) ? who.GetString() : null]));
        Assert.DoesNotContain(name, record.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", record.GetRawText(), StringComparison.Ordinal);

        // Who reads it is entered, too.
        JsonElement again = await Admin.GetFromJsonAsync<JsonElement>($"/api/v1/access-record?account={own}");
        Assert.Contains(again.GetProperty("entries").EnumerateArray(), line => line.GetProperty("entry").GetProperty("what").GetString() == "access record");
        JsonElement check = await Admin.GetFromJsonAsync<JsonElement>("/api/v1/access-record/check");
        Assert.Equal(0, check.GetProperty("problems").GetArrayLength());
        Assert.NotEqual(own, account.GetProperty("id").GetString());
    }

    private async Task<JsonElement> MakeAsync(params string[] roles)
    {
        JsonArray everywhere = [.. roles.Select(role => JsonValue.Create(role))];
        using HttpResponseMessage made = await Admin.PostAsJsonAsync("/api/v1/accounts", new JsonObject { ["signInName"] = name, ["displayName"] = "Somebody", ["roles"] = new JsonObject { ["everywhere"] = everywhere } });
        JsonElement answer = await made.Content.ReadFromJsonAsync<JsonElement>();
        string link = answer.GetProperty("link").GetString()!;
        using HttpResponseMessage chosen = await alone.Program.Anonymous.PostAsJsonAsync("/api/v1/password-choice", new JsonObject { ["link"] = link[(link.LastIndexOf('/') + 1)..], ["password"] = WebAccounts.Password });
        Assert.True(chosen.IsSuccessStatusCode);
        return answer.GetProperty("account");
    }

    // The status and what is said.
    private async Task<string> SignInAsync(string who, string password)
    {
        using HttpClient browser = alone.Program.Browser();
        using HttpResponseMessage answer = await browser.PostAsJsonAsync("/api/v1/session", new JsonObject { ["signInName"] = who, ["password"] = password });
        return $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}";
    }

    private async Task<HttpResponseMessage> ChangeAsync(string account, string change)
    {
        using HttpResponseMessage seen = await Admin.GetAsync($"/api/v1/accounts/{account}");
        using HttpRequestMessage request = new(HttpMethod.Patch, $"/api/v1/accounts/{account}") { Content = new StringContent(change, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", seen.Headers.ETag!.Tag);
        return await Admin.SendAsync(request);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using HttpResponseMessage answer = await client.GetAsync("/api/v1/session");
        return answer.StatusCode;
    }
}
