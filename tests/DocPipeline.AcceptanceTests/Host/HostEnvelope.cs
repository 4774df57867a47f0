using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Queues.Models;

namespace DocPipeline.AcceptanceTests.Host;

/// <summary>
/// What the host posts to its custom handler, as its source (4.1037) makes it: an object stays an object, everything else is serialised
/// once more, so that strings have quotation marks of their own and numbers are strings.
/// </summary>
internal static class HostEnvelope
{
    internal static string OfMessage(HostFunction function, string text, QueueMessage message) => Of(function, Value(text), new JsonObject
    {
        ["QueueTrigger"] = Twice(text),
        ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
        ["ExpirationTime"] = Twice(message.ExpiresOn?.ToString("o", CultureInfo.InvariantCulture) ?? ""),
        ["Id"] = Twice(message.MessageId),
        ["InsertionTime"] = Twice(message.InsertedOn?.ToString("o", CultureInfo.InvariantCulture) ?? ""),
        ["PopReceipt"] = Twice(message.PopReceipt),
    });

    internal static string OfTimer(HostFunction function) => Of(function, new JsonObject { ["Schedule"] = new JsonObject { ["AdjustForDST"] = true }, ["ScheduleStatus"] = null, ["IsPastDue"] = false }, []);

    private static string Of(HostFunction function, JsonNode? value, JsonObject metadata)
    {
        metadata["sys"] = new JsonObject { ["MethodName"] = function.Name, ["UtcNow"] = "2026-04-01T09:00:00.0000000Z", ["RandGuid"] = "0c7d2f4e-1a2b-4c3d-8e4f-5a6b7c8d9e0f" };

        // The host leaves out what repeats the data.
        foreach (string key in metadata.Select(each => each.Key).Where(key => key.EndsWith("trigger", StringComparison.OrdinalIgnoreCase)).ToArray()) metadata.Remove(key);
        return new JsonObject { ["Data"] = new JsonObject { [function.Binding] = value }, ["Metadata"] = metadata }.ToJsonString();
    }

    private static JsonNode? Value(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonObject json) return json;
        }
        catch (JsonException)
        {
            // Not JSON: then it is text.
        }

        return Twice(text);
    }

    private static string Twice(string text) => JsonSerializer.Serialize(text);
}
