using System.Net;
using System.Text.Json;

namespace DocPipeline.AcceptanceTests.Host;

/// <summary>How an invocation ended for the host.</summary>
public enum HostVerdict
{
    /// <summary>It is done: a message is deleted.</summary>
    Done,

    /// <summary>It failed: a message is delivered again, and put aside after five times.</summary>
    Failed,

    /// <summary>An answer of 2xx that is empty or null: the host would wait for ever.</summary>
    NeverCompletes,

    /// <summary>The host gave up waiting.</summary>
    TimedOut,

    /// <summary>The handler ended.</summary>
    HandlerEnded,
}

/// <summary>An invocation, as the host takes its answer.</summary>
public sealed record HostInvocation(string Function, HostVerdict Verdict, HttpStatusCode? Status, string Text)
{
    internal static HostInvocation Of(string function, HttpStatusCode status, string? mediaType, string text) => new(function, Judge(status, mediaType, text), status, text);

    private static HostVerdict Judge(HttpStatusCode status, string? mediaType, string text)
    {
        if ((int)status is < 200 or >= 300) return HostVerdict.Failed;
        if (text.Trim() is "" or "null") return HostVerdict.NeverCompletes;
        try
        {
            using JsonDocument answer = JsonDocument.Parse(text);
            JsonElement root = answer.RootElement;

            // Members that are not in the contract would be lost without a word.
            return mediaType == "application/json" && root.ValueKind == JsonValueKind.Object && root.EnumerateObject().All(member => member.Name is "Outputs" or "Logs" or "ReturnValue")
                && root.TryGetProperty("Outputs", out JsonElement outputs) && outputs.ValueKind == JsonValueKind.Object ? HostVerdict.Done : HostVerdict.Failed;
        }
        catch (JsonException)
        {
            return HostVerdict.Failed;
        }
    }
}
