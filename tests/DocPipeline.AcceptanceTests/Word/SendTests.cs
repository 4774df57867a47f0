using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Word;

/// <summary>A document is sent for signature in one step, by HTTP.</summary>
[Collection(WordSite.Name)]
public sealed class SendTests(WordSite site)
{
    private static readonly JsonObject people = new() { ["council"] = new JsonObject { ["name"] = "Ivo Kestrel", ["office"] = "Chief Executive", ["email"] = "ivo.kestrel@example.org" } };

    [Fact]
    public async Task It_is_shown_first_and_then_issued_and_sent_to_whoever_was_named()
    {
        string address = await AddressAsync("mersey-send");
        JsonElement ahead = await site.GetAsync(address);
        string record = ahead.GetProperty("record").GetString()!;
        Assert.Equal(("1.0", true, false), (ahead.GetProperty("version").GetString(), ahead.GetProperty("isDraft").GetBoolean(), ahead.GetProperty("isIssued").GetBoolean()));
        JsonElement signatory = Assert.Single(ahead.GetProperty("signatories").EnumerateArray());
        Assert.Equal(("council", "Mersey Vale Council"), (signatory.GetProperty("organisation").GetString(), signatory.GetProperty("name").GetString()));
        Assert.False(signatory.TryGetProperty("email", out _));

        using HttpResponseMessage sent = await SendAsync(address, record, people, key: "send-once");
        JsonElement round = await WordSite.JsonAsync(sent, HttpStatusCode.Created);
        Assert.Equal(("mersey-send/agreement", "1.0"), (round.GetProperty("document").GetString(), round.GetProperty("version").GetString()));
        JsonElement place = Assert.Single(round.GetProperty("places").EnumerateArray());
        Assert.StartsWith("p-", place.GetProperty("person").GetString(), StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero), place.GetProperty("expiresAt").GetDateTimeOffset());

        // Said again under its key it is the same round; without, it is out already.
        using HttpResponseMessage repeated = await SendAsync(address, record, people, key: "send-once");
        Assert.Equal(round.GetProperty("round").GetString(), (await WordSite.JsonAsync(repeated, HttpStatusCode.Created)).GetProperty("round").GetString());
        using HttpResponseMessage again = await site.Http.GetAsync(address);
        Assert.Equal(["SIGN-ROUND"], await Api.ApiStore.CodesAsync(again, HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Without_the_tag_of_the_record_or_a_person_for_everybody_nothing_is_sent()
    {
        string address = await AddressAsync("mersey-unsent");
        string record = (await site.GetAsync(address)).GetProperty("record").GetString()!;
        JsonObject stranger = new() { ["council"] = people["council"]!.DeepClone(), ["college"] = people["council"]!.DeepClone() };

        Assert.Equal(HttpStatusCode.PreconditionRequired, await StatusAsync(address, null, people));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await StatusAsync(address, $"{record[..^4]}0000", people));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(address, record, null));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(address, record, stranger));
        Assert.Equal(0, (await site.GetAsync("/api/v1/partnerships/mersey-unsent/rounds")).GetProperty("items").GetArrayLength());
        Assert.Equal(record, await site.RecordAsync("mersey-unsent"));
    }

    [Fact]
    public async Task Whoever_may_only_read_learns_nobodys_address()
    {
        string address = await AddressAsync("mersey-read");
        using HttpClient reader = await site.Program.ClientAsync("mersey-read", "auditor", "legal");
        using HttpResponseMessage shown = await reader.GetAsync(address);
        using HttpResponseMessage sent = await reader.PostAsJsonAsync(address, new JsonObject());
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (shown.StatusCode, sent.StatusCode));
    }

    private async Task<string> AddressAsync(string partnership)
    {
        using ByteArrayContent zip = new(TestRecord.Zip(TestRecord.Of(partnership, TestRecord.Files()))) { Headers = { ContentType = new("application/zip") } };
        using HttpResponseMessage put = await site.Http.PutAsync($"/api/v1/partnerships/{partnership}/record", zip);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        return $"/api/v1/partnerships/{partnership}/documents/{TestRecord.Document}/send";
    }

    private async Task<HttpStatusCode> StatusAsync(string address, string? seen, JsonObject? people)
    {
        using HttpResponseMessage answer = await SendAsync(address, seen, people);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string? seen, JsonObject? people, string? key = null)
    {
        JsonObject order = new() { ["lastDay"] = "2099-12-31" };
        if (people is not null) order["people"] = people.DeepClone();
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = JsonContent.Create(order) };
        if (seen is not null) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await site.Http.SendAsync(request);
    }
}
