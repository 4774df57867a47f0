using System.Globalization;
using System.Text.Json;

namespace DocPipeline.Web.Functions;

/// <summary>The Functions host's envelope around a trigger that is no HTTP request, and the answer that it waits for.</summary>
/// <param name="Value">The data of the trigger's binding.</param>
/// <param name="Tries">How often the message has been delivered, this time included.</param>
internal sealed record Invocation(JsonElement Value, int Tries)
{
    private const string IdHeader = "X-Azure-Functions-InvocationId";

    // Never empty and never null: the host would wait for ever. Nothing as output: a string that looks like base64 would be decoded.
    private const string Answer = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";

    private static readonly JsonDocumentOptions strict = new() { AllowDuplicateProperties = false };

    /// <summary>
    /// What the host sends; nothing when the body is no such envelope. The envelope is the host's: members that it adds one day are let
    /// through.
    /// </summary>
    internal static async Task<Invocation?> ReadAsync(HttpRequest request, string binding, CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument envelope = await JsonDocument.ParseAsync(request.Body, strict, cancellationToken);
            return envelope.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("Data", out JsonElement data) && data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty(binding, out JsonElement value)
                    ? new Invocation(value.Clone(), TriesIn(root))
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static IResult Done() => TypedResults.Text(Answer, "application/json");

    /// <summary>The id of the invocation for the log. Anybody on this machine may have sent it, so only the id's own form reaches the log.</summary>
    internal static string IdOf(HttpRequest request) => Guid.TryParse(request.Headers[IdHeader], out Guid id) ? id.ToString() : "without an id";

    // Numbers arrive as numbers, as strings, or as strings with quotation marks of their own.
    private static int TriesIn(JsonElement root)
    {
        if (!root.TryGetProperty("Metadata", out JsonElement metadata) || metadata.ValueKind != JsonValueKind.Object || !metadata.TryGetProperty("DequeueCount", out JsonElement count)) return 1;
        string text = count.ValueKind == JsonValueKind.String ? count.GetString()!.Trim('"') : count.GetRawText();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int tries) && tries > 0 ? tries : 1;
    }
}
