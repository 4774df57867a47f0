using System.Text.Json;

namespace DocPipeline.Web.Access;

/// <summary>Every endpoint with who may call it, for the test that tries all of them and for whoever audits an installation: <c>DocPipeline.Web --endpoints</c>.</summary>
internal static class EndpointList
{
    internal const string Switch = "--endpoints";

    /// <summary>Prints a line of JSON for each.</summary>
    internal static int Print(IEndpointRouteBuilder app)
    {
        foreach (RouteEndpoint endpoint in app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            using MemoryStream bytes = new();
            using (Utf8JsonWriter line = new(bytes))
            {
                line.WriteStartObject();
                line.WriteStartArray("methods");
                foreach (string method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]) line.WriteStringValue(method);
                line.WriteEndArray();
                line.WriteString("route", $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}");
                AccessRule? rule = endpoint.Metadata.GetMetadata<AccessRule>();
                line.WriteString("rule", rule?.GetType().Name ?? "none");
                if (endpoint.Metadata.GetMetadata<LeadsToSignIn>() is not null) line.WriteBoolean("page", value: true);
                if (rule is AccessRule.Anyone anyone) line.WriteString("why", anyone.Why);
                if (rule is AccessRule.Roles roles) line.WriteString("roles", string.Join(' ', roles.Any.Select(role => role.ToString().ToLowerInvariant())));
                if (endpoint.Metadata.GetMetadata<Recorded>() is { } recorded) line.WriteString("recorded", recorded.What);
                line.WriteEndObject();
            }

            Console.Out.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
        }

        return 0;
    }
}
