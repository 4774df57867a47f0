using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Work;

/// <summary>Asks the program for jobs, and looks at them until they are over.</summary>
internal static class JobCalls
{
    private const int MostLookedAtOften = 200;

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(20);

    internal static async Task PutAsync(HttpClient http, string partnership, Dictionary<string, string>? files = null)
    {
        using ByteArrayContent zip = new(TestRecord.Zip(TestRecord.Of(partnership, files ?? TestRecord.Files())));
        zip.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using HttpResponseMessage put = await http.PutAsync($"/api/v1/partnerships/{partnership}/record", zip);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
    }

    internal static async Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string json = """{"kind":"generate-documents"}""", string? key = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await http.SendAsync(request);
    }

    /// <summary>Asks for a job, and gives where it is.</summary>
    internal static async Task<string> StartAsync(HttpClient http, string path, string json = """{"kind":"generate-documents"}""", string? key = null)
    {
        using HttpResponseMessage answer = await PostAsync(http, path, json, key);
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Uploads a file that came back.</summary>
    internal static async Task<HttpResponseMessage> ReturnAsync(HttpClient http, string partnership, string round, string place, string file, byte[] content, string? key = null)
    {
        using MultipartFormDataContent form = new() { { new StringContent(place), "place" }, { new ByteArrayContent(content), "file", file } };
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/v1/partnerships/{partnership}/rounds/{round}/returns") { Content = form };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await http.SendAsync(request);
    }

    internal static async Task<JsonElement> GetAsync(HttpClient http, string path) => JsonElement.Parse(await http.GetStringAsync(path));

    /// <summary>Waits until nothing of a job goes on by itself; the program may be another one meanwhile. One of many is looked at seldom: the emulator lists slowly.</summary>
    internal static async Task<JsonElement> OverAsync(Func<HttpClient> http, string job, Func<string>? told = null, bool isOneOfMany = false)
    {
        using CancellationTokenSource late = new(patience);
        JsonElement last = default;
        while (!late.IsCancellationRequested)
        {
            try
            {
                last = await GetAsync(http(), job);
                if (last.GetProperty("state").GetString() != "working") return last;
            }
            catch (HttpRequestException)
            {
                // Killed, and started anew.
            }

            // As often as the program itself says at most; a short job is looked at sooner, so that the test is.
            await Task.Delay(last.ValueKind == JsonValueKind.Object && (isOneOfMany || last.Number("total") > MostLookedAtOften) ? TimeSpan.FromSeconds(5) : TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }

        throw new TimeoutException($"The job is not over: {last}\n{told?.Invoke()}");
    }

    internal static int Number(this JsonElement job, string name) => job.GetProperty(name).GetInt32();
}
