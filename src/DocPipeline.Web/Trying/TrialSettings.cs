using System.Globalization;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Trying;

/// <summary>Where the demonstration shows its letters.</summary>
/// <param name="Folder">The folder in which they lie: beside the store, and never in it.</param>
/// <param name="Site">The address at which this program answers on this machine.</param>
internal sealed record TrialSettings(string Folder, Uri Site)
{
    private const string FolderKey = "DocPipeline:DemonstrationFolder";

    internal static TrialSettings From(IConfiguration configuration, RunMode mode) => new(
        Path.GetFullPath(configuration[FolderKey] is { Length: > 0 } folder ? folder : "docpipeline-demonstration"),
        new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{mode.Port}/")));
}

/// <summary>The demonstration, among the program's parts.</summary>
internal static class TrialParts
{
    internal static IServiceCollection AddTrial(this IServiceCollection services, IConfiguration configuration, RunMode mode) =>
        services.AddSingleton(TrialSettings.From(configuration, mode)).AddSingleton<Trial>().AddHostedService(provider => provider.GetRequiredService<Trial>());
}
