using System.Text.Json;

namespace DocPipeline.Web.Functions;

/// <summary>The Functions host's envelope around a trigger that is no HTTP request, and the answer that it waits for.</summary>
internal static class Invocation
{
    internal const string IdHeader = "X-Azure-Functions-InvocationId";

    // Never empty and never null: the host would wait for ever. Nothing as output: a string that looks like base64 would be decoded.
    private const string Answer = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";

    private static readonly JsonDocumentOptions strict = new() { AllowDuplicateProperties = false };

    /// <summary>
    /// The data of the trigger's binding; nothing when the body is no such envelope. The envelope is the host's: members that it adds one
    /// day are let through.
    /// </summary>
    internal static async Task<JsonElement?> ReadAsync(HttpRequest request, string binding, CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument envelope = await JsonDocument.ParseAsync(request.Body, strict, cancellationToken);
            return envelope.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("Data", out JsonElement data) && data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty(binding, out JsonElement value)
                    ? value.Clone()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static IResult Done() => TypedResults.Text(Answer, "application/json");
}
