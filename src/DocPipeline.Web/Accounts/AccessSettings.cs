using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Web.Access.Directories;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Accounts;

/// <summary>Everything that the configuration says of who may come, and from where.</summary>
/// <param name="Setup">The setup link of this start.</param>
/// <param name="Address">Under which address the program is reached.</param>
/// <param name="Directory">Whose tokens are taken beside our own.</param>
internal sealed record AccessSettings(SetupLink Setup, PublicAddress Address, DirectoryTokens Directory)
{
    internal static async Task<Outcome<AccessSettings>> ReadAsync(IConfiguration configuration, RunMode mode, IBlobStore store)
    {
        Outcome<SetupLink> setup = SetupLink.From(configuration, mode);
        Outcome<PublicAddress> address = PublicAddress.From(configuration);
        Outcome<DirectoryTokens> directory = DirectoryTokens.From(configuration);
        if (setup.IsRefused || address.IsRefused || directory.IsRefused) return Outcome.Refused<AccessSettings>([.. setup.Findings, .. address.Findings, .. directory.Findings]);
        IReadOnlyList<Finding> closed = mode.IsFunctionsHandler ? [] : await address.Value.WhyNotOpenAsync(store);
        return closed.Count > 0 ? Outcome.Refused<AccessSettings>(closed) : Outcome.Done(new AccessSettings(setup.Value, address.Value, directory.Value));
    }
}
