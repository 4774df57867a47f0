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
    private const string PassphraseVariable = "DOCPIPELINE_LOG_PASSPHRASE";
    private const string NameVariable = "DOCPIPELINE_LOG_NAME";

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
        Description = $"The file of the key that signs the log, with its public half beside it (.vkey); {KeyVariable}, or log-key.pem in your own settings folder, if left out.",
    };

    internal Option<string?> By { get; } = new("--by") { Description = "Who does this, as the archive is to say: a name or an office; your user name if left out." };

    internal static string KeyFileOf(string? given) =>
        given ?? Environment.GetEnvironmentVariable(KeyVariable)
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "docpipeline", "log-key.pem");

    /// <summary>Opens the archive; what is wrong is said, and nothing is answered.</summary>
    internal OpenedArchive? Open(ParseResult parsed, out int exitCode)
    {
        string? store = parsed.GetValue(Store) ?? Environment.GetEnvironmentVariable(StoreVariable);
        if (string.IsNullOrWhiteSpace(store))
        {
            Console.Error.WriteLine($"docpipeline: say which archive is meant: {Store.Name} <folder>, or {StoreVariable} in the environment.");
            exitCode = ExitCode.Usage;
            return null;
        }

        ArchiveSettings settings = new(new BlobStoreSettings(store), KeyFileOf(parsed.GetValue(Key))) { Passphrase = Environment.GetEnvironmentVariable(PassphraseVariable) };
        if (Environment.GetEnvironmentVariable(NameVariable) is { Length: > 0 } name) settings = settings with { LogName = name };
        Outcome<OpenedArchive> archive = OpenedArchive.Open(settings, TimeProvider.System);
        exitCode = archive.IsRefused ? Report.Refuse(archive.Findings, ".", json: false, ExitCode.Usage) : ExitCode.Done;
        return archive.Value;
    }

    /// <summary>Who does it.</summary>
    internal string WhoIn(ParseResult parsed) => parsed.GetValue(By) is { } by && by.Trim().Length > 0 ? by.Trim() : Environment.UserName;

    /// <summary>The exit code of a refusal.</summary>
    internal static int CodeOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Code == ArchiveCodes.NotThere || f.Code == ArchiveCodes.Disposed) ? ExitCode.NotThere
        : findings.Any(f => f.Code == ArchiveCodes.StaleRecord || f.Code == ArchiveCodes.OtherWords || f.Code == ArchiveCodes.FolderTaken) ? ExitCode.Stale
        : findings.Any(f => ArchiveCodes.IsOfKeeping(f.Code)) ? ExitCode.Refused
        : ExitCode.Malformed;
}
