using DocPipeline.Pipeline.Accounts;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Accounts;

/// <summary>Prints the setup link where there is no account yet, to whoever started the program alone. It is printed and never logged: logs are kept and read by others.</summary>
internal sealed class PrintSetupLink(AccountBook book, SetupLink link, RunMode mode, IHostApplicationLifetime lifetime, ILogger<PrintSetupLink> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!mode.IsFunctionsHandler) lifetime.ApplicationStarted.Register(() => _ = PrintAsync());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PrintAsync()
    {
        try
        {
            if (!(await book.ReadAsync(CancellationToken.None)).IsEmpty) return;
            await Console.Out.WriteLineAsync($"There is no account yet. Open this link once to make the first:\n\n    http://127.0.0.1:{mode.Port}{link.Reveal()}\n");
        }
        catch (Exception e)
        {
            log.SetupLinkNotShown(e);
        }
    }
}
