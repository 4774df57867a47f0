using System.Net.Http.Headers;
using System.Text;
using DocPipeline.Testing.Hostile;

namespace DocPipeline.AcceptanceTests.Strangers;

/// <summary>Every endpoint of the program, tried by everybody for whom it is not. The endpoints are the program's own list: a new one is tried without being named here.</summary>
public sealed class StrangerTests(StrangerStore store) : IClassFixture<StrangerStore>
{
    // What anybody may call, and why no account is needed. Whoever adds to this list has a reason that a council's IT would accept.
    private static readonly Dictionary<string, string> forAnyone = new(StringComparer.Ordinal)
    {
        ["GET /health"] = "whoever watches has no account",
        ["GET /health/live"] = "the same",
        ["GET /health/ready"] = "the same",
        ["POST /health"] = "the same, as some watchers ask",
        ["POST /health/live"] = "the same",
        ["POST /health/ready"] = "the same",
        ["POST /api/v1/session"] = "to sign in",
        ["POST /api/v1/password-choice"] = "a one-time link is checked",
        ["POST /api/v1/setup"] = "a one-time link is checked",
        ["GET /setup/{token}"] = "a one-time link is checked",
        ["POST /setup/{token}"] = "the same",
        ["GET /choose-password/{link}"] = "a one-time link is checked",
        ["POST /choose-password/{link}"] = "the same",
        ["GET /sign-in"] = "to sign in",
        ["POST /sign-in"] = "the same",
        ["GET /sign-out"] = "whoever is signed out is told so",
        ["POST /sign-out"] = "the same",
        ["GET /s/{link}"] = "a link to sign by is checked, for one place of one round",
        ["POST /s/{link}"] = "the same",
        ["GET /s/{link}/document"] = "the same",
        ["GET /s/{link}/receipt"] = "the same",
        ["GET /s/{link}/signed-copy"] = "the same",
        ["GET /s/{link}/review.ics"] = "the same",
        ["GET /s/{link}/someone-else"] = "the same",
        ["POST /s/{link}/someone-else"] = "the same",
        ["GET /s/{link}/paper"] = "the same",
        ["POST /s/{link}/paper"] = "the same",
        ["GET /s/{link}/decline"] = "the same",
        ["POST /s/{link}/decline"] = "the same",
        ["GET /v/{link}"] = "a link to vote by is checked, for one seat of one vote",
        ["POST /v/{link}"] = "the same",
        ["GET /redline.css"] = "the same",
        ["GET /logo"] = "the same",
        ["GET /accessibility"] = "everybody may read how accessible the site is",
        ["GET /privacy"] = "everybody may read what is held of them",
        ["GET /help/{topic?}"] = "whoever signs by a link needs help too",
        ["GET /help/pictures/{name}"] = "the same",
        ["GET /site.css"] = "the look of pages that anybody sees",
        ["GET /calendar/{link}.ics"] = "no calendar signs in: the secret of its address is checked, and that its owner may still read",
        ["GET /word/pane"] = "Word opens it before anybody has signed in; nothing of anybody is in it",
        ["GET /word/{name}.css"] = "the same",
        ["GET /word/{name}.js"] = "the same",
        ["GET /word/actions/{name}.js"] = "the same",
        ["GET /word/icons/{size:int}.png"] = "Word shows it on its ribbon",
        ["GET /word/settings"] = "it says how one signs in",
        ["POST /api/v1/word/sessions"] = "a code is checked that somebody signed in was shown, once",
        ["GET /openapi/{documentName}.json"] = "it says what the source says",
    };

    private IEnumerable<ListedEndpoint> Guarded => store.Endpoints.Where(each => each.Rule is "Roles" or "SignedIn");

