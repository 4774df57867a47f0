using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Web.Api.Signing;

/// <summary>Where the program finds the key that links are checked with: as the command line does, which makes them.</summary>
internal static class LinkKeyConfiguration
{
    private const string FileName = "link-key.txt";

    internal static IServiceCollection AddLinkKey(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        IConfiguration configuration = provider.GetRequiredService<IConfiguration>();
        string? log = Find(configuration, "LogKey", "DOCPIPELINE_LOG_KEY");
        string beside = log is null || log.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? FileName : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(log)) ?? "", FileName);
        return new LinkKeyPlace(Find(configuration, "LinkKeyFile", "DOCPIPELINE_LINK_KEY_FILE") ?? beside, Find(configuration, "LinkKey", "DOCPIPELINE_LINK_KEY"));
    });

    private static string? Find(IConfiguration configuration, string name, string variable) => (configuration[$"DocPipeline:{name}"] ?? configuration[variable]) is { Length: > 0 } value ? value : null;
}
