using System.Collections.Concurrent;
using System.Security.Cryptography;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Keys;
using DocPipeline.Pipeline.Archiving.People;

namespace DocPipeline.Pipeline.Archiving;

/// <summary>An archive that is open: to read it, and, with the key of its log, to file in it.</summary>
public sealed class OpenedArchive : IDisposable
{
    private OpenedArchive(ArchiveSettings settings, IBlobStore store, TimeProvider clock)
    {
        Store = store;
        Clock = clock;
        SealsAtOnce = !settings.SealsLater;
        HasKey = settings.Key is not null;
        Keys = new ArchiveKeys(settings);
        ContactKey = new ContactKeyAtHand(settings, store);
        Entries = new DocumentArchive(store, clock, () => RandomNumberGenerator.GetBytes(32));
    }

    /// <summary>The store, in which other things lie beside the archive: drafts, queued work, what was refused.</summary>
    public IBlobStore Store { get; }

    /// <summary>Whether this program has been given a key to seal the log with.</summary>
    public bool HasKey { get; }

    /// <summary>Whether a story that files something seals the log before it answers.</summary>
    internal bool SealsAtOnce { get; }

    /// <summary>What was filed and is not in the catalogue yet.</summary>
    internal ConcurrentQueue<FiledEntry> Uncounted { get; } = new();

    internal TimeProvider Clock { get; }

    internal DocumentArchive Entries { get; }

    internal ArchiveKeys Keys { get; }

    /// <summary>Where the key of the contact data is.</summary>
    internal ContactKeyAtHand ContactKey { get; }

    /// <summary>The file with the public half of the log's key, by which everybody checks the log.</summary>
    public string? PublicKeyFile => Keys.PublicFile;

    /// <summary>The file with the key of the contact data; nothing where that is in a vault.</summary>
    public string? ContactsKeyFile => ContactKey.File;

    /// <summary>Opens an archive. Azure is not asked anything yet.</summary>
    /// <exception cref="IOException">The folder of the store cannot be used.</exception>
    public static Outcome<OpenedArchive> Open(ArchiveSettings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Outcome<IBlobStore> store = BlobStores.Open(settings.Store, clock);
        return store.IsRefused ? Outcome.Refused<OpenedArchive>(store.Findings) : Outcome.Done(new OpenedArchive(settings, store.Value, clock));
    }

    /// <summary>The archive in a store that is open already.</summary>
    internal static OpenedArchive In(IBlobStore store, ArchiveSettings settings, TimeProvider clock) => new(settings, store, clock);

    /// <summary>Seals the log: everything that is filed is covered by a signature from then on.</summary>
    internal async Task<Outcome<SignedCheckpoint>> SealAsync(CancellationToken cancellationToken)
    {
        Outcome<ILogSigner> key = await Keys.SignerAsync(cancellationToken).ConfigureAwait(false);
        if (key.IsRefused) return Outcome.Refused<SignedCheckpoint>(key.Findings);
        Outcome<IReadOnlyList<LogKey>> trusted = Keys.Trusted();
        return trusted.IsRefused
            ? Outcome.Refused<SignedCheckpoint>(trusted.Findings)
            : await Entries.Log.SealAsync([key.Value], trusted.Value, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Counts what was filed in the catalogue. Should it fail, the next who lists the archive finds the catalogue behind and makes it anew.</summary>
    internal async Task CountAsync(CancellationToken cancellationToken)
    {
        List<FiledEntry> filed = [];
        while (Uncounted.TryDequeue(out FiledEntry? entry)) filed.Add(entry);
        await Entries.Catalogue.CountAsync(filed, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Keys.Dispose();
        ContactKey.Dispose();
        Entries.Dispose();
    }
}
