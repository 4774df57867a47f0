using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Api;

/// <summary>The HTTP door, the same in front of a folder and of Azure Storage.</summary>
public abstract class ApiContract(IWebUnderTest web)
{
    private static int partnerships;

    private readonly string partnership = $"partnership-{Interlocked.Increment(ref partnerships)}";

    private HttpClient Http => web.Program.Http;

    [ContractFact]
    public async Task A_record_is_put_and_got_back()
    {
        using HttpResponseMessage put = await PutAsync(TestRecord.Files());
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal(Record, put.Headers.Location?.ToString());

        using HttpResponseMessage got = await Http.GetAsync(Record);
        Assert.Equal(HttpStatusCode.OK, got.StatusCode);
        Assert.Equal("application/zip", got.Content.Headers.ContentType?.MediaType);
        Assert.Equal(put.Headers.ETag, got.Headers.ETag);
        byte[] zip = await got.Content.ReadAsByteArrayAsync();
        Assert.Equal(await web.BlobAsync($"{ArchivedObject.RecordOf(partnership)}/v1/content/record.zip"), zip);

        using HttpResponseMessage again = await PutZipAsync(zip);
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        Assert.Equal(put.Headers.ETag, again.Headers.ETag);
    }

    [ContractFact]
    public async Task A_change_names_the_version_that_it_starts_from()
    {
        EntityTagHeaderValue first = await PutNewAsync();

        using HttpResponseMessage blind = await PutAsync(TestRecord.Changed());
        Assert.Equal(HttpStatusCode.Conflict, blind.StatusCode);
        using HttpResponseMessage change = await PutAsync(TestRecord.Changed(), first);
        Assert.Equal(HttpStatusCode.NoContent, change.StatusCode);
        using HttpResponseMessage stale = await PutAsync(TestRecord.Files(), first);
        await ProblemAsync(stale, HttpStatusCode.PreconditionFailed);

        using HttpResponseMessage got = await Http.GetAsync(Record);
        Assert.Equal(change.Headers.ETag, got.Headers.ETag);
    }