    [Fact]
    public void Every_endpoint_says_who_may_call_it_and_anybody_only_what_is_named_here()
    {
        Assert.True(store.Endpoints.Count > 100);
        Assert.All(store.Endpoints, each => Assert.Contains(each.Rule, (string[])["Roles", "SignedIn", "LinkHolder", "Anyone"]));
        Assert.Equal(forAnyone.Keys.Order(StringComparer.Ordinal), store.Endpoints.Where(each => each.Rule == "Anyone").Select(each => each.ToString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_told_to_sign_in()
    {
        foreach (ListedEndpoint each in Guarded) await IsAsync(each, store.Program.Anonymous, each.Request(), 401);
    }

    [Fact]
    public async Task A_header_that_only_the_platform_may_set_changes_nothing()
    {
        string principal = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"auth_typ":"aad","claims":[{"typ":"oid","val":"00000000-0000-0000-0000-000000000001"},{"typ":"tid","val":"00000000-0000-0000-0000-000000000002"},{"typ":"roles","val":"admin"}]}"""));
        foreach (ListedEndpoint each in Guarded)
        {
            HttpRequestMessage request = each.Request();
            request.Headers.Add("X-MS-CLIENT-PRINCIPAL", principal);
            request.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", "00000000-0000-0000-0000-000000000001");
            request.Headers.Add("X-MS-CLIENT-PRINCIPAL-NAME", "admin");
            await IsAsync(each, store.Program.Anonymous, request, 401);
        }
    }

    [Theory]
    [InlineData("Bearer dp_0123456789abcdef0123456789abcdef0123456789a")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJvaWQiOiIxIn0.")]
    [InlineData("Basic Zmlyc3Q6cGFzc3dvcmQ=")]
    [InlineData("Link dp1-whoever")]
    public async Task What_is_no_token_of_ours_opens_nothing(string authorization)
    {
        foreach (ListedEndpoint each in Guarded)
        {
            HttpRequestMessage request = each.Request();
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            await IsAsync(each, store.Program.Anonymous, request, 401);
        }
    }

    [Fact]
    public async Task A_token_that_was_revoked_opens_nothing()
    {
        foreach (ListedEndpoint each in Guarded) await IsAsync(each, store.Revoked, each.Request(), 401);
    }

    [Fact]
    public async Task Who_has_no_role_gets_nothing_of_any_partnership()
    {
        foreach (ListedEndpoint each in Guarded.Where(each => each.Rule == "Roles")) await IsAsync(each, store.NoRole, each.Request(), each.IsOfPartnership ? 404 : 403);
        foreach (ListedEndpoint each in Guarded.Where(each => each.Rule == "SignedIn" && !each.IsAct)) await StrangerStore.TryAsync(store.NoRole, each.Request());
    }

    [Fact]
    public async Task Who_has_every_role_in_another_partnership_is_not_told_that_this_one_is_there()
    {
        foreach (ListedEndpoint each in Guarded.Where(each => each.Rule == "Roles")) await IsAsync(each, store.Elsewhere, each.Request(), each.IsOfPartnership ? 404 : 403);
        foreach (ListedEndpoint each in Guarded.Where(each => each.Rule == "SignedIn" && !each.IsAct && each.Route != "/api/v1/partnerships" && each.Route != "/api/v1/reviews")) await StrangerStore.TryAsync(store.Elsewhere, each.Request());

        // A partnership that is not there is answered as one that is not theirs.
        foreach (ListedEndpoint each in Guarded.Where(each => each.IsOfPartnership)) await IsAsync(each, store.Elsewhere, each.Request(name => name == "partnership" ? "no-such-one" : ListedEndpoint.Usual(name)), 404);
    }

    [Fact]
    public async Task Who_may_only_read_changes_nothing()
    {
        // Whoever may read may have a calendar address of their own for what they read.
        foreach (ListedEndpoint each in Guarded.Where(each => each is { Rule: "Roles", IsAct: true } && !each.Route.EndsWith("}/reviews", StringComparison.Ordinal) && !each.Route.Contains("what-if", StringComparison.Ordinal) && !each.Route.EndsWith("/check", StringComparison.Ordinal) && !each.Route.Contains("comparison-with", StringComparison.Ordinal)))
            await IsAsync(each, store.Reader, each.Request(), 403);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_page_of_another_site_cannot_use_the_cookie_of_its_visitor(string header, string value)
    {
        using HttpClient browser = await store.Program.BrowserAsync();
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        foreach (ListedEndpoint each in store.Endpoints.Where(each => each is { IsAct: true } && each.Rule is "Roles" or "SignedIn" && each.IsAct))
        {
            HttpRequestMessage request = each.Request();
            request.Headers.Add(header, value);
            await IsAsync(each, browser, request, 403);
        }
    }

    [Fact]
    public async Task A_link_that_is_none_opens_no_place()
    {
        int tries = 0;
        foreach (ListedEndpoint each in store.Endpoints.Where(each => each.Rule == "LinkHolder"))
        {
            HttpRequestMessage request = each.Request();
            request.Headers.TryAddWithoutValidation("Authorization", $"Link dp1-guess-{tries++}");
            int status = await StrangerStore.TryAsync(store.Program.Anonymous, request);

            // Whoever guesses on is not even answered.
            Assert.True(status is 401 or 429, $"{each}: {status}");
            await IsAsync(each, store.Program.Http, each.Request(), 401);
        }

        Assert.True(tries > 5);
    }

    [Theory]
    [InlineData("..%2f..%2fetc")]
    [InlineData("%2e%2e")]
    [InlineData("..%5c..%5c")]
    [InlineData("a%00b")]
    [InlineData("private-one%2f..%2fother-one")]
    [InlineData("PRIVATE-ONE")]
    [InlineData("private-one%20")]
    [InlineData("%ff%fe")]
    [InlineData("{partnership}")]
    [InlineData("con")]
    public async Task Tricks_in_an_address_lead_nowhere(string trick)
    {
        foreach (ListedEndpoint each in Guarded.Where(each => each.Route.Contains('{', StringComparison.Ordinal) && !each.IsAct))
        {
            // Dots are worked out by whoever sends them: what is left is another address, which says as little.
            int status = await StrangerStore.TryAsync(trick.Contains("%2e", StringComparison.Ordinal) ? store.NoRole : store.Reader, each.Request(_ => trick));
            Assert.True(status is 400 or 401 or 403 or 404 || trick.Contains("%2e", StringComparison.Ordinal), $"{each} with {trick}: {status}");
        }
    }

    [Fact]
    public async Task An_address_of_great_length_is_refused()
    {
        foreach (ListedEndpoint each in Guarded.Where(each => each.Route.Contains('{', StringComparison.Ordinal) && !each.IsAct))
        {
            int status = await StrangerStore.TryAsync(store.Program.Http, each.Request(_ => new string('a', 3_000)));
            Assert.True(status is 400 or 403 or 404 or 414, $"{each}: {status}");
        }
    }

    [Fact]
    public async Task A_body_of_any_size_does_no_harm()
    {
        byte[] large = new byte[1_200_000];
        int tooLarge = 0;
        foreach (ListedEndpoint each in store.Endpoints.Where(each => each.IsAct && !each.Route.StartsWith("/health", StringComparison.Ordinal)))
        {
            HttpRequestMessage request = each.Request(name => name == "partnership" ? "no-such-one" : ListedEndpoint.Usual(name));
            request.Content = new ByteArrayContent(large) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            request.Headers.ExpectContinue = true;
            if (await StrangerStore.TryAsync(store.Program.Http, request) == 413) tooLarge++;
        }

        // The others take files, or look at no body at all.
        Assert.True(tooLarge > 20, $"{tooLarge}");
    }

    [Fact]
    public async Task Every_kind_of_hostile_file_is_refused_with_a_reason()
    {
        const string Draft = $"/api/v1/partnerships/{StrangerStore.Private}/documents/agreement/draft";
        using HttpResponseMessage drafted = await store.Program.Http.PostAsync(Draft, content: null);
        Assert.True(drafted.IsSuccessStatusCode);
        List<string> taken = [];

        // A check knows no name that could be wrong.
        foreach ((HostileFile file, string door) in HostileFiles.OneOfEach(seed: 7).SelectMany(file => ((string[])["edited", "check"]).Select(door => (file, door))).Where(each => each.door == "edited" || each.file.Code != "ADMIT-WRONG-NAME"))
        {
            HttpRequestMessage request = new(HttpMethod.Post, $"{Draft}/{door}")
            {
                Content = new ByteArrayContent(file.Content) { Headers = { ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document") } },
            };
            request.Headers.ExpectContinue = true;
            int status = await StrangerStore.TryAsync(store.Program.Http, request);
            if (status is < 400 or >= 500) taken.Add($"{file} at {door}: {status}");
        }

        Assert.True(taken.Count == 0, string.Join('\n', taken));
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_to_keep_nothing_and_to_run_nothing()
    {
        foreach (string path in (string[])["/", "/sign-in", "/api/v1/session", "/no/such/page", $"/api/v1/partnerships/{StrangerStore.Private}/record"])
        {
            using HttpResponseMessage answer = await store.Program.Http.GetAsync(path);
            string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    private static async Task IsAsync(ListedEndpoint endpoint, HttpClient client, HttpRequestMessage request, int expected)
    {
        int status = await StrangerStore.TryAsync(client, request);
        // Who tries passwords too often is held off before anything else is looked at.
        Assert.True(status == expected || (status == 429 && endpoint.Route.Contains("session", StringComparison.Ordinal)), $"{endpoint}: {status}, and not {expected}");
    }
}
