using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DocPipeline.Web.Hosting;

/// <summary>
/// Whether the log is sealed behind the pushes, where that is this program's work. What is pushed is safe without it, so the program is
/// degraded by it and not ill; the log of the program says what is wrong.
/// </summary>
internal sealed class LogHealth(SettleFilings settling) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(settling.Problem is { } problem ? HealthCheckResult.Degraded(problem) : HealthCheckResult.Healthy());
}
