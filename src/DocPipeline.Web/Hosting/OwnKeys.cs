using System.Diagnostics.CodeAnalysis;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Web.Hosting;

/// <summary>
/// The keys of a program that runs alone and was given none: it makes them, so that what somebody files with one command is sealed, invitations have
/// links, and people can be entered. They lie in a folder beside the store and not in it, as whoever has the store alone must not be able to
/// sign for it. Where the log was sealed by others before, a key of its own would be none of theirs: then it makes none.
/// </summary>
/// <param name="Folder">The folder; nothing where the program was given keys, or was told to make none.</param>
internal sealed record OwnKeys(string? Folder)
{
    private static readonly BlobName checkpoint = BlobName.Of("log/checkpoint");

    private const string FolderKey = "DocPipeline:Keys";
    private const string MakesNone = "none";
    private const string Usual = "docpipeline-keys";

    /// <summary>Whether the program makes the keys that are not there.</summary>
    internal bool AreMade => Folder is not null;

    /// <summary>Settles it, and lets the settings say where the keys are as if somebody had written it there.</summary>
    internal static async Task<OwnKeys> OfAsync(ConfigurationManager configuration, RunMode mode)
    {
        // A folder in the cloud is gone with the machine, and so would be the key. Whoever has named a key keeps it.
        string[] given = ["DocPipeline:LogKey", "DOCPIPELINE_LOG_KEY", "DocPipeline:LogPublicKey", "DOCPIPELINE_LOG_PUBLIC_KEY"];
        if (mode.IsFunctionsHandler || configuration[FolderKey] == MakesNone || given.Any(key => configuration[key] is { Length: > 0 })) return new OwnKeys(Folder: null);
        string folder = Path.GetFullPath(configuration[FolderKey] is { Length: > 0 } named ? named : Usual);
        string key = Path.Combine(folder, "log.pem");
        if (!File.Exists(key) && await IsSealedAsync(ArchiveConfiguration.StoreOf(configuration, mode))) return new OwnKeys(Folder: null);
        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["DocPipeline:LogKey"] = key });
        return new OwnKeys(folder);
    }

    // A store that cannot be opened, or does not answer, is for whoever opens it next to complain of.
    [SuppressMessage("Design", "CA1031", Justification = "What is wrong with the store is said where it is opened.")]
    private static async Task<bool> IsSealedAsync(BlobStoreSettings? store)
    {
        if (store is null) return false;
        try
        {
            return BlobStores.Open(store with { Folder = FolderUse.MakeOnWrite }, TimeProvider.System).Value is { } opened && await opened.GetAsync(checkpoint, CancellationToken.None) is not null;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
