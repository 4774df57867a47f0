using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocPipeline.BrowserTests;

/// <summary>What pages of legal services and admins need to be there: a document that was filed and is on hold, a person, accounts and decisions.</summary>
internal static class LegalState
{
    private const string Partnership = "/api/v1/partnerships/stockport";

    /// <summary>Makes it.</summary>
    /// <returns>What stands in the places of addresses.</returns>
    internal static async Task<IReadOnlyDictionary<string, string>> MakeAsync(HttpClient http)
    {
        JsonElement hold = await PostAsync(http, $"{Partnership}/archive/documents/constitution/holds", new JsonObject { ["reason"] = "A claim is expected" });
        JsonElement person = await PostAsync(http, "/api/v1/people", new JsonObject { ["name"] = "Siân Price", ["emails"] = new JsonArray("sian.price@example.org") });
        using HttpResponseMessage who = await http.GetAsync("/api/v1/session");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["decision"] = "2008-09-16-quorum",
            ["hold"] = hold.GetProperty("entry").GetString()!,
            ["person"] = person.GetProperty("id").GetString()!,
            ["account"] = JsonElement.Parse(await who.Content.ReadAsStringAsync()).GetProperty("account").GetString()!,
        };
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string address, JsonObject content)
    {
        using HttpResponseMessage answer = await http.PostAsJsonAsync(address, content);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {text}");
        return JsonElement.Parse(text);
    }
}
