namespace DocPipeline.Web.Api.Conventions;

/// <summary>The header by which a request can be said again without being done again.</summary>
internal static class IdempotencyKey
{
    internal const string Header = "Idempotency-Key";

    /// <summary>On an answer that was given before.</summary>
    internal const string Replayed = "Idempotency-Replayed";

    private const int Longest = 255;

    /// <summary>The key of a request; nothing where it has none.</summary>
    internal static string? Of(HttpRequest request) => request.Headers.TryGetValue(Header, out var key) && key.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Whether a key may be used: visible ASCII, so that no two programs read it differently.</summary>
    internal static bool IsGood(string key) => key.Length <= Longest && key.All(each => each is > ' ' and <= '~');
}

/// <summary>That an endpoint asks and changes nothing, so that keys mean nothing to it.</summary>
internal sealed record ChangesNothing
{
    internal static readonly ChangesNothing Metadata = new();
}

/// <summary>
/// That the answers of an endpoint may be kept, to be given again to whoever says the request again: there is no secret in them, and nothing that
/// would have to be erased.
/// </summary>
internal sealed record KeepsAnswers
{
    internal static readonly KeepsAnswers Metadata = new();
}
