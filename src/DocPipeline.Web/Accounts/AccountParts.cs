using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Web.Access.Directories;
using DocPipeline.Web.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DocPipeline.Web.Accounts;

/// <summary>Everything that is about accounts.</summary>
internal static class AccountParts
{
    internal static IServiceCollection AddAccounts(this IServiceCollection services, AccessSettings settings, RunMode mode)
    {
        services.TryAddSingleton(provider => LinkKeyOf(provider.GetRequiredService<IConfiguration>()));
        return services
            .AddSingleton(mode)
            .AddSingleton(settings.Setup)
            .AddSingleton(settings.Directory)
            .AddSingleton<DirectoryAccounts>()
            .AddSingleton(provider => new AccountBook(provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new AccessRecord(provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<GuardedLinks>()
            .AddSingleton<Passwords>()
            .AddHostedService<PrintSetupLink>()
            .AddHostedService<AccountHousekeeping>();
    }

    internal static void MapAccounts(this WebApplication app)
    {
        app.MapSession();
        app.MapSetup();
        app.MapTokens();
        app.MapAccountKeeping();
        app.MapAccessRecord();
    }

    // As the command line finds it, which makes the links.
    private static LinkKeyPlace LinkKeyOf(IConfiguration configuration)
    {
        string? log = Find("LogKey", "DOCPIPELINE_LOG_KEY");
        string folder = log is null || log.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "" : Path.GetDirectoryName(Path.GetFullPath(log)) ?? "";
        return new LinkKeyPlace(Find("LinkKeyFile", "DOCPIPELINE_LINK_KEY_FILE") ?? Path.Combine(folder, "link-key.txt"), Find("LinkKey", "DOCPIPELINE_LINK_KEY"));

        string? Find(string name, string variable) => (configuration[$"DocPipeline:{name}"] ?? configuration[variable]) is { Length: > 0 } value ? value : null;
    }
}
