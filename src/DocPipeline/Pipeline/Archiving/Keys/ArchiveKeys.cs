using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Vault;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Keys;

/// <summary>
/// The keys of an archive's log: the public ones, which everybody trusts who checks it, and the private one, which whoever files signs
/// with. It lies in a file of this machine or in Azure Key Vault.
/// </summary>
internal sealed class ArchiveKeys(ArchiveSettings settings) : IDisposable
{
    // A vault answers in well under a second; a person may be waiting.
    private static readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };

    private const string FromEnvironment = "DOCPIPELINE_LOG_PUBLIC_KEY";

    private ILogSigner? signer;

    /// <summary>The file with the public keys: one line each, the first one of the log first, the one that signs by now last.</summary>
    internal string? PublicFile => settings.PublicKeys is null ? settings.PublicKeyFile : null;

    /// <summary>The keys that a reader trusts, from outside the store. The first is enough; the log says by which it was replaced.</summary>
    internal Outcome<IReadOnlyList<LogKey>> Trusted() => settings.PublicKeys is { } text ? ReadPublic(text.Split('\n'), FromEnvironment)
        : PublicFile is { } file ? ReadPublic(file)
        : Outcome.Refused<IReadOnlyList<LogKey>>([ArchiveCodes.Error(ArchiveCodes.NoPublicKey, "This program was not told by which key the log is checked.", "Name the .vkey file of the log: DOCPIPELINE_LOG_PUBLIC_KEY.")]);

    /// <summary>The key that signs. A file is made the first time.</summary>
    internal async Task<Outcome<ILogSigner>> SignerAsync(CancellationToken cancellationToken)
    {
        if (signer is not null) return Outcome.Done(signer);
        if (settings.Key is not { } own)
            return Outcome.Refused<ILogSigner>([ArchiveCodes.Error(ArchiveCodes.NoPublicKey, "This program has no key to seal the log with.", "Name the key: DOCPIPELINE_LOG_KEY; or run docpipeline archive recover where the key is.")]);
        string? publicFile = PublicFile;
        if (publicFile is null && settings.PublicKeys is null) return Outcome.Refused<ILogSigner>(Trusted().Findings);
        bool isKnown = publicFile is null || File.Exists(publicFile);
        Outcome<IReadOnlyList<LogKey>>? trusted = isKnown ? Trusted() : null;
        if (trusted is { IsRefused: true }) return Outcome.Refused<ILogSigner>(trusted.Findings);
        if (isKnown && !IsInVault(own) && !File.Exists(own))
            return Refused($"The public half of the log's key is here, and its private half is not, so nothing can be filed or sealed from this machine.", "Put the file of the key back from where its copy is kept, or name it with --key. Do not make a new one: it cannot sign this log.", own);
        if (!isKnown && !IsInVault(own) && File.Exists(own))
            return Refused("The private half of the log's key is here, and its public half is not.", "Put the .vkey file back: whoever checks the archive has it.", publicFile!);

        if (!isKnown && !IsInVault(own) && !settings.MakesKey)
            return Refused("The key of the log is not there, and this program makes none: a key belongs to whoever keeps the archive.", "Make it with docpipeline record push, or any verb that files, on a machine of theirs, and put both halves here.", own);

        Outcome<ILogSigner> opened = await OpenAsync(own, settings.Passphrase, trusted?.Value![^1].Name ?? settings.LogName, cancellationToken).ConfigureAwait(false);
        if (opened.IsRefused) return opened;
        if (trusted is not null && !trusted.Value![^1].Equals(opened.Value.Key))
        {
            (opened.Value as IDisposable)?.Dispose();
            return Refused($"The private and the public half of the log's key do not belong together: the one that signs is {opened.Value.Key.Label}, the public one {trusted.Value[^1].Label}.", "Put back the two as they were made, or name the file of the public half with --public-key.", publicFile ?? FromEnvironment);
        }

        if (trusted is null) WritePublic(publicFile!, [opened.Value.Key]);
        signer = opened.Value;
        return opened;
    }

    /// <summary>Opens or makes a key that is to sign the log from now on.</summary>
    /// <param name="key">A file that is there or not, or the address of a key in a vault.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal Task<Outcome<ILogSigner>> NextAsync(string key, CancellationToken cancellationToken) =>
        signer is null ? throw new InvalidOperationException("The key that signs by now is opened first.") : OpenAsync(key, settings.Passphrase, signer.Key.Name, cancellationToken);

    /// <summary>Reads a file of public keys.</summary>
    internal static Outcome<IReadOnlyList<LogKey>> ReadPublic(string file)
    {
        if (!File.Exists(file))
            return Unreadable("There is no public key of the archive's log.", "Name the file of the key with --key or --public-key, or ask whoever files in this archive for their .vkey file.", file);
        return ReadPublic(File.ReadAllLines(file), file);
    }

    /// <summary>Writes a file of public keys, completely or not at all.</summary>
    internal static void WritePublic(string file, IReadOnlyList<LogKey> keys)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        string temporary = $"{file}.{Environment.ProcessId}.tmp";
        File.WriteAllLines(temporary, keys.Select(k => k.ToString()));
        File.Move(temporary, file, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => (signer as IDisposable)?.Dispose();

    private static bool IsInVault(string key) => key.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static async Task<Outcome<ILogSigner>> OpenAsync(string key, string? passphrase, string name, CancellationToken cancellationToken)
    {
        if (IsInVault(key))
        {
            if (!Uri.TryCreate(key, UriKind.Absolute, out Uri? address)) return Refused("The address of the key in the vault is malformed.", "Copy the key identifier from the vault.", key);
            Outcome<KeyVaultLogSigner> vault = await KeyVaultLogSigner.OpenAsync(http, address, name, cancellationToken).ConfigureAwait(false);
            return vault.IsRefused ? Outcome.Refused<ILogSigner>(vault.Findings) : Outcome.Done<ILogSigner>(vault.Value);
        }

        if (Path.GetDirectoryName(Path.GetFullPath(key)) is { } folder) Directory.CreateDirectory(folder);
        Outcome<FileLogSigner> file = File.Exists(key) ? FileLogSigner.Open(key, name, passphrase) : FileLogSigner.Create(key, name, passphrase);
        return file.IsRefused ? Outcome.Refused<ILogSigner>(file.Findings) : Outcome.Done<ILogSigner>(file.Value);
    }

    private static Outcome<IReadOnlyList<LogKey>> ReadPublic(IEnumerable<string> lines, string place)
    {
        var keys = new List<LogKey>();
        foreach (string line in lines.Where(l => l.Trim().Length > 0))
        {
            if (!LogKey.TryRead(line.Trim(), out LogKey? key)) return Unreadable("The file holds no public key of a log.", "Ask whoever files in this archive for their .vkey file again.", place);
            keys.Add(key);
        }

        return keys.Count > 0 ? Outcome.Done<IReadOnlyList<LogKey>>(keys) : Unreadable("The file of the log's public key is empty.", "Ask whoever files in this archive for their .vkey file again.", place);
    }

    private static Outcome<ILogSigner> Refused(string message, string suggestion, string place) =>
        Outcome.Refused<ILogSigner>([ArchiveCodes.Error(ArchiveCodes.NoPublicKey, message, suggestion, place)]);

    private static Outcome<IReadOnlyList<LogKey>> Unreadable(string message, string suggestion, string file) =>
        Outcome.Refused<IReadOnlyList<LogKey>>([ArchiveCodes.Error(ArchiveCodes.NoPublicKey, message, suggestion, file, "one key a line: name, id and key, with plus signs between them")]);
}
