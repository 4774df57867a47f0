using DocPipeline.Web.Access;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace DocPipeline.Web.Hosting;

/// <summary>What those who keep the program running ask.</summary>
internal static class Readiness
{
    internal static void MapReadiness(this WebApplication app)
    {
        // The Functions host takes any answer here for a started program.
        app.MapGet("/", () => TypedResults.Text("DocPipeline")).ForAnyone("the host asks it whether the program is up");
        app.MapHealthChecks("/health", new HealthCheckOptions { AllowCachingResponses = false }).ForAnyone("whoever watches the program has no account");
    }
}
