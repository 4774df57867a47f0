using System.Net;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Work;

/// <summary>Jobs as whoever asks for them sees them, the same alone and under the host.</summary>
public abstract class JobContract
{
    private static int partnerships;

    private readonly string partnership = $"job-{Interlocked.Increment(ref partnerships)}";

    protected abstract HttpClient Http { get; }

    private string Jobs => $"/api/v1/partnerships/{partnership}/jobs";

    [ContractFact]
    public async Task The_documents_of_a_partnership_are_drafted_and_the_job_says_so()
    {
        await JobCalls.PutAsync(Http, partnership);
        string job = await JobCalls.StartAsync(Http, Jobs);

        JsonElement over = await JobCalls.OverAsync(() => Http, job);

        Assert.Equal(("done", 1, 1, 0, 0), (over.GetProperty("state").GetString(), over.Number("total"), over.Number("done"), over.Number("refused"), over.Number("failed")));
        JsonElement item = over.GetProperty("items")[0];
        byte[] draft = await Http.GetByteArrayAsync($"/api/v1/partnerships/{partnership}/documents/{TestRecord.Document}/draft");
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA512.HashData(draft)), item.GetProperty("sha512").GetString());
        Assert.Equal(job, Assert.Single((await JobCalls.GetAsync(Http, Jobs)).EnumerateArray()).GetProperty("href").GetString());
    }

    [ContractFact]
    public async Task What_is_refused_says_why_and_what_is_not_there_is_no_job()
    {
        await JobCalls.PutAsync(Http, partnership, TestRecord.Refused());
        JsonElement over = await JobCalls.OverAsync(() => Http, await JobCalls.StartAsync(Http, Jobs, """{"kind":"generate-documents","documents":["agreement"]}"""));
        Assert.Equal(("done", 1), (over.GetProperty("state").GetString(), over.Number("refused")));
        Assert.Equal("error", over.GetProperty("items")[0].GetProperty("findings")[0].GetProperty("severity").GetString());

        foreach ((string path, string json, HttpStatusCode status) in ((string, string, HttpStatusCode)[])
        [
            (Jobs, """{"kind":"generate-documents","documents":["protocol"]}""", HttpStatusCode.NotFound),
            ("/api/v1/partnerships/nobody/jobs", """{"kind":"generate-documents"}""", HttpStatusCode.NotFound),
            (Jobs, """{"kind":"send-mail"}""", HttpStatusCode.BadRequest),
            (Jobs, """{"kind":"generate-documents","documents":["../x"]}""", HttpStatusCode.BadRequest),
            (Jobs, """{"kind":"generate-documents","priority":1}""", HttpStatusCode.BadRequest),
            ("/api/v1/partnerships/nobody/rounds/none/complete", "", HttpStatusCode.NotFound),
        ])
        {
            using HttpResponseMessage answer = await JobCalls.PostAsync(Http, path, json);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }

        foreach (string path in (string[])["/api/v1/jobs/none", "/api/v1/jobs/none/events", "/api/v1/jobs/..%2f..%2fx"])
        {
            using HttpResponseMessage none = await Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    [ContractFact]
    public async Task The_same_request_sent_often_and_at_once_is_one_job()
    {
        await JobCalls.PutAsync(Http, partnership);

        string[] jobs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => JobCalls.StartAsync(Http, Jobs, key: "one")));
        string other = await JobCalls.StartAsync(Http, Jobs, key: "two");

        Assert.Single(jobs.Distinct());
        Assert.NotEqual(jobs[0], other);
        Assert.Equal(1, (await JobCalls.OverAsync(() => Http, jobs[0])).Number("done"));
        Assert.Equal(2, (await JobCalls.GetAsync(Http, Jobs)).GetArrayLength());
    }

    [ContractFact]
    public async Task Progress_is_told_as_it_happens_until_the_job_is_over()
    {
        await JobCalls.PutAsync(Http, partnership);
        string job = await JobCalls.StartAsync(Http, Jobs);

        using HttpRequestMessage request = new(HttpMethod.Get, $"{job}/events");
        using HttpResponseMessage answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        string told = await answer.Content.ReadAsStringAsync();

        Assert.Contains("event: over\n", told, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"done\"", told, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task A_job_that_has_not_changed_is_not_sent_again()
    {
        await JobCalls.PutAsync(Http, partnership);
        string job = await JobCalls.StartAsync(Http, Jobs);
        await JobCalls.OverAsync(() => Http, job);
        using HttpResponseMessage first = await Http.GetAsync(job);
        using HttpRequestMessage request = new(HttpMethod.Get, job);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using HttpResponseMessage again = await Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Null(first.Headers.RetryAfter);
    }

    [ContractFact]
    public async Task Whoever_looks_after_the_program_sees_its_work()
    {
        JsonElement work = await JobCalls.GetAsync(Http, "/api/v1/work");

        Assert.Equal(["complete-round", "generate-documents", "process-return", "send-mail"], work.GetProperty("queues").EnumerateArray().Select(queue => queue.GetProperty("queue").GetString()).Order(StringComparer.Ordinal));
        using HttpResponseMessage none = await Http.PostAsync("/api/v1/work/poison/send-mail/none/retry", content: null);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        using HttpResponseMessage unknown = await Http.DeleteAsync("/api/v1/work/poison/poems/none");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}

public sealed class JobsAloneTests(ProgramAlone alone) : JobContract, IClassFixture<ProgramAlone>
{
    protected override HttpClient Http => alone.Program.Http;

    [Fact]
    public async Task All_partnerships_are_drafted_at_once_and_timers_run_by_themselves()
    {
        await JobCalls.PutAsync(Http, "all-one");
        await JobCalls.PutAsync(Http, "all-two");

        JsonElement over = await JobCalls.OverAsync(() => Http, await JobCalls.StartAsync(Http, "/api/v1/jobs"));

        Assert.True(over.Number("total") >= 2);
        Assert.Equal(over.Number("total"), over.Number("done") + over.Number("refused"));
        await alone.Program.SaysAsync("The timer seal-log ran");
        JsonElement work = await JobCalls.GetAsync(Http, "/api/v1/work");
        Assert.Contains(work.GetProperty("timers").EnumerateArray(), timer => timer.GetProperty("timer").GetString() == "review-cycle");
    }

    [Fact]
    public async Task A_job_is_seen_by_whoever_started_it_and_its_parts_by_those_with_a_role_in_their_partnership()
    {
        foreach (string partnership in (string[])["seen-one", "seen-two"]) await JobCalls.PutAsync(Http, partnership);
        using HttpClient manager = await alone.Program.ClientAsync("seen-one", "manager");
        using HttpClient stranger = await alone.Program.ClientAsync("elsewhere", "manager");
        string all = await JobCalls.StartAsync(Http, "/api/v1/jobs");

        JsonElement seen = await JobCalls.GetAsync(manager, all);
        Assert.Equal("seen-one", Assert.Single(seen.GetProperty("items").EnumerateArray()).GetProperty("partnership").GetString());
        Assert.Equal(1, (await JobCalls.OverAsync(() => manager, await JobCalls.StartAsync(manager, "/api/v1/jobs"))).Number("total"));
        foreach ((HttpClient who, HttpMethod method, string path, HttpStatusCode status) in ((HttpClient, HttpMethod, string, HttpStatusCode)[])
        [
            (stranger, HttpMethod.Get, all, HttpStatusCode.NotFound),
            (stranger, HttpMethod.Get, $"{all}/events", HttpStatusCode.NotFound),
            (stranger, HttpMethod.Get, "/api/v1/partnerships/seen-one/jobs", HttpStatusCode.NotFound),
            (manager, HttpMethod.Get, "/api/v1/partnerships/seen-two/jobs", HttpStatusCode.NotFound),
            (manager, HttpMethod.Get, "/api/v1/work", HttpStatusCode.Forbidden),
            (manager, HttpMethod.Delete, "/api/v1/work/poison/send-mail/none", HttpStatusCode.Forbidden),
        ])
        {
            using HttpRequestMessage request = new(method, path);
            using HttpResponseMessage answer = await who.SendAsync(request);
            Assert.Equal(status, answer.StatusCode);
        }
    }
}

[NeedsProgram(AzuriteServer.Program)]
public sealed class JobsUnderTheHostTests(PolledProgram hosted) : JobContract, IClassFixture<PolledProgram>
{
    protected override HttpClient Http => hosted.Host.Handler.Http;

    [ContractFact]
    public async Task What_is_no_message_is_put_aside_after_five_times_seen_and_thrown_away()
    {
        await hosted.Queue("complete-round").SendMessageAsync("a poem");
        JsonElement aside = default;
        for (int i = 0; i < 200 && aside.ValueKind == JsonValueKind.Undefined; i++)
        {
            await Task.Delay(100);
            aside = (await JobCalls.GetAsync(Http, "/api/v1/work")).GetProperty("poison").EnumerateArray().FirstOrDefault();
        }

        Assert.Equal(("complete-round", "It is no message of this queue."), (aside.GetProperty("queue").GetString(), aside.GetProperty("why").GetString()));
        Assert.Equal(5, hosted.Host.Invocations.Count(invocation => invocation is { Function: "complete-round", Status: HttpStatusCode.BadRequest }));
        using HttpResponseMessage gone = await Http.DeleteAsync($"/api/v1/work/poison/complete-round/{aside.GetProperty("id").GetString()}");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal(0, (await JobCalls.GetAsync(Http, "/api/v1/work")).GetProperty("poison").GetArrayLength());
    }
}
