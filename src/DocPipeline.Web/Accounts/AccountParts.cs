using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Access.Directories;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Accounts;

/// <summary>Everything that is about accounts.</summary>
internal static class AccountParts
{
    internal static IServiceCollection AddAccounts(this IServiceCollection services, AccessSettings settings, RunMode mode)
    {
        return services
            .AddSingleton(mode)
            .AddSingleton(settings.Setup)
            .AddSingleton(settings.Directory)
            .AddSingleton<DirectoryAccounts>()
            .AddSingleton(provider => new AccountBook(provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new AccessRecord(provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new GuardedLinks(provider.GetRequiredService<OpenedArchive>(), provider.GetRequiredService<OfficeSettings>().LinkKey))
            .AddSingleton<ConnectWord>()
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
}
