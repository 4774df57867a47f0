using DocPipeline.AcceptanceTests.Host;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Work;

/// <summary>The program in one of the two ways in which it runs, with a store that outlives it, to be killed and started anew.</summary>
internal abstract class RunningOffice : IAsyncDisposable
{
    internal abstract HttpClient Http { get; }

    /// <summary>Ends the program in the middle of whatever it does, and starts it anew.</summary>
    internal abstract Task KillAsync();

    /// <summary>What is known of the program, for a test that fails.</summary>
    internal abstract string Told { get; }

    public abstract ValueTask DisposeAsync();

    /// <summary>Alone, with a folder.</summary>
    internal static async Task<RunningOffice> AloneAsync(string folder, Dictionary<string, string?>? settings = null) => new Alone(folder, settings, await WebProgram.StartAloneAsync("folder:store", folder, settings));

    /// <summary>Under the host, with Azurite.</summary>
    internal static async Task<RunningOffice> HostedAsync(AzuriteProcess azurite, string folder, Dictionary<string, string?>? settings = null, Func<int>? deliveries = null) =>
        new Hosted(await HostStandIn.StartAsync(azurite.ConnectionString, folder, new HostOptions { Settings = settings ?? [], Deliveries = deliveries ?? (() => 1), MostCrashes = 100 }));

    private sealed class Alone(string folder, Dictionary<string, string?>? settings, WebProgram first) : RunningOffice
    {
        private WebProgram program = first;

        internal override HttpClient Http => program.Http;

        internal override string Told => program.Output;

        internal override async Task KillAsync()
        {
            program.Kill();
            await program.DisposeAsync();
            program = await WebProgram.StartAloneAsync("folder:store", folder, settings);
        }

        public override ValueTask DisposeAsync() => program.DisposeAsync();
    }

    private sealed class Hosted(HostStandIn host) : RunningOffice
    {
        internal override HttpClient Http => host.Handler.Http;

        internal override string Told => $"{string.Join('\n', host.Invocations.Reverse())}\n{host.Handler.Output}";

        internal override async Task KillAsync()
        {
            host.Kill();
            using HttpRequestMessage request = new(HttpMethod.Get, "/health/live");
            using HttpResponseMessage answer = await host.ProxyAsync(request);
        }

        public override ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
