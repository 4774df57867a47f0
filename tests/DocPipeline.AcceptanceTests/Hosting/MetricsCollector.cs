using System.Collections.Concurrent;
using System.Net;
using System.Text;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Hosting;

/// <summary>A stand-in for a collector of OpenTelemetry: takes what is sent to it by OTLP over HTTP.</summary>
internal sealed class MetricsCollector : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<byte[]> received = [];

    internal MetricsCollector()
    {
        Address = $"http://127.0.0.1:{FreePort.Any()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = TakeAsync();
    }

    internal string Address { get; }

    /// <summary>Whether a word stands in anything that was sent: names and labels lie in the messages of protobuf as they are.</summary>
    internal bool Has(string word) => received.Any(body => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);

    public void Dispose() => listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await listener.GetContextAsync();
                using MemoryStream body = new();
                await context.Request.InputStream.CopyToAsync(body);
                if (context.Request.Url!.AbsolutePath == "/v1/metrics") received.Enqueue(body.ToArray());
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed: the test is over.
        }
    }
}
