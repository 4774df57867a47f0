using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocPipeline.Testing;

namespace DocPipeline.Benchmarks;

/// <summary>The built program, started to be measured.</summary>
internal static class MeasuredProgram
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const string Password = "three plain words of a figure";

    /// <summary>Starts it in front of the folder's store.</summary>
    internal static Process Start(TemporaryFolder folder, int port)
    {
        ProcessStartInfo start = new("dotnet", [Repository.PathOf($"src/DocPipeline.Web/bin/{Repository.Configuration}/net10.0/DocPipeline.Web.dll")]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in ((string, string)[])[("Port", $"{port}"), ("Store", "folder:store"), ("LogKey", folder["keys/log.pem"]), ("SetupToken", Token), ("RequestsPerSecond", "100000"), ("RequestBurst", "100000")])
            start.Environment[$"DocPipeline__{name}"] = value;
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until it answers, makes the first account and calls by its token.</summary>
    internal static async Task SignInAsync(HttpClient http)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                using HttpResponseMessage ready = await http.GetAsync("/health/ready");
                break;
            }
            catch (HttpRequestException) when (tries < 200)
            {
                await Task.Delay(100);
            }
        }

        await PostAsync(http, "/api/v1/setup", new() { ["token"] = Token, ["signInName"] = "first", ["displayName"] = "The first", ["password"] = Password });
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        await PostAsync(http, "/api/v1/session", new() { ["signInName"] = "first", ["password"] = Password });
        JsonElement token = await PostAsync(http, "/api/v1/tokens", new() { ["label"] = "figures", ["expiresAt"] = DateTimeOffset.UtcNow.AddDays(1) });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("secret").GetString());
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, JsonObject body)
    {
        using HttpResponseMessage answer = await http.PostAsJsonAsync(path, body);
        string text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path} was answered {(int)answer.StatusCode}. {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }
}
