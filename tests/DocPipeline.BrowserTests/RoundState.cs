using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocPipeline.Testing;

namespace DocPipeline.BrowserTests;

/// <summary>What pages of rounds need to be there: a round of a partnership of its own, in which a scan came back that waits for a decision, and the job that took it.</summary>
internal sealed class RoundState
{
    private const string Partnership = TestRecord.Partnership;
    private const string Home = $"/api/v1/partnerships/{Partnership}";

    // One white pixel: nothing can be read on it, so that somebody has to look at it.
    private static readonly byte[] scan = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    private readonly string round;
    private readonly string job;
    private readonly string returned;

    private RoundState(string round, string job, string returned) => (this.round, this.job, this.returned) = (round, job, returned);

    /// <summary>Makes it.</summary>
    internal static async Task<RoundState> MakeAsync(HttpClient http)
    {
        using ByteArrayContent zip = new(TestRecord.Zip(TestRecord.Files(TestRecord.Facts.Replace("status: draft", "status: issued", StringComparison.Ordinal)))) { Headers = { ContentType = new("application/zip") } };
        using HttpResponseMessage put = await http.PutAsync($"{Home}/record", zip);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        using HttpRequestMessage issue = new(HttpMethod.Post, $"{Home}/documents/{TestRecord.Document}/versions");
        issue.Headers.IfMatch.Add(put.Headers.ETag!);
        using HttpResponseMessage issued = await http.SendAsync(issue);
        Assert.True(issued.IsSuccessStatusCode, await issued.Content.ReadAsStringAsync());
        JsonObject plan = new() { ["signatories"] = new JsonArray(new JsonObject { ["organisation"] = "council", ["person"] = new JsonObject { ["name"] = "Olwen Kestrel", ["email"] = "olwen.kestrel@example.org" } }) };
        string round = (await ReadAsync(await http.PostAsJsonAsync($"{Home}/rounds?document={TestRecord.Document}", plan))).GetProperty("round").GetString()!;
        using MultipartFormDataContent form = new() { { new StringContent("council"), "place" }, { new ByteArrayContent(scan), "file", "scan.png" } };
        string job = (await ReadAsync(await http.PostAsync($"{Home}/rounds/{round}/returns", form))).GetProperty("id").GetString()!;
        for (int looks = 0; looks < 300; looks++)
        {
            JsonElement back = await ReadAsync(await http.GetAsync($"{Home}/rounds/{round}/returns"));
            if (back.GetArrayLength() > 0) return new RoundState(round, job, back[0].GetProperty("number").GetInt32().ToString(CultureInfo.InvariantCulture));
            await Task.Delay(100);
        }

        throw new InvalidOperationException("The scan that came back is not in the round.");
    }

    /// <summary>What stands in a place of an address; nothing where it is none of these.</summary>
    internal string? ValueOf(string place, string route) => (place, route) switch
    {
        ("partnership", _) when route.Contains("{round}", StringComparison.Ordinal) => Partnership,
        ("round", _) => round,
        ("number", _) when route.Contains("/returns/", StringComparison.Ordinal) => returned,
        ("number", _) => "1",
        ("job", _) => job,
        ("kind", _) => "invitation",
        _ => null,
    };

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            string text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, text);
            return JsonElement.Parse(text);
        }
    }
}
