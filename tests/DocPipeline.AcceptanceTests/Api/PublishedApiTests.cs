using System.Text.Encodings.Web;
using System.Text.Json;
using DocPipeline.Testing;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Xunit.Abstractions;

namespace DocPipeline.AcceptanceTests.Api;

/// <summary>What is published of the API is true: the description, and the walk through all of it.</summary>
[Collection(ApiStoreTests.Name)]
public sealed class PublishedApiTests(ApiStore store, ITestOutputHelper output)
{
    private const string Served = "/openapi/v1.json";
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string published = Repository.PathOf("docs/openapi.json");

    [Fact]
    public async Task The_published_description_is_the_one_that_the_program_gives()
    {
        string description = await DescriptionAsync();
        if (Environment.GetEnvironmentVariable("DOCPIPELINE_ACCEPT") == "1") await File.WriteAllTextAsync(published, description);
        Assert.True(
            File.Exists(published) && (await File.ReadAllTextAsync(published)).ReplaceLineEndings("\n") == description,
            "The API has changed. Run this test with DOCPIPELINE_ACCEPT=1, read the difference of docs/openapi.json and commit it.");
    }

    [Fact]
    public async Task The_description_is_valid_and_every_operation_says_what_it_does_and_how_it_refuses()
    {
        ReadResult read = OpenApiDocument.Parse(await DescriptionAsync(), "json");
        Assert.Empty(read.Diagnostic?.Errors ?? []);
        (string Path, HttpMethod Method, OpenApiOperation What)[] operations = [.. read.Document!.Paths.SelectMany(path => path.Value.Operations!.Select(operation => (path.Key, operation.Key, operation.Value)))];
        output.WriteLine($"{operations.Length} operations at {read.Document.Paths.Count} addresses");
        Assert.Equal(operations.Length, operations.Select(operation => operation.What.OperationId).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.What.Summary), $"{operation.Method} {operation.Path} does not say what it does.");
            Assert.NotEmpty(operation.What.Tags!);
            Assert.Contains(operation.What.Responses!, response => response.Key.StartsWith('2'));
            Assert.Contains("400", operation.What.Responses!.Keys);
            Assert.All(operation.What.Parameters ?? [], parameter => Assert.False(string.IsNullOrEmpty(parameter.Description), $"{operation.Method} {operation.Path} does not say what {parameter.Name} means."));
        });
    }

    [Fact]
    public async Task The_walk_through_the_api_goes_as_it_says()
    {
        HttpFile file = HttpFile.Read(await File.ReadAllTextAsync(Repository.PathOf("docs/api.http")), new Dictionary<string, string>
        {
            ["host"] = store.Http.BaseAddress!.ToString().TrimEnd('/'),
            ["token"] = store.Token,
            ["link"] = store.LinkOf("nia"),
        });
        List<string> wrong = [];
        foreach (HttpFile.Request request in file.Requests)
            if (await file.SendAsync(request, store.Http) is { } problem) wrong.Add(problem);
        output.WriteLine($"{file.Requests.Count} requests");
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    [Fact]
    public async Task The_walk_calls_every_area_of_the_description()
    {
        using JsonDocument description = JsonDocument.Parse(await DescriptionAsync());
        string walk = await File.ReadAllTextAsync(Repository.PathOf("docs/api.http"));
        foreach (JsonElement tag in description.RootElement.GetProperty("tags").EnumerateArray())
        {
            string name = tag.GetProperty("name").GetString()!;
            string[] paths = [.. description.RootElement.GetProperty("paths").EnumerateObject().Where(path => path.Value.EnumerateObject().Any(operation => operation.Value.GetProperty("tags")[0].GetString() == name)).Select(path => path.Name)];
            Assert.Contains(paths, path => walk.Contains(path.Replace("{partnership}", "{{partnership}}", StringComparison.Ordinal).Replace("{document}", "{{document}}", StringComparison.Ordinal).Replace("{round}", "{{round}}", StringComparison.Ordinal), StringComparison.Ordinal));
        }
    }

    // Indented, with our line ends, so that a difference can be read.
    private async Task<string> DescriptionAsync()
    {
        using JsonDocument json = JsonDocument.Parse(await store.Http.GetStringAsync(Served));
        return JsonSerializer.Serialize(json, indented).ReplaceLineEndings("\n") + "\n";
    }
}
