using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Accounts;

/// <summary>Everything that is about accounts.</summary>
internal static class AccountParts
{
    internal static IServiceCollection AddAccounts(this IServiceCollection services, SetupLink setup, RunMode mode) => services
        .AddSingleton(mode)
        .AddSingleton(setup)
        .AddSingleton(provider => new AccountBook(provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new AccessRecord(provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<Passwords>()
        .AddHostedService<PrintSetupLink>()
        .AddHostedService<AccountHousekeeping>();

    internal static void MapAccounts(this WebApplication app)
    {
        app.MapSession();
        app.MapSetup();
        app.MapTokens();
        app.MapAccountKeeping();
        app.MapAccessRecord();
    }
}
