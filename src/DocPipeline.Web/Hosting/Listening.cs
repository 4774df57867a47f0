using System.Net;

namespace DocPipeline.Web.Hosting;

/// <summary>
/// Where the program listens: on loopback, and further only where somebody has said so, there is HTTPS in front, and an account keeps
/// strangers out. As a handler only the host beside it calls. The addresses that ASPNETCORE_URLS and its like name are overridden on purpose.
/// </summary>
internal static class Listening
{
    // A record with everything is 20 MB; what is larger has a limit of its own at its endpoint.
    private const long LargestBody = 1_000_000;

    internal static void Listen(this WebApplicationBuilder builder, RunMode mode, PublicAddress address)
    {
        builder.Services.AddSingleton(address).Configure<ForwardedHeadersOptions>(options => address.ApplyTo(options, mode));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestLineSize = 4 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);

            // Who sends more slowly than this after a few seconds only holds a connection.
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
            IPAddress? open = mode.IsFunctionsHandler ? null : address.Listen;
            bool isAll = IPAddress.Any.Equals(open) || IPAddress.IPv6Any.Equals(open);
            if (!isAll) kestrel.Listen(IPAddress.Loopback, mode.Port);
            if (open is not null) kestrel.Listen(open, mode.Port);
        });

        // A page elsewhere could otherwise reach a program on loopback under a name of its own (DNS rebinding). Behind the Functions host
        // the name is the public one, and the host has checked it.
        builder.Configuration["AllowedHosts"] = mode.IsFunctionsHandler ? "*" : address.Url is { } url ? $"localhost;127.0.0.1;{url.Host}" : "localhost;127.0.0.1";
    }
}
