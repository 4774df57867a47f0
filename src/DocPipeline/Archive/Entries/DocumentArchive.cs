using System.Runtime.CompilerServices;
using DocPipeline.Archive.Catalogue;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Entries;

/// <summary>
/// The archive: objects (a document or a record of a partnership) with their entries, none of which ever changes, and the log over all of
/// them. Any number of programs may write to it at once, and any of them may die at any moment.
/// </summary>
/// <remarks>Layout: OCFL 1.1 under <c>archive/</c>, the log under <c>log/</c>, bytes of unfinished entries under <c>staging/</c>.</remarks>
internal sealed class DocumentArchive : IDisposable
{
    private readonly OcflLayout layout = new("archive/");
    private readonly IBlobStore store;
    private readonly EntryCommit commit;
    private readonly ArchiveRecovery recovery;
    private bool isOpen;

    /// <summary>The archive in a store. Nothing is asked yet.</summary>
    /// <param name="store">The store.</param>
    /// <param name="clock">Tells when entries are made.</param>
    /// <param name="newSalt">32 random bytes for each new object.</param>
    internal DocumentArchive(IBlobStore store, TimeProvider clock, Func<byte[]> newSalt)
    {
        this.store = store;
        Log = new TransparencyLog(store, clock);
        Reader = new OcflObjectReader(store, layout);
        commit = new EntryCommit(store, layout, Reader, new EntryFinisher(store, layout, Reader, Log), Log, clock, newSalt);
        Catalogue = new ArchiveCatalogue(store, layout, Reader, Log);
        recovery = new ArchiveRecovery(store, layout, Reader, commit, clock);
        Rounds = new RoundChains(store, Log, clock, newSalt);
    }

    /// <summary>The log over all entries.</summary>
    internal TransparencyLog Log { get; }

    /// <summary>The rounds of signatures, with the same log.</summary>
    internal RoundChains Rounds { get; }

    /// <summary>What front pages say of the objects.</summary>
    internal ArchiveCatalogue Catalogue { get; }

    /// <summary>Where everything lies.</summary>
    internal OcflLayout Layout => layout;

    /// <summary>Reads objects.</summary>
    internal OcflObjectReader Reader { get; }

    /// <summary>Files an entry. Once it is answered the entry and its leaf in the log are there, whatever dies after that.</summary>
    /// <param name="request">What is to be filed. The same request again makes nothing new and gives the same answer.</param>
    /// <param name="cancellationToken">Gives up; the entry may be made all the same.</param>
    internal async Task<Outcome<FiledEntry>> FileAsync(EntryRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> findings = await OpenAsync(cancellationToken).ConfigureAwait(false);
        if (findings.Count > 0) return Outcome.Refused<FiledEntry>(findings);
        return await commit.FileAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finishes what programs that died have left.</summary>
    /// <param name="onObject">Is told how many objects were looked at.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<RecoveryReport> RecoverAsync(Action<int>? onObject, CancellationToken cancellationToken)
    {
        // Where the making of the root was cut short, it is made to its end; an empty store stays empty.
        bool isThere = false;
        await foreach (BlobName _ in store.ListAsync(layout.Prefix, cancellationToken).ConfigureAwait(false))
        {
            isThere = true;
            break;
        }

        IReadOnlyList<Finding> findings = isThere ? await OpenAsync(cancellationToken).ConfigureAwait(false) : [];
        if (findings.Count > 0) return new RecoveryReport(0, 0, 0, findings);
        RecoveryReport entries = await recovery.RunAsync(onObject, cancellationToken).ConfigureAwait(false);
        RoundRecoveryReport rounds = await new RoundRecovery(store, Rounds).RunAsync(cancellationToken).ConfigureAwait(false);
        return entries with { Cleared = entries.Cleared + rounds.Cleared, Rounds = rounds.Rounds, RoundsFinished = rounds.Finished, Findings = [.. entries.Findings, .. rounds.Findings] };
    }

    /// <summary>The entries of an object, the first one first; nothing when there is no such object.</summary>
    internal async Task<Outcome<IReadOnlyList<ArchivedEntry>>?> EntriesAsync(ObjectId id, CancellationToken cancellationToken) =>
        await Reader.HeadAsync(id, cancellationToken).ConfigureAwait(false) is { } head ? EntriesOf(head) : null;

    /// <summary>The entries of every object, object by object.</summary>
    internal async IAsyncEnumerable<Outcome<IReadOnlyList<ArchivedEntry>>> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (string root in Reader.ListAsync(cancellationToken).ConfigureAwait(false))
            if (await Reader.HeadAsync(root, cancellationToken).ConfigureAwait(false) is { } head) yield return EntriesOf(head);
    }

    /// <summary>A file of an entry; its bytes are those that were filed. Where the entry is not finished yet, they are still staged.</summary>
    internal async Task<Outcome<OcflFile>> FileOfAsync(ArchivedEntry entry, LogicalPath path, CancellationToken cancellationToken)
    {
        Outcome<OcflFile> file = await Reader.FileAsync(entry.Inventory, entry.Number, path, cancellationToken).ConfigureAwait(false);
        if (!file.IsRefused || !entry.Files.TryGetValue(path, out Sha512 digest)) return file;
        if (await store.GetAsync(Staging.NameOf(entry.Inventory.Digest), cancellationToken).ConfigureAwait(false) is { } staged)
            return Staging.Unpack(staged.Content).Files.TryGetValue(digest, out ReadOnlyMemory<byte> content) ? Outcome.Done(new OcflFile(content, digest)) : file;

        // Whoever files it may have finished it between the two looks.
        return await Reader.FileAsync(entry.Inventory, entry.Number, path, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => Log.Dispose();

    private async Task<IReadOnlyList<Finding>> OpenAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> findings = isOpen ? [] : await new OcflRoot(store, layout).EnsureAsync(cancellationToken).ConfigureAwait(false);
        isOpen = findings.Count == 0;
        return findings;
    }

    private Outcome<IReadOnlyList<ArchivedEntry>> EntriesOf(Outcome<OcflInventory> head)
    {
        if (head.IsRefused) return Outcome.Refused<IReadOnlyList<ArchivedEntry>>(head.Findings);
        var entries = new List<ArchivedEntry>();
        for (OcflInventory? inventory = head.Value; inventory is not null; inventory = EntryFinisher.BeforeOf(inventory))
        {
            Outcome<EntryNote> note = EntryNote.Read(inventory[inventory.Head].Message, OcflLayout.InventoryOf(layout.RootOf(inventory.Id), inventory.Head).Value);
            if (note.IsRefused) return Outcome.Refused<IReadOnlyList<ArchivedEntry>>(note.Findings);
            entries.Add(new ArchivedEntry(inventory.Head, inventory, note.Value));
        }

        entries.Reverse();
        return Outcome.Done<IReadOnlyList<ArchivedEntry>>(entries);
    }
}
