using System.Security.Cryptography;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving;

/// <summary>An archive that is open: to read it, and, with the key of its log, to file in it.</summary>
public sealed class OpenedArchive : IDisposable
{
    private readonly ArchiveSettings settings;
    private FileLogSigner? signer;

    private OpenedArchive(ArchiveSettings settings, IBlobStore store, TimeProvider clock)
    {
        this.settings = settings;
        Store = store;
        Clock = clock;
        Entries = new DocumentArchive(store, clock, () => RandomNumberGenerator.GetBytes(32));
    }

    internal IBlobStore Store { get; }

    internal TimeProvider Clock { get; }

    internal DocumentArchive Entries { get; }

    /// <summary>Whether a round of signatures of an object is open: then nothing of it is disposed of.</summary>
    internal Func<ObjectId, CancellationToken, Task<bool>> HasOpenRound { get; init; } = (_, _) => Task.FromResult(false);

    /// <summary>The file with the public half of the log's key, by which everybody checks the log.</summary>
    public string PublicKeyFile => Path.ChangeExtension(settings.KeyFile, ".vkey");

    /// <summary>Opens an archive. Azure is not asked anything yet.</summary>
    /// <exception cref="IOException">The folder of the store cannot be used.</exception>
    public static Outcome<OpenedArchive> Open(ArchiveSettings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Outcome<IBlobStore> store = BlobStores.Open(settings.Store, clock);
        return store.IsRefused ? Outcome.Refused<OpenedArchive>(store.Findings) : Outcome.Done(new OpenedArchive(settings, store.Value, clock));
    }

    /// <summary>The key of the log as its public file states it: what a reader trusts.</summary>
    internal Outcome<LogKey> TrustedKey()
    {
        string file = PublicKeyFile;
        if (!File.Exists(file))
            return Outcome.Refused<LogKey>([ArchiveCodes.Error(ArchiveCodes.NoPublicKey, "There is no public key of the archive's log.", "Name the file of the key with --key, or ask whoever files in this archive for their .vkey file.", file, "a file with one line: name, id and key")]);
        return LogKey.TryRead(File.ReadAllText(file).Trim(), out LogKey? key)
            ? Outcome.Done(key)
            : Outcome.Refused<LogKey>([ArchiveCodes.Error(ArchiveCodes.NoPublicKey, "The file holds no public key of a log.", "Ask whoever files in this archive for their .vkey file again.", file, "one line: name, id and key, with plus signs between them")]);
    }

    /// <summary>The key that signs the log; it is made the first time.</summary>
    internal Outcome<FileLogSigner> Signer()
    {
        if (signer is not null) return Outcome.Done(signer);
        Outcome<FileLogSigner> opened;
        if (File.Exists(settings.KeyFile))
        {
            Outcome<LogKey> known = TrustedKey();
            if (known.IsRefused) return Outcome.Refused<FileLogSigner>(known.Findings);
            opened = FileLogSigner.Open(settings.KeyFile, known.Value.Name, settings.Passphrase);
            if (opened.Value is { } found && !found.Key.Equals(known.Value))
                return Outcome.Refused<FileLogSigner>([ArchiveCodes.Error(ArchiveCodes.NoPublicKey, "The private and the public half of the log's key do not belong together.", "Put back the two files as they were made.", PublicKeyFile)]);
        }
        else
        {
            if (Path.GetDirectoryName(Path.GetFullPath(settings.KeyFile)) is { } folder) Directory.CreateDirectory(folder);
            opened = FileLogSigner.Create(settings.KeyFile, settings.LogName, settings.Passphrase);
            if (opened.Value is { } made) File.WriteAllText(PublicKeyFile, made.Key + "\n");
        }

        signer = opened.Value;
        return opened;
    }

    /// <summary>Seals the log: everything that is filed is covered by a signature from then on.</summary>
    internal async Task<Outcome<SignedCheckpoint>> SealAsync(CancellationToken cancellationToken)
    {
        Outcome<FileLogSigner> key = Signer();
        return key.IsRefused ? Outcome.Refused<SignedCheckpoint>(key.Findings) : await Entries.Log.SealAsync([key.Value], cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        signer?.Dispose();
        Entries.Dispose();
    }
}
