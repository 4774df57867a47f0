using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DocPipeline.Testing;

/// <summary>
/// Azurite on free loopback ports. It keeps everything in memory and is stopped at the end only: a killed Azurite loses what it has
/// acknowledged.
/// </summary>
public sealed class AzuriteProcess : IDisposable
{
    public const string Program = "azurite";

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder workspace = new();
    private readonly Process process;
    private string complaint = "";

    private AzuriteProcess(string program, int[] ports)
    {
        process = Process.Start(new ProcessStartInfo(
            program,
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
        ConnectionString = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
            + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
            + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{ports[1]}/devstoreaccount1;";
    }

    /// <summary>The connection string of the well-known development account on the ports of this run.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="program">Its path.</param>
    public static async Task<AzuriteProcess> StartAsync(string program)
    {
        int[] ports = FreePort.Several(3);
        AzuriteProcess azurite = new(program, ports);
        await azurite.WaitUntilItListensAsync(ports[0]);
        return azurite;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        workspace.Dispose();
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
                if (process.HasExited || waited.Elapsed > patience) throw new InvalidOperationException($"Azurite does not start. {complaint}", e);
                await Task.Delay(50);
            }
        }
    }
}
