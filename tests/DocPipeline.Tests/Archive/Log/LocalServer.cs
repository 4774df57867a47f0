using System.Net;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Log;

/// <summary>A stand-in on loopback for a service of the outside world.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public LocalServer(Func<LocalRequest, LocalAnswer> answer)
    {
        int port = FreePort.Any();
        Address = new Uri($"http://127.0.0.1:{port}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        serving = Task.Run(() => ServeAsync(answer));
    }

    public Uri Address { get; }

    public void Dispose()
    {
        listener.Close();
        serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync(Func<LocalRequest, LocalAnswer> answer)
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using MemoryStream body = new();
            await context.Request.InputStream.CopyToAsync(body);
            LocalAnswer given = answer(new LocalRequest(context.Request.HttpMethod, context.Request.Url!, context.Request.ContentType, context.Request.Headers["Authorization"], body.ToArray()));
            context.Response.StatusCode = given.Status;
            context.Response.ContentType = given.Type;
            if (given.RetryAfter is not null) context.Response.Headers["Retry-After"] = given.RetryAfter;
            await context.Response.OutputStream.WriteAsync(given.Body);
            context.Response.Close();
        }
    }
}
