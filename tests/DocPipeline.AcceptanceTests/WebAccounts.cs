using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocPipeline.AcceptanceTests;

/// <summary>Accounts of the program under test, made through its own doors.</summary>
public static class WebAccounts
{
    /// <summary>The setting that gives the token of the setup link.</summary>
    public const string SetupSetting = "DocPipeline__SetupToken";

    /// <summary>The token of the setup link in tests.</summary>
    public const string SetupToken = "0123456789abcdef0123456789abcdef";

    /// <summary>The name under which the first account signs in.</summary>
    public const string First = "first";

    /// <summary>The password of every account of the tests.</summary>
    public const string Password = "three plain words of a test";

    private static int accounts;

    /// <summary>A client that calls by a token of a new account.</summary>
    /// <param name="program">The program.</param>
    /// <param name="partnership">The partnership in which the account has the roles; everywhere where there is none.</param>
    /// <param name="roles">The roles: manager, legal, admin, auditor.</param>
    public static async Task<HttpClient> ClientAsync(this WebProgram program, string? partnership, params string[] roles)
    {
        JsonObject grants = partnership is null ? new() { ["everywhere"] = List(roles) } : new() { ["in"] = new JsonObject { [partnership] = List(roles) } };
        string name = $"account-{Interlocked.Increment(ref accounts)}-{Guid.NewGuid():n}";
        using HttpResponseMessage made = await program.Http.PostAsJsonAsync("/api/v1/accounts", new JsonObject { ["signInName"] = name, ["displayName"] = "Somebody", ["roles"] = grants });
        string link = (await JsonAsync(made)).GetProperty("link").GetString()!;
        using HttpResponseMessage chosen = await program.Anonymous.PostAsJsonAsync("/api/v1/password-choice", new JsonObject { ["link"] = link[(link.LastIndexOf('/') + 1)..], ["password"] = Password });
        Assert.True(chosen.IsSuccessStatusCode, await chosen.Content.ReadAsStringAsync());
        return await WithTokenAsync(program, name);
    }

    /// <summary>A client with the cookies of a browser, signed in.</summary>
    public static async Task<HttpClient> BrowserAsync(this WebProgram program, string name = First)
    {
        HttpClient browser = program.Browser();
        using HttpResponseMessage signedIn = await browser.PostAsJsonAsync("/api/v1/session", new JsonObject { ["signInName"] = name, ["password"] = Password });
        signedIn.EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>A client that keeps cookies and says of what it sends that it is from the program's own pages, as a browser does.</summary>
    public static HttpClient Browser(this WebProgram program)
    {
        HttpClientHandler handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        HttpClient browser = new(handler) { BaseAddress = program.Address };
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return browser;
    }

    /// <summary>Gives the program's own client the first account, which is made where there is none.</summary>
    internal static async Task SignInFirstAsync(WebProgram program)
    {
        using HttpResponseMessage setUp = await program.Anonymous.PostAsJsonAsync(
            "/api/v1/setup", new JsonObject { ["token"] = SetupToken, ["signInName"] = First, ["displayName"] = "The first", ["password"] = Password });

        // Where the store is down there is nobody; where a program was started again there is an account already.
        if (setUp.StatusCode == HttpStatusCode.InternalServerError) return;
        using HttpClient client = await WithTokenAsync(program, First);
        program.Http.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
    }

    private static async Task<HttpClient> WithTokenAsync(WebProgram program, string name)
    {
        using HttpClient browser = await program.BrowserAsync(name);
        using HttpResponseMessage made = await browser.PostAsJsonAsync("/api/v1/tokens", new JsonObject { ["label"] = "a test", ["expiresAt"] = DateTimeOffset.UtcNow.AddDays(1) });
        HttpClient client = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = program.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await JsonAsync(made)).GetProperty("secret").GetString());
        return client;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonElement.Parse(text);
    }

    private static JsonArray List(string[] roles) => [.. roles.Select(role => JsonValue.Create(role))];
}
