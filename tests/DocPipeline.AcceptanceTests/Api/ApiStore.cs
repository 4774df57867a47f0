using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocPipeline.AcceptanceTests.Cli;
using DocPipeline.AcceptanceTests.Cli.Rounds;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Api;

/// <summary>
/// The program in front of a store with something in it: the records of three samples, the terms of Dyffryn issued, and a round of signatures open
/// for its four organisations, with letters sent.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class ApiStore : IAsyncLifetime
{
    internal const string Round = SignedRecord.Round;

    private static readonly string[] samples = ["stockport", "cheshire-west"];

    private readonly SignedRecord record = new();
    private readonly Dictionary<string, string> links = [];
    private WebProgram? program;

    public WebProgram Program => program!;

    public HttpClient Http => Program.Http;

    public async Task InitializeAsync()
    {
        await record.OpenAsync();
        await record.DoneAsync("record", "push", "dyffryn", "--by", "Partnership team");
        foreach (string person in (string[])["mair", "owen", "nia", "dewi"]) links[person] = (await record.LinksOfAsync(person))[^1].Split("/s/")[1];
        program = await WebProgram.StartAloneAsync($"folder:{record["store"]}", record[""], new() { ["DOCPIPELINE_LOG_KEY"] = record["keys/log.pem"] });
        foreach (string sample in samples)
        {
            using HttpResponseMessage put = await Http.PutAsync($"/api/v1/partnerships/{sample}/record", new ByteArrayContent(ZipOf(Repository.PathOf($"samples/{sample}"))) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } });
            Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        }
    }

    public async Task DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
        record.Dispose();
    }

    /// <summary>The folder in which the store and its keys lie.</summary>
    internal string Folder => record[""];

    /// <summary>The token by which the program's own client calls.</summary>
    internal string Token => Http.DefaultRequestHeaders.Authorization?.Parameter ?? "none";

    /// <summary>Makes of the requests that have been answered since some that a program died over before it could keep the answer.</summary>
    /// <param name="answered">The kept requests from before.</param>
    /// <returns>How many there were.</returns>
    internal async Task<int> DieOverAsync(IReadOnlyCollection<string> answered)
    {
        string[] since = [.. KeptRequests.Except(answered)];
        foreach (string file in since)
        {
            JsonNode kept = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            Assert.True(kept.AsObject().Remove("answer"));
            kept["begunAt"] = DateTimeOffset.UtcNow.AddMinutes(-10);
            await File.WriteAllTextAsync(file, kept.ToJsonString());
        }

        return since.Length;
    }

    /// <summary>The requests that the store keeps.</summary>
    internal IReadOnlyCollection<string> KeptRequests => Directory.Exists(record["store/work/idempotency"]) ? Directory.GetFiles(record["store/work/idempotency"], "*.json", SearchOption.AllDirectories) : [];

    /// <summary>The link of somebody's invitation, as it stands behind <c>/s/</c>.</summary>
    internal string LinkOf(string person) => links[person];

    /// <summary>Runs the command line in front of the same store.</summary>
    internal Task<CliProgram.Said> RunAsync(params string[] arguments) => record.RunAsync(arguments);

    /// <summary>Asks, and reads the answer as JSON.</summary>
    internal async Task<JsonElement> GetAsync(string path, string? link = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (link is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Link {link}");
        using HttpResponseMessage answer = await Http.SendAsync(request);
        return await JsonAsync(answer, HttpStatusCode.OK);
    }

    /// <summary>Does something, and gives the answer.</summary>
    internal async Task<HttpResponseMessage> PostAsync(string path, string json, Action<HttpRequestMessage>? change = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        change?.Invoke(request);
        return await Http.SendAsync(request);
    }

    /// <summary>Does something by a link, and gives the answer.</summary>
    internal Task<HttpResponseMessage> SignAsync(string path, string json, string link, Action<HttpRequestMessage>? change = null) => PostAsync($"/api/v1/signing/{path}", json, request =>
    {
        request.Headers.TryAddWithoutValidation("Authorization", $"Link {link}");
        change?.Invoke(request);
    });

    /// <summary>The answer as JSON; the status has to be the one.</summary>
    internal static async Task<JsonElement> JsonAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode}\n{text}");
        using JsonDocument json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    /// <summary>The codes of a refusal's findings.</summary>
    internal static async Task<IEnumerable<string?>> CodesAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        JsonElement problem = await JsonAsync(answer, status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return [.. problem.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString())];
    }

    internal static byte[] ZipOf(string folder)
    {
        using MemoryStream bytes = new();
        ZipFile.CreateFromDirectory(folder, bytes);
        return bytes.ToArray();
    }
}

/// <summary>The tests that share one program with a filled store: to start it costs more than they do.</summary>
[CollectionDefinition(Name)]
public sealed class ApiStoreTests : ICollectionFixture<ApiStore>
{
    public const string Name = "API";
}
