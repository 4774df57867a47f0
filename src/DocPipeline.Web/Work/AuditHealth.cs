using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Work.Timed;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DocPipeline.Web.Work;

/// <summary>Whether the last nightly check found the archive sound. The program works on all the same, so it is degraded and not ill.</summary>
internal sealed class AuditHealth(IBlobStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await Audits.LastAsync(store, cancellationToken) is { IsSound: false } last
            ? HealthCheckResult.Degraded($"The check of {last.On:yyyy-MM-dd} found {last.Findings.Count} things wrong with the archive, {last.Findings[0].Code} first, or could not be made.")
            : HealthCheckResult.Healthy();
}
