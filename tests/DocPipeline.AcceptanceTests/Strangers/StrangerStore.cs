using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Strangers;

/// <summary>A program with a partnership that strangers are after, another one, and people of every kind that are no good for the first.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class StrangerStore : IAsyncLifetime
{
    internal const string Private = "private-one";
    internal const string Other = "other-one";

    // What only the private partnership's record says.
    private static readonly string[] secrets = ["Hidden Dale", "Ottoline Vane"];

    private readonly TemporaryFolder folder = new();
    private WebProgram? program;

    public WebProgram Program => program!;

    /// <summary>Every endpoint of the program when it runs alone.</summary>
    public IReadOnlyList<ListedEndpoint> Endpoints { get; private set; } = [];

    /// <summary>Somebody with an account and no role.</summary>
    public HttpClient NoRole { get; private set; } = null!;

    /// <summary>Somebody with every role in the other partnership.</summary>
    public HttpClient Elsewhere { get; private set; } = null!;

    /// <summary>Somebody who may only read, in the private one.</summary>
    public HttpClient Reader { get; private set; } = null!;

    /// <summary>Somebody whose only token was revoked.</summary>
    public HttpClient Revoked { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // Limits have a test of their own; here every endpoint is asked many times.
        Dictionary<string, string?> settings = new() { ["DocPipeline__RequestsPerSecond"] = "100000", ["DocPipeline__RequestBurst"] = "100000", ["DocPipeline__Workers"] = "1" };
        program = await WebProgram.StartAloneAsync("folder:store", folder.Path, settings);
        foreach (string partnership in (string[])[Private, Other])
        {
            string facts = partnership == Other ? TestRecord.Facts : TestRecord.Facts.Replace(TestRecord.Names[0], secrets[0], StringComparison.Ordinal).Replace(TestRecord.Names[1], secrets[1], StringComparison.Ordinal);
            using ByteArrayContent zip = new(TestRecord.Zip(TestRecord.Of(partnership, TestRecord.Files(facts)))) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
            using HttpResponseMessage put = await program.Http.PutAsync($"/api/v1/partnerships/{partnership}/record", zip);
            put.EnsureSuccessStatusCode();
        }

        NoRole = await program.ClientAsync(Other);
        Elsewhere = await program.ClientAsync(Other, "manager", "legal", "admin", "auditor");
        Reader = await program.ClientAsync(Private, "auditor");
        Revoked = await program.ClientAsync(Private, "manager");
        using HttpResponseMessage tokens = await Revoked.GetAsync("/api/v1/tokens");
        string token = JsonElement.Parse(await tokens.Content.ReadAsStringAsync()).GetProperty("tokens")[0].GetProperty("id").GetString()!;
        using HttpResponseMessage gone = await Revoked.DeleteAsync($"/api/v1/tokens/{token}");
        gone.EnsureSuccessStatusCode();
        Endpoints = await ListedEndpoint.AllAsync(folder.Path);
    }

    public async Task DisposeAsync()
    {
        foreach (HttpClient client in (HttpClient[])[NoRole, Elsewhere, Reader, Revoked]) client?.Dispose();
        await Program.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Sends a request, and checks what holds for every refusal: no failure of the program, and nothing of the private partnership in it.</summary>
    /// <returns>The status.</returns>
    public static async Task<int> TryAsync(HttpClient client, HttpRequestMessage request)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        }
        catch (HttpRequestException e) when (e.InnerException is IOException)
        {
            // The program has hung up on a body that is too large, and its answer is lost.
            return 413;
        }

        using HttpResponseMessage done = answer;
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode < 500, $"{request.Method} {request.RequestUri}: {(int)answer.StatusCode}\n{text}");
        Assert.All(secrets, name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));

        // Of a page, whoever has not signed in is led to where they can.
        if (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) == true) return 401;
        return (int)answer.StatusCode;
    }
}
