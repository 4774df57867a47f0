using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests;

/// <summary>
/// A stand-in for the Azure Functions host: starts the program as its custom handler with Azurite as storage, sends what the host would
/// send, and takes answers only as the host would take them. One for a class of tests: <c>IClassFixture&lt;FunctionsHost&gt;</c> beside
/// <c>[Collection(AzuriteServer.Collection)]</c>.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class FunctionsHost(AzuriteServer azurite) : IAsyncLifetime, IWebUnderTest
{
    private readonly TemporaryFolder folder = new();
    private WebProgram? program;

    public WebProgram Program => program ?? throw new InvalidOperationException($"This test needs {Programs.Require(AzuriteServer.Program)} to run.");

    /// <summary>The container that the program uses.</summary>
    public BlobContainerClient Container => new(azurite.ConnectionString, "docpipeline");

    public async Task InitializeAsync()
    {
        if (Programs.Find(AzuriteServer.Program) is null) return;
        program = await WebProgram.StartAsHandlerAsync(azurite.ConnectionString, folder.Path);
    }

    public async Task DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
        folder.Dispose();
    }

    public async Task<byte[]?> BlobAsync(string name) =>
        await Container.GetBlobClient(name).ExistsAsync()
            ? (await Container.GetBlobClient(name).DownloadContentAsync()).Value.Content.ToArray()
            : null;

    public async Task<IReadOnlyList<string>> BlobsAsync(string prefix)
    {
        List<string> names = [];
        if (!await Container.ExistsAsync()) return names;
        await foreach (var blob in Container.GetBlobsAsync(prefix: prefix)) names.Add(blob.Name);
        return names;
    }

    /// <summary>Calls a function that no HTTP request triggers.</summary>
    public static async Task<Invocation> InvokeAsync(WebProgram program, string function, string binding, JsonNode? data)
    {
        JsonObject envelope = new()
        {
            ["Data"] = new JsonObject { [binding] = data },
            ["Metadata"] = new JsonObject
            {
                ["DequeueCount"] = "1",
                ["Id"] = "\"7a3b4d1e-7a3b-4d1e-8a3b-4d1e7a3b4d1e\"",
                ["sys"] = new JsonObject { ["MethodName"] = function, ["UtcNow"] = "2026-04-01T09:00:00Z" },
            },
        };
        return await InvokeAsync(program, function, envelope.ToJsonString());
    }

    /// <summary>Calls a function with a body that the host itself would never send.</summary>
    public static async Task<Invocation> InvokeAsync(WebProgram program, string function, string body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/{function}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("X-Azure-Functions-InvocationId", "0c7d2f4e-1a2b-4c3d-8e4f-5a6b7c8d9e0f");
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1040.300");
        // As the host sends it: with no header of anybody else.
        using HttpResponseMessage answer = await program.Anonymous.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        if (answer.IsSuccessStatusCode) CheckThatTheHostUnderstands(text);
        return new Invocation(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text);
    }

    // An empty or null answer never completes an invocation; members that are not in the contract would be lost without a word.
    private static void CheckThatTheHostUnderstands(string text)
    {
        using JsonDocument answer = JsonDocument.Parse(text);
        Assert.Equal(["Outputs", "Logs", "ReturnValue"], answer.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Object, answer.RootElement.GetProperty("Outputs").ValueKind);
        Assert.Equal(JsonValueKind.Array, answer.RootElement.GetProperty("Logs").ValueKind);
    }
}

/// <summary>How an invocation ended; unless it succeeded the host tries again, and puts the message aside after five tries.</summary>
public sealed record Invocation(HttpStatusCode Status, string? MediaType, string Text)
{
    public bool Succeeded => (int)Status is >= 200 and < 300;
}
