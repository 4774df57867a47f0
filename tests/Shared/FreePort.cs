using System.Net;
using System.Net.Sockets;

namespace DocPipeline.Testing;

/// <summary>Loopback ports that were free a moment ago.</summary>
public static class FreePort
{
    public static int Any() => Several(1)[0];

    /// <summary>Several ports, all different because all are held at once.</summary>
    public static int[] Several(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (TcpListener listener in listeners) listener.Start();
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (TcpListener listener in listeners) listener.Dispose();
        return ports;
    }
}
