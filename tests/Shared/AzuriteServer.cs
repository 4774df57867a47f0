using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;

namespace DocPipeline.Testing;

/// <summary>
/// Azurite on free loopback ports, once for a collection of tests: <c>[Collection(AzuriteServer.Collection)]</c>. Without the program it
/// does nothing, and the first test that asks for it says what is missing. It keeps everything in memory and is stopped at the end only:
/// a killed Azurite loses what it has acknowledged.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class AzuriteServer : IAsyncLifetime
{
    public const string Collection = "Azurite";
    public const string Program = "azurite";

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private Process? process;
    private TemporaryFolder? workspace;
    private string? connectionString;
    private string complaint = "";
    private int containers;

    /// <summary>The connection string of the well-known development account on the ports of this run.</summary>
    public string ConnectionString => connectionString ?? throw new InvalidOperationException($"This test needs {Programs.Require(Program)} to run.");

    /// <summary>A container that no other test uses; it is made on the first write.</summary>
    public BlobContainerClient NewContainer(BlobClientOptions? options = null) =>
        new(ConnectionString, $"test-{Interlocked.Increment(ref containers)}", options);

    public async Task InitializeAsync()
    {
        if (Programs.Find(Program) is not { } path) return;
        workspace = new TemporaryFolder();
        int[] ports = FreePort.Several(3);
        process = Process.Start(new ProcessStartInfo(
            path,
            [
                "--blobHost", "127.0.0.1", "--blobPort", $"{ports[0]}",
                "--queueHost", "127.0.0.1", "--queuePort", $"{ports[1]}",
                "--tableHost", "127.0.0.1", "--tablePort", $"{ports[2]}",
                "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            ])
        {
            WorkingDirectory = workspace.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => complaint += line.Data;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        // The account and its key are published with the emulator.
        connectionString = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
            + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
            + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{ports[1]}/devstoreaccount1;";
        await WaitUntilItListensAsync(ports[0]);
    }

    public Task DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        workspace?.Dispose();
        return Task.CompletedTask;
    }

    private async Task WaitUntilItListensAsync(int port)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using TcpClient client = new();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException e)
            {
                if (process!.HasExited || waited.Elapsed > patience) throw new InvalidOperationException($"Azurite does not start. {complaint}", e);
                await Task.Delay(50);
            }
        }
    }
}
