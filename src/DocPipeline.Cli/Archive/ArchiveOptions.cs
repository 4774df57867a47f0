using System.CommandLine;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;

namespace DocPipeline.Cli.Archive;

/// <summary>Which archive a verb works with, and who signs its log: said on the command line, or once for all in the environment.</summary>
internal sealed class ArchiveOptions
{
    private const string StoreVariable = "DOCPIPELINE_STORE";
    private const string KeyVariable = "DOCPIPELINE_LOG_KEY";
    private const string PublicKeyVariable = "DOCPIPELINE_LOG_PUBLIC_KEY";
    private const string PassphraseVariable = "DOCPIPELINE_LOG_PASSPHRASE";
    private const string NameVariable = "DOCPIPELINE_LOG_NAME";
    private const string ContactsKeyVariable = "DOCPIPELINE_CONTACTS_KEY";

    internal ArchiveOptions(string name = "--store", bool isGiven = false)
    {
        Store = new Option<string?>(name)
        {
            Description = isGiven
                ? "File what is made in the archive of this store, too: a folder, or Azure Blob Storage. Entries of an archive are never changed."
                : $"The store: a folder, or Azure Blob Storage as docs/archive.md says; {StoreVariable} if left out.",
        };
    }

    internal Option<string?> Store { get; }

    internal Option<string?> Key { get; } = new("--key")
    {
        Description = $"The file of the key that signs the log, or the address of the key in Azure Key Vault; {KeyVariable}, or log-key.pem in your own settings folder, if left out.",
    };

    internal Option<string?> PublicKey { get; } = new("--public-key")
    {
        Description = $"The file with the log's public key, by which it is checked; {PublicKeyVariable}, or the .vkey file beside the key, if left out.",
    };

    internal Option<string?> ContactsKey { get; } = new("--contacts-key")
    {
        Description = $"The key of the contact data: a file, or a key in Azure Key Vault (https://<vault>.vault.azure.net/keys/<name>/<version>); {ContactsKeyVariable}, or contacts-key.pem beside the log's key, if left out.",
    };

    internal Option<string?> By { get; } = new("--by") { Description = "Who does this, as the archive is to say: a name or an office; your user name if left out." };

    /// <summary>The key that was said, or that of the environment, or the one in the settings folder.</summary>
    internal static string KeyOf(string? given) => given ?? Environment.GetEnvironmentVariable(KeyVariable) ?? Path.Combine(SettingsFolder, "log-key.pem");

    /// <summary>The file of the public keys that was said, or that of the environment, or the one beside the key.</summary>
    internal static string PublicKeyOf(string? given, string key) =>
        given ?? Environment.GetEnvironmentVariable(PublicKeyVariable) ?? BesideKey(key);

    /// <summary>The file of the public keys that belongs to a key; that of a vault's key lies in the settings folder.</summary>
    internal static string BesideKey(string key) =>
        key.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? Path.Combine(SettingsFolder, "log-key.vkey") : Path.ChangeExtension(key, ".vkey");

    private static string SettingsFolder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "docpipeline");

    /// <summary>Opens the archive; what is wrong is said, and nothing is answered.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="exitCode">What to end with where nothing is answered.</param>
    /// <param name="mayBegin">Whether something is filed: only then is a store begun where there is none.</param>
    internal OpenedArchive? Open(ParseResult parsed, out int exitCode, bool mayBegin = false)
    {
        string? store = parsed.GetValue(Store) ?? Environment.GetEnvironmentVariable(StoreVariable);
        if (string.IsNullOrWhiteSpace(store))
        {
            Console.Error.WriteLine($"docpipeline: say which archive is meant: {Store.Name} <folder>, or {StoreVariable} in the environment.");
            exitCode = ExitCode.Usage;
            return null;
        }

        string key = KeyOf(parsed.GetValue(Key));
        ArchiveSettings settings = new(new BlobStoreSettings(store) { Folder = mayBegin ? FolderUse.MakeOnWrite : FolderUse.HasToBeThere }, key, PublicKeyOf(parsed.GetValue(PublicKey), key)) { Passphrase = Environment.GetEnvironmentVariable(PassphraseVariable) };
        if (Environment.GetEnvironmentVariable(NameVariable) is { Length: > 0 } name) settings = settings with { LogName = name };
        if ((parsed.GetValue(ContactsKey) ?? Environment.GetEnvironmentVariable(ContactsKeyVariable)) is { Length: > 0 } contactsKey) settings = settings with { ContactsKey = contactsKey };
        Outcome<OpenedArchive> archive = OpenedArchive.Open(settings, TimeProvider.System);
        exitCode = archive.IsRefused ? Report.Refuse(archive.Findings, ".", json: false, CodeOf(archive.Findings) == ExitCode.NotThere ? ExitCode.NotThere : ExitCode.Usage) : ExitCode.Done;
        return archive.Value;
    }

    /// <summary>Who does it.</summary>
    internal string WhoIn(ParseResult parsed) => parsed.GetValue(By) is { } by && by.Trim().Length > 0 ? by.Trim() : Environment.UserName;

    /// <summary>The exit code of a refusal.</summary>
    internal static int CodeOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Code == ArchiveCodes.NotThere || f.Code == ArchiveCodes.Disposed || f.Code == BlobStores.NotThere || f.Code == ArchiveCodes.PersonNotThere || f.Code == ArchiveCodes.PersonErased) ? ExitCode.NotThere
        : findings.Any(f => f.Code == ArchiveCodes.PersonHeld || f.Code == ArchiveCodes.PersonRetained || ArchiveCodes.IsOfKeeping(f.Code)) ? ExitCode.Refused
        : findings.Any(f => f.Code == ArchiveCodes.PersonThere || f.Code == ArchiveCodes.StaleRecord || f.Code == ArchiveCodes.OtherWords || f.Code == ArchiveCodes.FolderTaken) ? ExitCode.Stale
        : ExitCode.Malformed;
}
