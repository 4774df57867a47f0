using System.Text;
using System.Text.Json;

namespace DocPipeline.Web.Functions;

/// <summary>
/// Finds the JSON object in what the host hands over. Hosts pass a queue message on as an object or as a string, encoded once or, as the
/// documentation shows, twice; and a message that was sent as base64 to a queue set to plain text arrives as base64.
/// </summary>
internal static class MessageText
{
    // A string in a string in base64: nobody wraps deeper, and an end is needed.
    private const int Deepest = 4;

    private static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static JsonElement? ObjectIn(JsonElement data)
    {
        JsonElement? current = data;
        for (int depth = 0; depth < Deepest && current is { } element; depth++)
        {
            if (element.ValueKind == JsonValueKind.Object) return element;
            if (element.ValueKind != JsonValueKind.String) return null;
            string text = element.GetString()!;
            current = Parse(text) ?? (FromBase64(text) is { } decoded ? Parse(decoded) : null);
        }

        return null;
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonElement.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static string? FromBase64(string text)
    {
        byte[] bytes = new byte[text.Length];
        try
        {
            return Convert.TryFromBase64String(text, bytes, out int length) ? strictUtf8.GetString(bytes, 0, length) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
