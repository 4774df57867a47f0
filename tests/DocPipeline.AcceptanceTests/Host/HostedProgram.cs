using System.Diagnostics.CodeAnalysis;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Host;

/// <summary>The program under the host's stand-in, once for a class of tests; its queues are not polled.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class HostedProgram(AzuriteServer azurite) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private HostStandIn? host;

    public HostStandIn Host => host ?? throw new InvalidOperationException($"This test needs {Programs.Require(AzuriteServer.Program)} to run.");

    public async Task InitializeAsync()
    {
        if (Programs.Find(AzuriteServer.Program) is not null) host = await HostStandIn.StartAsync(azurite.ConnectionString, folder.Path, new HostOptions { Settings = new() { ["DocPipeline__Container"] = "contract" } }, polls: false);
    }

    public async Task DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        folder.Dispose();
    }
}
