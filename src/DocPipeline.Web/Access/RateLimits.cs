namespace DocPipeline.Web.Access;

/// <summary>How often something may be asked.</summary>
internal static class RateLimits
{
    /// <summary>For whoever tries names and passwords or one-time links.</summary>
    internal const string SignIn = "sign-in";

    /// <summary>For whoever tries links to sign by.</summary>
    internal const string Link = "link";

    internal static T LimitedAs<T>(this T endpoint, string limit)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new Limited(limit));
}

/// <summary>That an endpoint has a limit of its own.</summary>
internal sealed record Limited(string Limit);
