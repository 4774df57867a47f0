using DocPipeline.Web.Access;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace DocPipeline.Web.Hosting;

/// <summary>What those who keep the program running ask.</summary>
internal static class Readiness
{
    /// <summary>Marks a check without which the program can do nothing.</summary>
    internal const string Needed = "needed";

    private const string Watchers = "whoever watches the program has no account";

    internal static void MapReadiness(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, AllowCachingResponses = false }).ForAnyone(Watchers);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Needed), AllowCachingResponses = false }).ForAnyone(Watchers);
        app.MapHealthChecks("/health", new HealthCheckOptions { AllowCachingResponses = false }).ForAnyone(Watchers);
    }
}
