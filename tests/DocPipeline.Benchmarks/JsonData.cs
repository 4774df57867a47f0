using System.Text.Json;

namespace DocPipeline.Benchmarks;

/// <summary>JSON as the dictionaries, lists and strings that a template can be rendered on.</summary>
internal static class JsonData
{
    internal static object Read(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using JsonDocument json = JsonDocument.Parse(stream);
        return Of(json.RootElement)!;
    }

    private static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Fields(element),
        JsonValueKind.Array => Items(element),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    // Ten thousand rows have the same five names: each name is kept once.
    private static Dictionary<string, object> Fields(JsonElement element)
    {
        var fields = new Dictionary<string, object>(element.GetPropertyCount());
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (Of(member.Value) is { } value) fields.Add(string.Intern(member.Name), value);
        }

        return fields;
    }

    private static List<object?> Items(JsonElement element)
    {
        var items = new List<object?>(element.GetArrayLength());
        foreach (JsonElement item in element.EnumerateArray()) items.Add(Of(item));
        return items;
    }
}
