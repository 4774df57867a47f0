using System.Net;
using System.Text.Json;
using DocPipeline.AcceptanceTests.Strangers;

namespace DocPipeline.AcceptanceTests.Api;

/// <summary>Rounds and links by HTTP, and requests that are said again.</summary>
[Collection(ApiStoreTests.Name)]
public sealed class ApiRoundTests(ApiStore store)
{
    private const string Dyffryn = "/api/v1/partnerships/dyffryn";
    private const string Stockport = "/api/v1/partnerships/stockport";
    private const string Rounds = $"{Dyffryn}/rounds";
    private const string Round = $"{Rounds}/{ApiStore.Round}";

    [Fact]
    public async Task A_round_is_known_under_its_own_partnership_alone()
    {
        JsonElement round = await store.GetAsync(Round);
        Assert.Equal("dyffryn/terms", round.GetProperty("document").GetString());
        Assert.Contains(ApiStore.Round, (await store.GetAsync(Rounds)).GetProperty("items").EnumerateArray().Select(each => each.GetProperty("round").GetString()));
        using HttpResponseMessage other = await store.Http.GetAsync($"{Stockport}/rounds/{ApiStore.Round}");
        Assert.Equal(["ARCHIVE-NOT-THERE"], await ApiStore.CodesAsync(other, HttpStatusCode.NotFound));
        using HttpResponseMessage act = await store.PostAsync($"{Stockport}/rounds/{ApiStore.Round}/void", """{"reason":"Not ours."}""");
        Assert.Equal(["ARCHIVE-NOT-THERE"], await ApiStore.CodesAsync(act, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_link_shows_its_own_place_and_of_the_others_no_people()
    {
        JsonElement seen = await store.GetAsync("/api/v1/signing", store.LinkOf("dewi"));
        Assert.Equal("Natural Resources Wales", seen.GetProperty("organisation").GetString());
        Assert.Equal(3, seen.GetProperty("others").GetArrayLength());
        Assert.All(seen.GetProperty("others").EnumerateArray(), other => Assert.Equal(["organisation", "state"], other.EnumerateObject().Select(member => member.Name)));
        Assert.DoesNotContain("p-", seen.GetRawText(), StringComparison.Ordinal);

        foreach (string? link in (string?[])[null, "rubbish", $"{store.LinkOf("dewi")}x"])
        {
            using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/signing");
            if (link is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Link {link}");
            using HttpResponseMessage answer = await store.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_good_link_opens_its_own_place_and_no_other_endpoint()
    {
        foreach (ListedEndpoint each in (await ListedEndpoint.AllAsync(store.Folder)).Where(each => each.Rule is "Roles" or "SignedIn"))
        {
            HttpRequestMessage request = each.Request(name => name == "partnership" ? "dyffryn" : ListedEndpoint.Usual(name));
            request.Headers.TryAddWithoutValidation("Authorization", $"Link {store.LinkOf("dewi")}");
            int status = await StrangerStore.TryAsync(store.Program.Anonymous, request);
            Assert.True(status is 401 or 429, $"{each}: {status}");
        }
    }

    [Fact]
    public async Task A_signature_that_is_sent_twice_with_one_key_is_one_and_gets_the_same_answer()
    {
        JsonElement seen = await store.GetAsync("/api/v1/signing", store.LinkOf("mair"));
        string order = $$"""{"issued":"{{seen.GetProperty("issued").GetString()}}","name":"Mair Example","authorised":true,"office":"Chief Executive"}""";
        using HttpResponseMessage signed = await store.SignAsync("signature", order, store.LinkOf("mair"), Key("sign-1"));
        JsonElement first = await ApiStore.JsonAsync(signed, HttpStatusCode.OK);
        Assert.Equal("verified", first.GetProperty("state").GetString());

        using HttpResponseMessage repeated = await store.SignAsync("signature", order, store.LinkOf("mair"), Key("sign-1"));
        Assert.Equal(first.GetRawText(), (await ApiStore.JsonAsync(repeated, HttpStatusCode.OK)).GetRawText());
        Assert.Equal("true", repeated.Headers.GetValues("Idempotency-Replayed").Single());

        using HttpResponseMessage other = await store.SignAsync("signature", order.Replace("Mair", "Mairwen", StringComparison.Ordinal), store.LinkOf("mair"), Key("sign-1"));
        await ApiStore.JsonAsync(other, HttpStatusCode.UnprocessableEntity);
        using HttpResponseMessage again = await store.SignAsync("signature", order, store.LinkOf("mair"), Key("sign-2"));
        Assert.Equal(["SIGN-SLOT"], await ApiStore.CodesAsync(again, HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Of_requests_with_one_key_that_come_at_once_one_is_done()
    {
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => store.PostAsync($"{Stockport}/archive/record/holds", """{"reason":"A claim was announced."}""", Key("hold-1"))));
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict), answer => Assert.NotNull(answer.Headers.RetryAfter));
        foreach (HttpResponseMessage answer in answers) answer.Dispose();
        JsonElement kept = await store.GetAsync($"{Stockport}/archive/record");
        Assert.Single(kept.GetProperty("entries").EnumerateArray(), entry => entry.GetProperty("event").GetString() == "held");
    }

    [Fact]
    public async Task A_key_is_each_callers_own_and_must_be_one()
    {
        using HttpResponseMessage bad = await store.PostAsync($"{Round}/reminders", "{}", Key(new string('x', 256)));
        await ApiStore.JsonAsync(bad, HttpStatusCode.BadRequest);
        string decline = """{"reason":"The cabinet has not decided."}""";
        using HttpResponseMessage one = await store.SignAsync("decline", decline, store.LinkOf("owen"), Key("decline"));
        Assert.Equal("declined", (await ApiStore.JsonAsync(one, HttpStatusCode.OK)).GetProperty("state").GetString());
        using HttpResponseMessage other = await store.SignAsync("viewed", decline, store.LinkOf("nia"), Key("decline"));
        Assert.False(other.Headers.Contains("Idempotency-Replayed"));

        // Invited anew, the one who declined can sign, and the round goes on; said twice, one invitation goes out.
        string invite = """{"place":"health-board","lastDay":"2027-06-30"}""";
        for (int times = 0; times < 2; times++)
        {
            using HttpResponseMessage invited = await store.PostAsync($"{Round}/invitations", invite, Key("invite-1"));
            JsonElement round = await ApiStore.JsonAsync(invited, HttpStatusCode.OK);
            Assert.Equal("open", round.GetProperty("places").EnumerateArray().Single(place => place.GetProperty("place").GetString() == "health-board").GetProperty("state").GetString());
        }
    }

    [Fact]
    public async Task An_act_over_which_the_program_died_before_it_kept_the_answer_is_not_done_twice()
    {
        IReadOnlyCollection<string> before = store.KeptRequests;
        int reminders = await RemindAsync();
        Assert.Equal(1, await store.DieOverAsync(before));

        Assert.Equal(reminders, await RemindAsync());

        async Task<int> RemindAsync()
        {
            using HttpResponseMessage reminded = await store.PostAsync($"{Round}/reminders", """{"place":"natural-resources"}""", Key("remind-and-die"));
            Assert.False(reminded.Headers.Contains("Idempotency-Replayed"));
            JsonElement round = await ApiStore.JsonAsync(reminded, HttpStatusCode.OK);
            return round.GetProperty("places").EnumerateArray().Single(place => place.GetProperty("place").GetString() == "natural-resources").GetProperty("reminders").GetInt32();
        }
    }

    [Theory]
    [InlineData("""{"reason":"x","more":1}""")]
    [InlineData("""{"Reason":"x"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"reason":"x","reason":"y"}""")]
    [InlineData("not json")]
    public async Task Json_is_read_strictly(string body)
    {
        using HttpResponseMessage answer = await store.PostAsync($"{Round}/void", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static Action<HttpRequestMessage> Key(string key) => request => request.Headers.Add("Idempotency-Key", key);
}
