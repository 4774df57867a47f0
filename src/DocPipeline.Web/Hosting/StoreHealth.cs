using DocPipeline.Archive.Stores;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DocPipeline.Web.Hosting;

/// <summary>Whether the store answers: asks for a blob that nobody writes.</summary>
internal sealed class StoreHealth(IBlobStore store) : IHealthCheck
{
    private static readonly BlobName nothing = BlobName.Of("health/none");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.GetAsync(nothing, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
