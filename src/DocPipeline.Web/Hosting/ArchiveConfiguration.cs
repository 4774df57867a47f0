using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;

namespace DocPipeline.Web.Hosting;

/// <summary>Which store the configuration names, and which key seals the log of the archive in it.</summary>
internal static class ArchiveConfiguration
{
    private const string StoreKey = "DocPipeline:Store";
    private const string ContainerKey = "DocPipeline:Container";
    private const string HostStorageKey = "AzureWebJobsStorage";
    private const string FolderAlone = "folder:./docpipeline-data";

    internal static Outcome<OpenedArchive> Open(IConfiguration configuration, RunMode mode, OwnKeys keys)
    {
        if (StoreOf(configuration, mode) is not { } store) return NotConfigured();
        string? key = Find(configuration, "LogKey", "DOCPIPELINE_LOG_KEY");
        string? publicKey = Find(configuration, "LogPublicKey", "DOCPIPELINE_LOG_PUBLIC_KEY");
        bool isText = publicKey is not null && publicKey.Contains('+', StringComparison.Ordinal) && !File.Exists(publicKey);
        ArchiveSettings settings = new(store, key, isText ? null : publicKey ?? BesideKey(key))
        {
            // An app in the cloud has no folder of its own for a file that is to last: there the setting is the key itself.
            PublicKeys = isText ? publicKey : null,
            ContactsKey = Find(configuration, "ContactsKey", "DOCPIPELINE_CONTACTS_KEY"),
            Passphrase = Find(configuration, "LogPassphrase", "DOCPIPELINE_LOG_PASSPHRASE"),

            // A key that a machine of the cloud made for itself would be gone with it, and the log could never be signed again.
            MakesKey = keys.AreMade,
            SealsLater = true,
        };
        if (Find(configuration, "LogName", "DOCPIPELINE_LOG_NAME") is { } name) settings = settings with { LogName = name };
        return OpenedArchive.Open(settings, TimeProvider.System);
    }

    /// <summary>Where the store is; nothing where the configuration does not say.</summary>
    internal static BlobStoreSettings? StoreOf(IConfiguration configuration, RunMode mode)
    {
        string? location = configuration[StoreKey] ?? (mode.IsFunctionsHandler ? configuration[HostStorageKey] : FolderAlone);
        if (location is null) return null;
        return configuration[ContainerKey] is { } container ? new BlobStoreSettings(location) { Container = container } : new BlobStoreSettings(location);
    }

    /// <summary>One archive for the life of the program: it remembers what it has read of the log.</summary>
    internal static IServiceCollection AddArchive(this IServiceCollection services, OpenedArchive archive)
    {
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [Readiness.Needed]).AddCheck<LogHealth>("log");
        return services.AddSingleton(_ => archive).AddSingleton(archive.Store).AddSingleton<SettleFilings>().AddHostedService(provider => provider.GetRequiredService<SettleFilings>());
    }

    /// <summary>Says on standard error why the program does not start.</summary>
    internal static async Task<int> PrintAsync(this IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings) await Console.Error.WriteLineAsync(finding.ToString());
        return 2;
    }

    // The program's own section first; then the environment as the command line has it.
    private static string? Find(IConfiguration configuration, string name, string variable) =>
        (configuration[$"DocPipeline:{name}"] ?? configuration[variable]) is { Length: > 0 } value ? value : null;

    // A key in a vault has nothing beside it.
    private static string? BesideKey(string? key) => key is null || key.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? null : Path.ChangeExtension(key, ".vkey");

    // A folder beside a function's program is gone with the machine that it runs on, so there is nothing to fall back on.
    private static Outcome<OpenedArchive> NotConfigured() => Outcome.Refused<OpenedArchive>(
    [
        new Finding(BlobStores.NotUnderstood, Severity.Error, "No store is configured.")
        {
            Expected = "DocPipeline__Store, or AzureWebJobsStorage with a connection string",
            Suggestion = "With managed identity, set DocPipeline__Store to https://<account>.blob.core.windows.net/docpipeline.",
        },
    ]);
}
