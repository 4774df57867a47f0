using System.Text.Json;

namespace DocPipeline.Benchmarks;

/// <summary>JSON as the dictionaries, lists and strings that a template can be rendered on.</summary>
internal static class JsonData
{
    internal static object Read(string file)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
        return Of(json.RootElement)!;
    }

    private static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null).ToDictionary(m => m.Name, m => Of(m.Value)!),
        JsonValueKind.Array => element.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