    [ContractFact]
    public async Task Of_those_who_change_one_version_at_once_one_wins()
    {
        EntityTagHeaderValue seen = await PutNewAsync();

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => PutAsync(TestRecord.Changed($"Version {i}"), seen)));

        HttpResponseMessage won = Assert.Single(answers, a => a.StatusCode == HttpStatusCode.NoContent);
        Assert.All(answers.Where(a => a != won), a => Assert.Equal(HttpStatusCode.PreconditionFailed, a.StatusCode));
        using HttpResponseMessage got = await Http.GetAsync(Record);
        Assert.Equal(won.Headers.ETag, got.Headers.ETag);
        Assert.Equal(2, (await web.BlobsAsync($"{ArchivedObject.RecordOf(partnership)}/v")).Count(name => name.EndsWith("/inventory.json", StringComparison.Ordinal)));
        foreach (HttpResponseMessage answer in answers) answer.Dispose();
    }

    [ContractFact]
    public async Task A_record_that_was_put_again_unchanged_is_one_entry()
    {
        EntityTagHeaderValue tag = await PutNewAsync();
        using HttpResponseMessage again = await PutAsync(TestRecord.Files(), tag);
        using HttpResponseMessage blind = await PutAsync(TestRecord.Files());

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (again.StatusCode, blind.StatusCode));
        Assert.Equal((tag, tag), (again.Headers.ETag, blind.Headers.ETag));
        Assert.Empty(await web.BlobsAsync($"{ArchivedObject.RecordOf(partnership)}/v2/"));
    }

    [ContractFact]
    public async Task A_tag_of_another_store_is_stale_and_makes_nothing()
    {
        using HttpResponseMessage answer = await PutAsync(TestRecord.Files(), new EntityTagHeaderValue("\"v1-00000000000000000000000000000000\""));
        await ProblemAsync(answer, HttpStatusCode.PreconditionFailed);
        await NothingIsFiledAsync();
    }

    [ContractFact]
    public async Task A_new_record_can_be_asked_to_be_new()
    {
        using HttpResponseMessage created = await PutAsync(TestRecord.Files(), r => r.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        using HttpResponseMessage again = await PutAsync(TestRecord.Files(), r => r.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));
        await ProblemAsync(again, HttpStatusCode.PreconditionFailed);
    }

    [ContractFact]
    public async Task Conditions_that_would_overwrite_unseen_work_are_refused()
    {
        await PutNewAsync();
        foreach (string match in new[] { "*", "\"a\", \"b\"", "W/\"a\"", "a", "\"\"" })
        {
            using HttpResponseMessage answer = await PutAsync(TestRecord.Changed(), r => r.Headers.TryAddWithoutValidation("If-Match", match));
            await ProblemAsync(answer, HttpStatusCode.BadRequest);
        }
    }

    [ContractFact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        EntityTagHeaderValue tag = await PutNewAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, Record);
        request.Headers.IfNoneMatch.Add(tag);

        using HttpResponseMessage answer = await Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [ContractFact]
    public async Task A_record_is_put_only_under_its_own_id()
    {
        using HttpResponseMessage answer = await PutZipAsync(TestRecord.Zip(TestRecord.Files()));

        await FindingsAsync(answer, "RECORD-OTHER-PARTNERSHIP");
        await NothingIsFiledAsync();
    }

    [ContractFact]
    public async Task Uploads_that_are_no_record_leave_nothing_behind()
    {
        foreach ((byte[] zip, string code) in new (byte[], string)[]
        {
            (TestRecord.Zip([.. Own(TestRecord.Files()), new("../escape.md", "x")]), "RECORD-ZIP-UNSAFE-NAME"),
            (TestRecord.Zip([.. Own(TestRecord.Files()), new("bomb.md", new string('x', 20_000_001))]), "RECORD-ZIP-TOO-LARGE"),
            (TestRecord.Zip([.. Own(TestRecord.Files()), new("PARTNERSHIP.yaml", "x")]), "RECORD-ZIP-DUPLICATE-NAME"),
            ("not a zip"u8.ToArray(), "RECORD-ZIP-UNREADABLE"),
            ([], "RECORD-ZIP-UNREADABLE"),
        })
        {
            using HttpResponseMessage answer = await PutZipAsync(zip);
            await FindingsAsync(answer, code);
        }

        await NothingIsFiledAsync();
        Assert.Empty(await web.BlobsAsync("~tmp/"));
    }

    [ContractFact]
    public async Task A_refused_upload_lies_in_quarantine_and_no_address_serves_it()
    {
        byte[] hostile = TestRecord.Zip([.. Own(TestRecord.Files()), new($"../{partnership}.md", "x")]);
        using HttpResponseMessage answer = await PutZipAsync(hostile);
        await ProblemAsync(answer, HttpStatusCode.BadRequest);

        string digest = Convert.ToHexStringLower(SHA512.HashData(hostile));
        Assert.Equal(hostile, await web.BlobAsync($"quarantine/files/{digest}"));
        string refusal = Assert.Single(await web.BlobsAsync($"quarantine/refusals/{digest}/"));
        Assert.Contains("RECORD-ZIP-UNSAFE-NAME", System.Text.Encoding.UTF8.GetString((await web.BlobAsync(refusal))!), StringComparison.Ordinal);
        foreach (string address in new[] { $"/api/v1/quarantine/{digest}", $"/quarantine/files/{digest}", $"/api/v1/quarantine" })
        {
            using HttpResponseMessage got = await Http.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, got.StatusCode);
        }
    }

    [ContractFact]
    public async Task An_upload_that_is_too_large_is_refused_unread()
    {
        using HttpResponseMessage answer = await PutZipAsync(new byte[20_000_001]);

        await ProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge);
    }

    [ContractFact]
    public async Task Another_kind_of_upload_is_refused()
    {
        foreach (string type in new[] { "application/json", "multipart/form-data", "" })
        {
            using ByteArrayContent content = new(TestRecord.Zip(Own(TestRecord.Files())));
            if (type.Length > 0) content.Headers.ContentType = new MediaTypeHeaderValue(type);
            using HttpResponseMessage answer = await Http.PutAsync(Record, content);
            await ProblemAsync(answer, HttpStatusCode.UnsupportedMediaType);
        }
    }

    [ContractFact]
    public async Task A_document_is_drafted_and_fetched()
    {
        await PutNewAsync();

        using HttpResponseMessage posted = await Http.PostAsync(Draft, content: null);
        Assert.Equal(HttpStatusCode.Created, posted.StatusCode);
        Assert.Equal(Draft, posted.Headers.Location?.ToString());
        JsonElement answer = await JsonAsync(posted);
        Assert.Equal(["document", "file", "sha512", "findings"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal(TestRecord.Document, answer.GetProperty("document").GetString());
        Assert.EndsWith(".docx", answer.GetProperty("file").GetString(), StringComparison.Ordinal);

        using HttpResponseMessage got = await Http.GetAsync(Draft);
        byte[] docx = await got.Content.ReadAsByteArrayAsync();
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", got.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Convert.ToHexStringLower(SHA512.HashData(docx)), answer.GetProperty("sha512").GetString());
        Assert.Equal(await web.BlobAsync($"drafts/{partnership}/{TestRecord.Document}.docx"), docx);

        using HttpResponseMessage again = await Http.PostAsync(Draft, content: null);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(Draft, again.Headers.Location?.ToString());
        using HttpResponseMessage gotAgain = await Http.GetAsync(Draft);
        Assert.Equal(got.Headers.ETag, gotAgain.Headers.ETag);
    }

    [ContractFact]
    public async Task A_draft_of_a_refused_record_says_why()
    {
        using HttpResponseMessage put = await PutAsync(TestRecord.Refused());
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);

        using HttpResponseMessage answer = await Http.PostAsync(Draft, content: null);

        JsonElement finding = (await ProblemAsync(answer, HttpStatusCode.BadRequest)).GetProperty("findings")[0];
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("partnership.yaml", finding.GetProperty("place").GetProperty("file").GetString());
        Assert.Null(await web.BlobAsync($"drafts/{partnership}/{TestRecord.Document}.docx"));
    }

    [ContractFact]
    public async Task What_is_not_there_is_404()
    {
        await PutNewAsync();
        (HttpMethod Method, string Path)[] requests =
        [
            (HttpMethod.Get, "/api/v1/partnerships/nobody/record"),
            (HttpMethod.Get, Draft),
            (HttpMethod.Post, "/api/v1/partnerships/nobody/documents/agreement/draft"),
            (HttpMethod.Post, $"/api/v1/partnerships/{partnership}/documents/protocol/draft"),
            (HttpMethod.Get, "/api/v1/partnerships/Not%20An%20Id/record"),
            (HttpMethod.Get, "/api/v1/partnerships/..%2Fescape/record"),
            (HttpMethod.Put, "/api/v1/partnerships/..%2f..%2fescape/record"),
            (HttpMethod.Get, $"/api/v1/partnerships/{new string('a', 65)}/record"),
            (HttpMethod.Get, "/api/v1/other"),
            (HttpMethod.Get, "/host.json"),
        ];
        foreach ((HttpMethod method, string path) in requests)
        {
            using HttpResponseMessage answer = await Http.SendAsync(new HttpRequestMessage(method, path));
            await ProblemAsync(answer, HttpStatusCode.NotFound);
        }
    }

    [ContractFact]
    public async Task Every_answer_is_kept_from_caches_and_from_guessing()
    {
        await PutNewAsync();
        foreach (string path in new[] { Record, Draft, "/api/v1/other" })
        {
            using HttpResponseMessage answer = await Http.GetAsync(path);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [ContractFact]
    public async Task A_page_of_another_site_changes_nothing()
    {
        await PutNewAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, Draft);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using HttpResponseMessage answer = await Http.SendAsync(request);

        await ProblemAsync(answer, HttpStatusCode.Forbidden);
        Assert.Null(await web.BlobAsync($"drafts/{partnership}/{TestRecord.Document}.docx"));
    }

    [ContractFact]
    public async Task The_program_says_that_it_is_well()
    {
        Assert.Equal("Healthy", await Http.GetStringAsync("/health"));
        using HttpResponseMessage ready = await Http.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [ContractFact]
    public async Task Logs_carry_no_names()
    {
        await PutNewAsync();
        using HttpResponseMessage drafted = await Http.PostAsync(Draft, content: null);
        using HttpResponseMessage refused = await PutAsync(TestRecord.Refused(), (await Http.GetAsync(Record)).Headers.ETag);
        using HttpResponseMessage notDrafted = await Http.PostAsync(Draft, content: null);

        await web.Program.SaysAsync($"A draft of {TestRecord.Document} of {partnership} was asked for", times: 2);
        foreach (string name in TestRecord.Names.Append("AccountKey"))
            Assert.DoesNotContain(name, web.Program.Output, StringComparison.OrdinalIgnoreCase);
    }

    private async Task NothingIsFiledAsync() => Assert.Empty(await web.BlobsAsync(ArchivedObject.RecordOf(partnership)));

    private string Record => $"/api/v1/partnerships/{partnership}/record";

    private string Draft => $"/api/v1/partnerships/{partnership}/documents/{TestRecord.Document}/draft";

    private Dictionary<string, string> Own(Dictionary<string, string> files) => TestRecord.Of(partnership, files);

    private async Task<EntityTagHeaderValue> PutNewAsync()
    {
        using HttpResponseMessage put = await PutAsync(TestRecord.Files());
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        return put.Headers.ETag!;
    }

    private Task<HttpResponseMessage> PutAsync(Dictionary<string, string> files, EntityTagHeaderValue? seen) =>
        PutAsync(files, request => request.Headers.IfMatch.Add(seen!));

    private Task<HttpResponseMessage> PutAsync(Dictionary<string, string> files, Action<HttpRequestMessage>? change = null) =>
        PutZipAsync(TestRecord.Zip(Own(files)), change);

    private async Task<HttpResponseMessage> PutZipAsync(byte[] zip, Action<HttpRequestMessage>? change = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Put, Record) { Content = new ByteArrayContent(zip) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");

        // As curl does with large uploads: an answer that comes before the body is then never lost.
        request.Headers.ExpectContinue = true;
        change?.Invoke(request);
        return await Http.SendAsync(request);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonElement.Parse(await answer.Content.ReadAsStringAsync());

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return await JsonAsync(answer);
    }

    private static async Task FindingsAsync(HttpResponseMessage answer, string code)
    {
        JsonElement problem = await ProblemAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal(code, problem.GetProperty("findings")[0].GetProperty("code").GetString());
    }
}
