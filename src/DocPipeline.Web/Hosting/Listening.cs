using System.Net;

namespace DocPipeline.Web.Hosting;

/// <summary>
/// Where the program listens: on loopback and nowhere else. As a handler only the host beside it calls; alone there are no accounts yet, so
/// nothing beyond this machine may. The addresses that ASPNETCORE_URLS and its like name are overridden on purpose.
/// </summary>
internal static class Listening
{
    internal static void ListenOnLoopback(this WebApplicationBuilder builder, RunMode mode)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, mode.Port);
        });

        // A page elsewhere could otherwise reach a program on loopback under a name of its own (DNS rebinding). Behind the Functions host
        // the name is the public one, and the host has checked it.
        builder.Configuration["AllowedHosts"] = mode.IsFunctionsHandler ? "*" : "localhost;127.0.0.1";
    }
}
