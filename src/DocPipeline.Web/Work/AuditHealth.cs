using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Work.Timed;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DocPipeline.Web.Work;

/// <summary>
/// Whether the last nightly check found the archive sound. The program works on all the same, so it is degraded and not ill; where it was given no
/// key to check with, that is a matter of its settings, and of the archive nothing is known.
/// </summary>
internal sealed class AuditHealth(IBlobStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await Audits.LastAsync(store, cancellationToken) is { IsSound: false } last && !last.Findings.All(finding => finding.Code == ArchiveCodes.NoPublicKey)
            ? HealthCheckResult.Degraded($"The check of {last.On:yyyy-MM-dd} found {last.Findings.Count} things wrong with the archive, {last.Findings[0].Code} first, or could not be made.")
            : HealthCheckResult.Healthy();
}
