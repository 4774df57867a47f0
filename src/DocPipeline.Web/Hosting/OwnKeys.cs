namespace DocPipeline.Web.Hosting;

/// <summary>
/// The keys of a program that runs alone and was given none: it makes them, so that what somebody files with one command is sealed, invitations have
/// links, and people can be entered. They lie in a folder beside the store and not in it, as whoever has the store alone must not be able to
/// sign for it.
/// </summary>
/// <param name="Folder">The folder; nothing where the program was given keys, or was told to make none.</param>
internal sealed record OwnKeys(string? Folder)
{
    private const string FolderKey = "DocPipeline:Keys";
    private const string MakesNone = "none";
    private const string Usual = "docpipeline-keys";

    /// <summary>Whether the program makes the keys that are not there.</summary>
    internal bool AreMade => Folder is not null;

    /// <summary>Settles it, and lets the settings say where the keys are as if somebody had written it there.</summary>
    internal static OwnKeys Of(ConfigurationManager configuration, RunMode mode)
    {
        // A folder in the cloud is gone with the machine, and so would be the key. Whoever has named a key keeps it.
        string[] given = ["DocPipeline:LogKey", "DOCPIPELINE_LOG_KEY", "DocPipeline:LogPublicKey", "DOCPIPELINE_LOG_PUBLIC_KEY"];
        if (mode.IsFunctionsHandler || configuration[FolderKey] == MakesNone || given.Any(key => configuration[key] is { Length: > 0 })) return new OwnKeys(Folder: null);
        string folder = Path.GetFullPath(configuration[FolderKey] is { Length: > 0 } named ? named : Usual);
        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["DocPipeline:LogKey"] = Path.Combine(folder, "log.pem") });
        return new OwnKeys(folder);
    }
}
