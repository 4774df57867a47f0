using System.Globalization;

namespace DocPipeline.Web.Hosting;

/// <summary>How the program was started: alone, or by the Azure Functions host as its custom handler.</summary>
/// <param name="IsFunctionsHandler">Whether the host started it, which says so by giving a port.</param>
/// <param name="Port">The port to listen on, on loopback.</param>
internal sealed record RunMode(bool IsFunctionsHandler, int Port)
{
    private const string HandlerPort = "FUNCTIONS_CUSTOMHANDLER_PORT";
    private const string OwnPort = "DocPipeline:Port";
    private const int PortAlone = 5080;

    internal static RunMode From(IConfiguration configuration) =>
        configuration[HandlerPort] is { Length: > 0 } port
            ? new RunMode(IsFunctionsHandler: true, PortOf(port, HandlerPort))
            : new RunMode(IsFunctionsHandler: false, configuration[OwnPort] is { } own ? PortOf(own, OwnPort) : PortAlone);

    private static int PortOf(string text, string key) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= ushort.MaxValue
            ? port
            : throw new FormatException($"{key} is no port.");
}
