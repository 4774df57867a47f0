using Microsoft.Extensions.Logging.Console;

namespace DocPipeline.Web.Hosting;

/// <summary>How the program logs: plain lines to somebody at a terminal, and JSON to whatever collects its output.</summary>
internal static class Logs
{
    private const string FormatKey = "Logging:Console:FormatterName";

    internal static void AddLogs(this WebApplicationBuilder builder, RunMode mode)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        builder.Logging.AddConsole(console =>
        {
            console.FormatterName = builder.Configuration[FormatKey] ?? (mode.IsFunctionsHandler || Console.IsOutputRedirected ? JsonLines.FormatterName : ConsoleFormatterNames.Simple);

            // The Functions host takes what comes on this one for an error, and the alerts of the deployment go by it.
            if (mode.IsFunctionsHandler) console.LogToStandardErrorThreshold = LogLevel.Error;
        });
    }
}
