using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Functions;

[Collection(AzuriteServer.Collection)]
public sealed class GenerateDocumentsTests(FunctionsHost host) : IClassFixture<FunctionsHost>
{
    private const string Function = "generate-documents";

    private static int requests;

    private readonly string request = $"Request-{Interlocked.Increment(ref requests)}";

    public static TheoryData<string> Forms => [.. forms.Keys];

    // Every form in which a host may hand over the text of a queue message.
    private static readonly Dictionary<string, Func<string, JsonNode?>> forms = new()
    {
        ["object"] = text => JsonNode.Parse(text),
        ["string"] = text => text,
        ["string encoded twice"] = text => JsonSerializer.Serialize(text),
        ["base64"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        ["base64 of an encoded string"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text))),
    };

    public static TheoryData<string> NotUnderstood =>
    [
        "", "null", "\"\"", "\"null\"", "[]", "42", "true", "\"not JSON\"", "\"bm90IEpTT04=\"", "\"////\"", "{}",
        """{"partnership":"p","document":"d"}""",
        """{"requestId":null,"partnership":"p","document":"d"}""",
        """{"requestId":"r","partnership":"p","document":"d","priority":1}""",
        """{"requestId":"r","requestId":"r","partnership":"p","document":"d"}""",
        """{"RequestId":"r","partnership":"p","document":"d"}""",
        """{"requestId":1,"partnership":"p","document":"d"}""",
        """{"requestId":"../../records/x","partnership":"p","document":"d"}""",
        """{"requestId":"r","partnership":"../p","document":"d"}""",
        """{"requestId":"r","partnership":"p","document":"..%2fd"}""",
        """{"requestId":"r","partnership":"P","document":"d"}""",
        """{"requestId":"","partnership":"p","document":"d"}""",
        """[{"requestId":"r","partnership":"p","document":"d"}]""",
    ];

    [NeedsProgramTheory(AzuriteServer.Program)]
    [MemberData(nameof(Forms))]
    public async Task A_message_is_understood_in_every_form(string form)
    {
        await PutRecordAsync(TestRecord.Partnership, TestRecord.Files());

        Invocation invocation = await InvokeAsync(forms[form](Message(TestRecord.Partnership, TestRecord.Document)));

        Assert.True(invocation.Succeeded, invocation.Text);
        JsonElement outcome = await OutcomeAsync();
        Assert.Equal("generated", outcome.GetProperty("status").GetString());
        Assert.Equal(TestRecord.Document, outcome.GetProperty("document").GetString());
        byte[]? draft = await host.BlobAsync($"drafts/{TestRecord.Partnership}/{TestRecord.Document}.docx");
        Assert.Equal(Sha512Of(draft), outcome.GetProperty("sha512").GetString());
    }

    [NeedsProgramTheory(AzuriteServer.Program)]
    [MemberData(nameof(NotUnderstood))]
    public async Task A_message_that_is_not_understood_is_for_the_host_to_put_aside(string data)
    {
        IReadOnlyList<string> before = await BlobsAsync();

        // The empty text stands for a binding without a value.
        Invocation invocation = await InvokeAsync(data.Length == 0 ? null : JsonNode.Parse(data));

        Assert.Equal(HttpStatusCode.BadRequest, invocation.Status);
        Assert.Equal("application/problem+json", invocation.MediaType);
        Assert.Equal(before, await BlobsAsync());
    }

    [NeedsProgramTheory(AzuriteServer.Program)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"Data":null,"Metadata":{}}""")]
    [InlineData("""{"Data":{},"Metadata":{}}""")]
    [InlineData("""{"Data":{"request":"x"},"Metadata":{}}""")]
    public async Task A_body_that_is_no_envelope_is_refused(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await FunctionsHost.InvokeAsync(host.Program, Function, body)).Status);

    [NeedsProgramFact(AzuriteServer.Program)]
    public async Task A_refused_record_is_an_outcome()
    {
        await PutRecordAsync("refused", TestRecord.Refused());

        Invocation invocation = await InvokeAsync(Message("refused", TestRecord.Document));

        Assert.True(invocation.Succeeded);
        JsonElement outcome = await OutcomeAsync();
        Assert.Equal("refused", outcome.GetProperty("status").GetString());
        Assert.Equal("error", outcome.GetProperty("findings")[0].GetProperty("severity").GetString());
        Assert.False(outcome.TryGetProperty("sha512", out _));
        Assert.Empty(await host.BlobsAsync("drafts/refused/"));
    }

    [NeedsProgramTheory(AzuriteServer.Program)]
    [InlineData("nobody", TestRecord.Document, "DRAFT-NO-RECORD")]
    [InlineData(TestRecord.Partnership, "protocol", "DOCUMENT-NOT-FOUND")]
    public async Task What_is_not_there_is_an_outcome(string partnership, string document, string code)
    {
        await PutRecordAsync(TestRecord.Partnership, TestRecord.Files());

        Assert.True((await InvokeAsync(Message(partnership, document))).Succeeded);

        Assert.Equal(code, (await OutcomeAsync()).GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [NeedsProgramFact(AzuriteServer.Program)]
    public async Task A_message_that_is_delivered_often_and_at_once_has_one_outcome()
    {
        await PutRecordAsync("often", TestRecord.Files());

        Invocation[] invocations = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => InvokeAsync(Message("often", TestRecord.Document))));

        Assert.All(invocations, invocation => Assert.True(invocation.Succeeded));
        Assert.Equal([$"work/{Function}/{request}.json"], await host.BlobsAsync($"work/{Function}/{request}."));
        Assert.Equal(["drafts/often/agreement.docx"], await host.BlobsAsync("drafts/often/"));
    }

    [NeedsProgramFact(AzuriteServer.Program)]
    public async Task A_repeat_answers_the_first_outcome_although_the_record_changed()
    {
        await PutRecordAsync("repeat", TestRecord.Refused());
        await InvokeAsync(Message("repeat", TestRecord.Document));
        byte[]? first = await host.BlobAsync($"work/{Function}/{request}.json");
        await PutRecordAsync("repeat", TestRecord.Files());

        await InvokeAsync(Message("repeat", TestRecord.Document));

        Assert.Equal(first, await host.BlobAsync($"work/{Function}/{request}.json"));
        Assert.Empty(await host.BlobsAsync("drafts/repeat/"));
    }

    [LongFact]
    [Trait("Category", "Long")]
    public async Task A_store_that_is_down_is_for_the_host_to_try_again()
    {
        using TemporaryFolder folder = new();
        string down = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=c2VjcmV0;"
            + $"BlobEndpoint=http://127.0.0.1:{FreePort.Any()}/devstoreaccount1;";
        await using WebProgram program = await WebProgram.StartAsHandlerAsync(down, folder.Path);

        Invocation invocation = await FunctionsHost.InvokeAsync(program, Function, "message", Message(TestRecord.Partnership, TestRecord.Document));

        Assert.Equal(HttpStatusCode.InternalServerError, invocation.Status);
        JsonElement problem = JsonElement.Parse(invocation.Text);
        await program.SaysAsync(problem.GetProperty("id").GetString()!);
        foreach (string inner in new[] { "127.0.0.1", "devstoreaccount1", "Exception", " at " })
            Assert.DoesNotContain(inner, invocation.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", program.Output, StringComparison.Ordinal);
    }

    [NeedsProgramFact(AzuriteServer.Program)]
    public async Task Logs_carry_no_names()
    {
        await PutRecordAsync("logged", TestRecord.Files());

        await InvokeAsync(TestRecord.Names[0]);
        await InvokeAsync(Message("logged", TestRecord.Document));

        await host.Program.SaysAsync($"Request {request},");
        foreach (string name in TestRecord.Names.Append("AccountKey")) Assert.DoesNotContain(name, host.Program.Output, StringComparison.OrdinalIgnoreCase);
    }

    // All but the catalogue, which is written behind the answers of whatever was pushed before.
    private async Task<IReadOnlyList<string>> BlobsAsync() => [.. (await host.BlobsAsync("")).Where(name => !name.StartsWith("catalogue/", StringComparison.Ordinal))];

    private string Message(string partnership, string document) =>
        new JsonObject { ["requestId"] = request, ["partnership"] = partnership, ["document"] = document }.ToJsonString();

    private Task<Invocation> InvokeAsync(JsonNode? data) => FunctionsHost.InvokeAsync(host.Program, Function, "message", data);

    private async Task<JsonElement> OutcomeAsync() => JsonElement.Parse((await host.BlobAsync($"work/{Function}/{request}.json"))!);

    private async Task PutRecordAsync(string partnership, Dictionary<string, string> files)
    {
        Uri record = new($"/api/v1/partnerships/{partnership}/record", UriKind.Relative);
        using HttpResponseMessage before = await host.Program.Http.GetAsync(record);
        using HttpRequestMessage put = new(HttpMethod.Put, record);
        put.Content = new ByteArrayContent(TestRecord.Zip(TestRecord.Of(partnership, files)));
        put.Content.Headers.ContentType = new("application/zip");
        if (before.IsSuccessStatusCode) put.Headers.IfMatch.Add(before.Headers.ETag!);
        using HttpResponseMessage answer = await host.Program.Http.SendAsync(put);
        answer.EnsureSuccessStatusCode();
    }

    private static string Sha512Of(byte[]? bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA512.HashData(bytes!));
}
