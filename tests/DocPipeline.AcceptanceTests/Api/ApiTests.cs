using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace DocPipeline.AcceptanceTests.Api;

/// <summary>The API in front of a store with something in it.</summary>
[Collection(ApiStoreTests.Name)]
public sealed class ApiTests(ApiStore store)
{
    private const string Dyffryn = "/api/v1/partnerships/dyffryn";
    private const string Stockport = "/api/v1/partnerships/stockport";
    private const string Rounds = $"{Dyffryn}/rounds";
    private const string Round = $"{Rounds}/{ApiStore.Round}";

    [Fact]
    public async Task The_partnerships_are_listed_page_by_page_with_where_each_stands()
    {
        List<string?> found = [];
        string? next = "/api/v1/partnerships?limit=2&on=2026-11-26";
        while (next is not null)
        {
            using HttpResponseMessage answer = await store.Http.GetAsync(next);
            JsonElement page = await ApiStore.JsonAsync(answer, HttpStatusCode.OK);
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(each => each.GetProperty("id").GetString()));
            next = answer.Headers.TryGetValues("Link", out IEnumerable<string>? link) ? link.Single().Split('>')[0].TrimStart('<') : null;
            Assert.Equal(next is not null, page.TryGetProperty("next", out _));
        }

        Assert.Equal(["cheshire-west", "dyffryn", "stockport"], found);
        JsonElement dyffryn = (await store.GetAsync("/api/v1/partnerships?on=2026-11-26")).GetProperty("items")[1];
        Assert.Equal("Dyffryn Public Services Board", dyffryn.GetProperty("name").GetString());
        Assert.Equal(0, dyffryn.GetProperty("errors").GetInt32());
        Assert.True(dyffryn.GetProperty("documents").GetInt32() > 0);
        Assert.True(dyffryn.GetProperty("openRounds").GetInt32() <= 1);
    }

    [Fact]
    public async Task A_partnership_is_shown_and_what_has_not_changed_is_not_sent_again()
    {
        using HttpResponseMessage got = await store.Http.GetAsync(Stockport);
        JsonElement stockport = await ApiStore.JsonAsync(got, HttpStatusCode.OK);
        Assert.Equal("Stockport Partnership", stockport.GetProperty("name").GetString());
        Assert.Contains(stockport.GetProperty("documents").EnumerateArray(), document => document.GetProperty("id").GetString() == "constitution");
        Assert.StartsWith("v1-", stockport.GetProperty("record").GetString(), StringComparison.Ordinal);

        using HttpRequestMessage again = new(HttpMethod.Get, Stockport) { Headers = { IfNoneMatch = { got.Headers.ETag! } } };
        using HttpResponseMessage unchanged = await store.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_version_is_handed_out_read_and_compared()
    {
        JsonElement versions = await store.GetAsync($"{Dyffryn}/documents/terms/versions");
        Assert.Equal("2", versions.GetProperty("items")[0].GetProperty("version").GetString());

        using HttpResponseMessage file = await store.Http.GetAsync($"{Dyffryn}/documents/terms/versions/2/file");
        Assert.Equal("terms-version-2.docx", file.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.NotNull(file.Headers.ETag);

        Assert.Contains("Dyffryn Public Services Board", await store.Http.GetStringAsync($"{Dyffryn}/documents/terms/versions/2/text"), StringComparison.Ordinal);
        JsonElement same = await store.GetAsync($"{Dyffryn}/documents/terms/comparison?from=2");
        Assert.Equal(0, same.GetProperty("changes").GetArrayLength());
        Assert.Contains("<html", await store.Http.GetStringAsync($"{Dyffryn}/documents/terms/comparison/redline.html?from=2"), StringComparison.Ordinal);

        using HttpResponseMessage none = await store.Http.GetAsync($"{Dyffryn}/documents/terms/versions/9/file");
        Assert.Equal(["VERSION-NOT-KEPT"], await ApiStore.CodesAsync(none, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task An_edited_draft_says_what_it_would_change()
    {
        using ByteArrayContent draft = new(await store.Http.GetByteArrayAsync($"{Dyffryn}/documents/terms/versions/draft/file")) { Headers = { ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document") } };
        using HttpResponseMessage answer = await store.Http.PostAsync($"{Dyffryn}/documents/terms/draft/edited", draft);
        JsonElement taken = await ApiStore.JsonAsync(answer, HttpStatusCode.OK);
        Assert.Equal("terms", taken.GetProperty("document").GetString());
        Assert.Equal(0, taken.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task A_document_is_issued_from_the_record_that_was_seen_and_once()
    {
        const string Path = $"{Stockport}/documents/constitution/versions";
        string tag = (await store.GetAsync(Stockport)).GetProperty("record").GetString()!;
        using HttpResponseMessage blind = await store.PostAsync(Path, "");
        await ApiStore.JsonAsync(blind, HttpStatusCode.PreconditionRequired);
        using HttpResponseMessage stale = await store.PostAsync(Path, "", Seen("v1-00000000000000000000000000000000"));
        await ApiStore.JsonAsync(stale, HttpStatusCode.PreconditionFailed);
        using HttpResponseMessage issued = await store.PostAsync(Path, "", Seen(tag));
        Assert.Equal("v1", (await ApiStore.JsonAsync(issued, HttpStatusCode.Created)).GetProperty("entry").GetString());
        using HttpResponseMessage again = await store.PostAsync(Path, "", Seen(tag));
        Assert.True((await ApiStore.JsonAsync(again, HttpStatusCode.OK)).GetProperty("wasThere").GetBoolean());
        Assert.Equal("issued", (await store.GetAsync(Path)).GetProperty("items")[0].GetProperty("event").GetString());
    }

    [Fact]
    public async Task A_draft_that_was_not_edited_is_taken_back_without_a_change()
    {
        string tag = (await store.GetAsync(Dyffryn)).GetProperty("record").GetString()!;
        using ByteArrayContent draft = new(await store.Http.GetByteArrayAsync($"{Dyffryn}/documents/terms/versions/draft/file")) { Headers = { ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document") } };
        using HttpRequestMessage request = new(HttpMethod.Post, $"{Dyffryn}/documents/terms/draft/edited/take-back") { Content = draft };
        Seen(tag)(request);
        using HttpResponseMessage taken = await store.Http.SendAsync(request);
        await ApiStore.JsonAsync(taken, HttpStatusCode.OK);
        Assert.Equal($"\"{tag}\"", taken.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task A_file_is_held_against_a_version()
    {
        byte[] issued = await store.Http.GetByteArrayAsync($"{Dyffryn}/documents/terms/versions/2/file");
        Assert.Equal("byte-same", (await CheckedAsync(issued)).GetProperty("verdict").GetString());
        JsonElement other = await CheckedAsync(await store.Http.GetByteArrayAsync("/api/v1/partnerships/cheshire-west/documents/agreement/versions/draft/file"));
        Assert.False(other.GetProperty("isIssuedWords").GetBoolean());

        async Task<JsonElement> CheckedAsync(byte[] file)
        {
            using ByteArrayContent content = new(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document") } };
            using HttpResponseMessage answer = await store.Http.PostAsync($"{Dyffryn}/documents/terms/versions/2/comparison-with-file", content);
            return await ApiStore.JsonAsync(answer, HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_decision_is_judged_and_tried_with_another_count()
    {
        JsonElement decision = await store.GetAsync($"{Stockport}/amendments/2008-09-16-quorum");
        Assert.Equal("carried", decision.GetProperty("verdict").GetString());

        using HttpResponseMessage tried = await store.PostAsync($"{Stockport}/amendments/2008-09-16-quorum/what-if", """{"for":1,"against":20}""");
        JsonElement other = await ApiStore.JsonAsync(tried, HttpStatusCode.OK);
        Assert.NotEqual("carried", other.GetProperty("verdict").GetString());
        Assert.Equal("carried", (await store.GetAsync($"{Stockport}/amendments/2008-09-16-quorum")).GetProperty("verdict").GetString());

        JsonElement ahead = await store.GetAsync($"{Stockport}/what-if?body=board&on=2026-12-15");
        Assert.True(ahead.GetProperty("members").GetInt32() > 0);
    }

    [Fact]
    public async Task Adopting_asks_for_the_record_that_was_seen_and_a_refusal_gives_every_reason()
    {
        const string Path = "/api/v1/partnerships/cheshire-west/amendments/2009-09-10-review/adoption";
        using HttpResponseMessage blind = await store.PostAsync(Path, "");
        await ApiStore.JsonAsync(blind, HttpStatusCode.PreconditionRequired);
        string tag = (await store.GetAsync("/api/v1/partnerships/cheshire-west")).GetProperty("record").GetString()!;
        using HttpResponseMessage nothing = await store.PostAsync(Path, "", request => request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{tag}\"")));
        Assert.Contains("ADOPT-DRAFT", await ApiStore.CodesAsync(nothing, HttpStatusCode.UnprocessableEntity));
        using HttpResponseMessage none = await store.PostAsync("/api/v1/partnerships/cheshire-west/amendments/none/adoption", "", request => request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{tag}\"")));
        await ApiStore.JsonAsync(none, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reviews_are_said_of_a_day_and_as_a_calendar()
    {
        JsonElement all = await store.GetAsync("/api/v1/reviews?on=2026-11-26");
        Assert.Equal(["cheshire-west", "dyffryn", "stockport"], all.GetProperty("items").EnumerateArray().Select(each => each.GetProperty("partnership").GetString()));
        using HttpResponseMessage feed = await store.Http.GetAsync($"{Dyffryn}/reviews.ics");
        Assert.Equal("text/calendar", feed.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("BEGIN:VCALENDAR", await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_filed_is_shown_proved_and_handed_out()
    {
        JsonElement terms = await store.GetAsync($"{Dyffryn}/archive/documents/terms");
        Assert.Equal("issued", terms.GetProperty("entries")[0].GetProperty("event").GetString());
        using HttpResponseMessage file = await store.Http.GetAsync($"{Dyffryn}/archive/documents/terms/entries/1/files/terms.docx");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.StartsWith("c2sp.org/tlog-proof", await store.Http.GetStringAsync($"{Dyffryn}/archive/documents/terms/receipt?entry=1"), StringComparison.Ordinal);
        using HttpResponseMessage evidence = await store.Http.GetAsync($"{Dyffryn}/archive/documents/terms/evidence.html");
        Assert.Equal("attachment", evidence.Content.Headers.ContentDisposition?.DispositionType);
        using HttpResponseMessage verified = await store.PostAsync("/api/v1/archive/verification", "");
        Assert.True((await ApiStore.JsonAsync(verified, HttpStatusCode.OK)).GetProperty("objects").GetInt32() >= 4);
        using HttpResponseMessage none = await store.Http.GetAsync($"{Dyffryn}/archive/documents/agreement");
        Assert.Equal(["ARCHIVE-NOT-THERE"], await ApiStore.CodesAsync(none, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_hold_is_not_released_by_the_one_who_asked_for_it_alone()
    {
        using HttpResponseMessage placed = await store.PostAsync($"{Dyffryn}/archive/documents/terms/holds", """{"reason":"Another claim was announced."}""");
        string hold = (await ApiStore.JsonAsync(placed, HttpStatusCode.OK)).GetProperty("entry").GetString()!;
        using HttpResponseMessage asked = await store.PostAsync($"{Dyffryn}/archive/documents/terms/holds/{hold}/release", """{"reason":"It was settled."}""");
        await ApiStore.JsonAsync(asked, HttpStatusCode.OK);
        using HttpResponseMessage again = await store.PostAsync($"{Dyffryn}/archive/documents/terms/holds/{hold}/release", """{"reason":"It was settled."}""");
        Assert.Equal(["RETENTION-SAME-PERSON"], await ApiStore.CodesAsync(again, HttpStatusCode.UnprocessableEntity));
        using HttpClient other = await store.Program.ClientAsync("dyffryn", "legal");
        using HttpResponseMessage agreed = await other.PostAsync($"{Dyffryn}/archive/documents/terms/holds/{hold}/release", new StringContent("""{"reason":"It was settled."}""", System.Text.Encoding.UTF8, "application/json"));
        await ApiStore.JsonAsync(agreed, HttpStatusCode.OK);
        Assert.DoesNotContain((await store.GetAsync($"{Dyffryn}/archive/documents/terms")).GetProperty("standing").GetProperty("holds").EnumerateArray(), standing => standing.GetString()!.StartsWith($"{hold},", StringComparison.Ordinal));
        using HttpResponseMessage unsaid = await store.PostAsync($"{Dyffryn}/archive/documents/terms/holds", """{"reason":""}""");
        Assert.Equal(["RETENTION-SAID"], await ApiStore.CodesAsync(unsaid, HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Whoever_has_a_role_in_one_partnership_sees_that_one_and_does_what_the_role_allows()
    {
        using HttpClient auditor = await store.Program.ClientAsync("dyffryn", "auditor");
        foreach (string list in (string[])["/api/v1/partnerships", "/api/v1/reviews", "/api/v1/archive"])
        {
            using HttpResponseMessage answer = await auditor.GetAsync(list);
            Assert.All((await ApiStore.JsonAsync(answer, HttpStatusCode.OK)).GetProperty("items").EnumerateArray(), item => Assert.Contains("dyffryn", item.GetRawText(), StringComparison.Ordinal));
        }

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden],
            [await StatusAsync(auditor, Round), await StatusAsync(auditor, Stockport), await StatusAsync(auditor, $"{Stockport}/rounds/{ApiStore.Round}"), await StatusAsync(auditor, "/api/v1/people"), await StatusAsync(auditor, $"{Round}/returns")]);
        using HttpResponseMessage act = await auditor.PostAsync($"{Round}/reminders", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Forbidden, act.StatusCode);
    }

    [Fact]
    public async Task People_are_kept_by_id_and_no_answer_to_a_change_repeats_what_is_held()
    {
        using HttpResponseMessage added = await store.PostAsync("/api/v1/people", """{"name":"Gwen Example","emails":["gwen@example.org"]}""", Key("person"));
        JsonElement answer = await ApiStore.JsonAsync(added, HttpStatusCode.Created);
        Assert.Equal(["id"], answer.EnumerateObject().Select(member => member.Name));
        string path = added.Headers.Location!.ToString();
        Assert.Equal("Gwen Example", (await store.GetAsync(path)).GetProperty("name").GetString());

        using HttpRequestMessage change = new(HttpMethod.Patch, path) { Content = new StringContent("""{"office":"Clerk"}""", System.Text.Encoding.UTF8, "application/json") };
        using HttpResponseMessage changed = await store.Http.SendAsync(change);
        await ApiStore.JsonAsync(changed, HttpStatusCode.OK);
        Assert.Equal("Clerk", (await store.GetAsync(path)).GetProperty("office").GetString());
        using HttpResponseMessage byName = await store.Http.GetAsync("/api/v1/people/gwen@example.org.uk.xx");
        Assert.Equal(HttpStatusCode.NotFound, byName.StatusCode);

        using HttpResponseMessage erased = await store.PostAsync($"{path}/erasure", """{"reason":"They asked for it."}""");
        await ApiStore.JsonAsync(erased, HttpStatusCode.OK);
        using HttpResponseMessage gone = await store.Http.GetAsync(path);
        Assert.Equal(["CONTACTS-ERASED"], await ApiStore.CodesAsync(gone, HttpStatusCode.Gone));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path);
        return answer.StatusCode;
    }

    private static Action<HttpRequestMessage> Seen(string tag) => request => request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{tag}\""));

    private static Action<HttpRequestMessage> Key(string key) => request => request.Headers.Add("Idempotency-Key", key);
}
