using DocPipeline.Web.Api.Repeating;

namespace DocPipeline.Web.Api.Conventions;

/// <summary>States what the published description of the API says of an endpoint.</summary>
internal static class Described
{
    /// <summary>What an endpoint is called and does.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="name">Its name for programs that are made from the description; none is ever renamed.</param>
    /// <param name="summary">What it does, in a sentence.</param>
    /// <param name="description">What else is to be known.</param>
    internal static RouteHandlerBuilder Named(this RouteHandlerBuilder endpoint, string name, string summary, string? description = null)
    {
        endpoint.WithName(name).WithSummary(summary);
        return description is null ? endpoint : endpoint.WithDescription(description);
    }

    /// <summary>That it asks and changes nothing.</summary>
    internal static RouteHandlerBuilder OnlyAsks(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(ChangesNothing.Metadata);

    /// <summary>That it answers a file.</summary>
    internal static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder endpoint, params string[] types) => endpoint.Produces<Stream>(StatusCodes.Status200OK, types[0], types[1..]);

    /// <summary>That it is sent a file, as one of these.</summary>
    internal static RouteHandlerBuilder SentAs(this RouteHandlerBuilder endpoint, params string[] types) => endpoint.WithMetadata(new SentFile(types));
}

/// <summary>
/// That an endpoint is sent a file, and as what. It is for the description alone: the endpoint itself says what is wrong with another kind, once
/// it is known who asks.
/// </summary>
/// <param name="Types">The media types that it takes.</param>
internal sealed record SentFile(IReadOnlyList<string> Types);
