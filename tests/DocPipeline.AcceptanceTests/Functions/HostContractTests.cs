using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocPipeline.AcceptanceTests.Host;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Functions;

/// <summary>Every function in every form in which the host may call it, also when the store is down or never answers.</summary>
[Collection(AzuriteServer.Collection)]
public sealed class HostContractTests(HostedProgram hosted) : IClassFixture<HostedProgram>
{
    private static int requests;

    // What stands for the data of the trigger, for a message that is in order.
    private static readonly Dictionary<string, Func<string, JsonNode?>> understood = new()
    {
        ["JSON"] = text => JsonNode.Parse(text),
        ["text"] = text => text,
        ["text encoded twice"] = text => JsonSerializer.Serialize(text),
        ["base64"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        ["base64 encoded twice"] = text => JsonSerializer.Serialize(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
    };

    private static readonly Dictionary<string, JsonNode?> notUnderstood = new()
    {
        ["empty"] = "",
        ["null"] = null,
        ["null as text"] = "null",
        ["other text"] = "a poem",
        ["other JSON"] = new JsonObject { ["poem"] = 1 },
        ["a list"] = new JsonArray(1, 2),
        ["bytes in base64"] = Convert.ToBase64String([0xff, 0xfe, 0x00]),
    };

    public static TheoryData<string, string> Understood => Pairs(understood.Keys);

    public static TheoryData<string, string> NotUnderstood => Pairs(notUnderstood.Keys);

    public static TheoryData<string> Functions => [.. HostFunction.Invoked.Select(function => function.Name)];

    [NeedsProgramTheory(AzuriteServer.Program)]
    [MemberData(nameof(Understood))]
    public async Task A_function_completes_in_every_form_of_its_data(string function, string form)
    {
        HostInvocation invocation = await hosted.Host.InvokeAsync(function, Envelope(function, understood[form](Message(function))));

        Assert.True(invocation.Verdict == HostVerdict.Done, $"{invocation.Verdict} {invocation.Status} {invocation.Text}");
    }

    // A timer needs nothing of what its data says; a message that is none fails, and is put aside in the end.
    [NeedsProgramTheory(AzuriteServer.Program)]
    [MemberData(nameof(NotUnderstood))]
    public async Task Data_that_is_none_fails_a_message_and_does_a_timer_no_harm(string function, string form)
    {
        HostInvocation invocation = await hosted.Host.InvokeAsync(function, Envelope(function, notUnderstood[form]?.DeepClone()));

        Assert.Equal(IsTimer(function) ? HostVerdict.Done : HostVerdict.Failed, invocation.Verdict);
        if (!IsTimer(function)) Assert.Equal(HttpStatusCode.BadRequest, invocation.Status);
    }

    [NeedsProgramTheory(AzuriteServer.Program)]
    [MemberData(nameof(Functions))]
    public async Task A_body_that_is_no_envelope_fails(string function)
    {
        foreach (string body in (string[])["", "null", "not JSON", "{}", "[]", """{"Data":null,"Metadata":{}}""", """{"Data":{},"Metadata":{}}"""])
            Assert.Equal(HttpStatusCode.BadRequest, (await hosted.Host.InvokeAsync(function, body)).Status);
    }

    [NeedsProgramFact(AzuriteServer.Program)]
    public async Task Requests_are_passed_on_with_whatever_body_they_have()
    {
        foreach (string body in (string[])["", "null", "text", "[]", "{}", """{"kind":"poem"}""", """{"kind":"generate-documents","kind":"x"}""", Convert.ToBase64String(Encoding.UTF8.GetBytes("{}"))])
        {
            using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/partnerships/nobody/jobs") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            using HttpResponseMessage answer = await hosted.Host.ProxyAsync(request);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }

        // As a stream whose length nobody knows before.
        using HttpRequestMessage put = new(HttpMethod.Put, "/api/v1/partnerships/streamed/record");
        put.Content = new StreamContent(new MemoryStream(TestRecord.Zip(TestRecord.Of("streamed", TestRecord.Files()))));
        put.Content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        put.Headers.TransferEncodingChunked = true;
        using HttpResponseMessage created = await hosted.Host.ProxyAsync(put);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
    }

    [NeedsProgramFact(AzuriteServer.Program)]
    public async Task A_store_that_is_down_fails_every_invocation_and_the_handler_goes_on()
    {
        using TemporaryFolder folder = new();
        await using HostStandIn host = await HostStandIn.StartAsync(Storage(FreePort.Any()), folder.Path, new HostOptions { SignsIn = false }, polls: false);

        HostInvocation[] all = await Task.WhenAll(HostFunction.Invoked.Where(function => function.Name != "send-mail").Select(function => host.InvokeAsync(function.Name, Envelope(function.Name, JsonNode.Parse(Message(function.Name))))));

        Assert.All(all, invocation => Assert.Equal((HostVerdict.Failed, HttpStatusCode.InternalServerError), (invocation.Verdict, invocation.Status)));
        Assert.All(all, invocation => Assert.DoesNotContain("Exception", invocation.Text, StringComparison.Ordinal));
        Assert.Equal(1, host.Starts);
    }

    [Fact]
    public async Task A_store_that_never_answers_runs_into_the_hosts_time_out_and_the_handler_is_started_anew()
    {
        using TemporaryFolder folder = new();
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start(backlog: 100);
        HostOptions options = new() { FunctionTimeout = TimeSpan.FromSeconds(2), SignsIn = false };
        await using HostStandIn host = await HostStandIn.StartAsync(Storage(((IPEndPoint)silent.LocalEndpoint).Port), folder.Path, options, polls: false);

        HostInvocation[] all = await Task.WhenAll(HostFunction.Invoked.Where(function => function.Name != "send-mail").Select(function => host.InvokeAsync(function.Name, Envelope(function.Name, JsonNode.Parse(Message(function.Name))))));

        Assert.All(all, invocation => Assert.Contains(invocation.Verdict, (HostVerdict[])[HostVerdict.TimedOut, HostVerdict.HandlerEnded]));
        Assert.Contains(all, invocation => invocation.Verdict == HostVerdict.TimedOut);
        using HttpRequestMessage request = new(HttpMethod.Get, "/health/live");
        using HttpResponseMessage answer = await host.ProxyAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, host.Starts);
    }

    private static string Storage(int port) => "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=c2VjcmV0;"
        + $"BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";

    private static bool IsTimer(string function) => HostFunction.All.Single(each => each.Name == function).Type == "timerTrigger";

    private static string Envelope(string function, JsonNode? data) => new JsonObject
    {
        ["Data"] = new JsonObject { [HostFunction.All.Single(each => each.Name == function).Binding] = data },
        ["Metadata"] = new JsonObject { ["DequeueCount"] = "1", ["sys"] = new JsonObject { ["MethodName"] = function } },
    }.ToJsonString();

    private static string Message(string function)
    {
        string request = $"contract-{Interlocked.Increment(ref requests)}";
        return function switch
        {
            "generate-documents" => $$"""{"requestId":"{{request}}","partnership":"contract","document":"agreement"}""",
            "process-return" or "complete-round" => $$"""{"requestId":"{{request}}-1","job":"{{request}}","partnership":"contract","round":"none"}""",
            "send-mail" => $$"""{"requestId":"{{request}}"}""",
            _ => """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""",
        };
    }

    private static TheoryData<string, string> Pairs(IEnumerable<string> forms)
    {
        TheoryData<string, string> pairs = [];
        foreach (HostFunction function in HostFunction.Invoked)
            foreach (string form in forms) pairs.Add(function.Name, form);
        return pairs;
    }
}
