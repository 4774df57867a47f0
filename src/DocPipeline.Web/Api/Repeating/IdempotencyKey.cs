namespace DocPipeline.Web.Api.Repeating;

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
