using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace DocPipeline.Web.Hosting;

/// <summary>What those who keep the program running ask.</summary>
internal static class Readiness
{
    internal static void MapReadiness(this WebApplication app)
    {
        // The Functions host takes any answer here for a started program.
        app.MapGet("/", () => TypedResults.Text("DocPipeline"));
        app.MapHealthChecks("/health", new HealthCheckOptions { AllowCachingResponses = false });
    }
}
