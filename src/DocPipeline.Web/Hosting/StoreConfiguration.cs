using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Web.Hosting;

/// <summary>Which store the configuration names.</summary>
internal static class StoreConfiguration
{
    private const string StoreKey = "DocPipeline:Store";
    private const string ContainerKey = "DocPipeline:Container";
    private const string HostStorageKey = "AzureWebJobsStorage";
    private const string FolderAlone = "folder:./docpipeline-data";

    internal static Outcome<IBlobStore> Open(IConfiguration configuration, RunMode mode)
    {
        string? location = configuration[StoreKey] ?? (mode.IsFunctionsHandler ? configuration[HostStorageKey] : FolderAlone);
        if (location is null) return NotConfigured();
        BlobStoreSettings settings = new(location);
        if (configuration[ContainerKey] is { } container) settings = settings with { Container = container };
        return BlobStores.Open(settings, TimeProvider.System);
    }

    internal static IServiceCollection AddStore(this IServiceCollection services, IBlobStore store)
    {
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        return services.AddSingleton(store);
    }

    /// <summary>Says on standard error why the program does not start.</summary>
    internal static async Task<int> PrintAsync(this IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings) await Console.Error.WriteLineAsync(finding.ToString());
        return 2;
    }

    // A folder beside a function's program is gone with the machine that it runs on, so there is nothing to fall back on.
    private static Outcome<IBlobStore> NotConfigured() => Outcome.Refused<IBlobStore>(
    [
        new Finding(BlobStores.NotUnderstood, Severity.Error, "No store is configured.")
        {
            Expected = "DocPipeline__Store, or AzureWebJobsStorage with a connection string",
            Suggestion = "With managed identity, set DocPipeline__Store to https://<account>.blob.core.windows.net/docpipeline.",
        },
    ]);
}
