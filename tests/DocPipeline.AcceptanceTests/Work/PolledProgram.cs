using System.Diagnostics.CodeAnalysis;
using Azure.Storage.Queues;
using DocPipeline.AcceptanceTests.Host;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Work;

/// <summary>The program under the host's stand-in, which polls its queues; with an Azurite of its own, because queues have no containers to tell them apart.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class PolledProgram : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private AzuriteProcess? azurite;
    private HostStandIn? host;

    public HostStandIn Host => host ?? throw new InvalidOperationException($"This test needs {Programs.Require(AzuriteServer.Program)} to run.");

    /// <summary>A queue, as whoever sends to it has it.</summary>
    public QueueClient Queue(string name) => new(azurite!.ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public async Task InitializeAsync()
    {
        if (Programs.Find(AzuriteServer.Program) is not { } path) return;
        azurite = await AzuriteProcess.StartAsync(path);
        host = await HostStandIn.StartAsync(azurite.ConnectionString, folder.Path);
    }

    public async Task DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        azurite?.Dispose();
        folder.Dispose();
    }
}
