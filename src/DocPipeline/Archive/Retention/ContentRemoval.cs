using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Retention;

/// <summary>
/// Takes away the content of an object that was disposed of, and the rounds that the disposal lists, once the entry that says so is in the log. Anyone who has the log's public key
/// may do it, any number at once, any number of times; whoever died over it, the next one finishes.
/// </summary>
internal sealed class ContentRemoval(IBlobStore store, DocumentArchive archive)
{
    /// <summary>Takes the content away.</summary>
    /// <param name="id">The object.</param>
    /// <param name="trusted">The log's keys as somebody outside the store knows them.</param>
    /// <param name="cancellationToken">Gives up; the same call again goes on.</param>
    /// <returns>How many blobs are gone by this call, or why the disposal is not carried out.</returns>
    internal async Task<Outcome<RemovedContent>> RunAsync(ObjectId id, IReadOnlyList<LogKey> trusted, CancellationToken cancellationToken)
    {
        if (await archive.EntriesAsync(id, cancellationToken).ConfigureAwait(false) is not { } found) return Outcome.Done(new RemovedContent(0));
        if (found.IsRefused) return Outcome.Refused<RemovedContent>(found.Findings);
        if (Disposal.In(found.Value) is not { } entry) return Outcome.Done(new RemovedContent(0));
        TrustedKeys keys = await archive.Log.FollowAsync(trusted, cancellationToken).ConfigureAwait(false);
        Disposal disposal = new(found.Value, await FileAsync(entry, DisposalList.FileName).ConfigureAwait(false), await FileAsync(entry, DisposalSeal.FileName).ConfigureAwait(false));
        IReadOnlyDictionary<long, ObjectLeaf> leaves = await RoundsOfObject.LeavesAsync(archive.Log, disposal.Rounds, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> problems = disposal.Problems(keys, await LeafOfAsync(entry, cancellationToken).ConfigureAwait(false), leaves.GetValueOrDefault);
        if (problems.Count > 0)
        {
            return Outcome.Refused<RemovedContent>([ArchiveFinding.At(
                OcflLayout.InventoryOf(archive.Layout.RootOf(id), entry.Number).Value, RetentionFinding.Unproven, $"{entry.Number} of {id} says that the object was disposed of, and nothing is deleted by it: {string.Join("; ", problems)}.",
                "Run docpipeline archive verify. Find out who can write to the store; no program of ours makes such an entry.")]);
        }

        int removed = 0;
        string root = archive.Layout.RootOf(id);
        HashSet<string> names = [.. disposal.Paths.Select(path => $"{root}/{path}")];
        List<BlobName> left = [];
        await foreach (BlobName name in store.ListAsync($"{root}/v", cancellationToken).ConfigureAwait(false))
            if (names.Contains(name.Value)) left.Add(name);
        foreach (BlobName name in left) removed += await DeleteAsync(name, cancellationToken).ConfigureAwait(false);

        RoundRemoval removal = new(store);
        List<RoundId> rounds = [];
        foreach (DisposedRound round in disposal.Rounds)
        {
            if (await removal.RunAsync(round, cancellationToken).ConfigureAwait(false) is not { } gone) continue;
            removed += gone;
            rounds.Add(round.Round);
        }

        // What programs that died had staged for the object holds the same words, and nothing of it is needed any more.
        List<BlobName> stagedNames = [];
        await foreach (BlobName name in store.ListAsync(Staging.Prefix, cancellationToken).ConfigureAwait(false)) stagedNames.Add(name);
        foreach (BlobName name in stagedNames)
        {
            if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } staged && Staging.Unpack(staged.Content).About is { } about && about.Object == id
                && await store.DeleteAsync(name, staged.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted) removed++;
        }

        return Outcome.Done(new RemovedContent(removed) { Rounds = rounds });

        async Task<ReadOnlyMemory<byte>?> FileAsync(ArchivedEntry of, LogicalPath path) =>
            of.Files.ContainsKey(path) && (await archive.FileOfAsync(of, path, cancellationToken).ConfigureAwait(false)).Value is { } file ? file.Content : null;
    }

    private async Task<int> DeleteAsync(BlobName name, CancellationToken cancellationToken)
    {
        while (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob)
            if (await store.DeleteAsync(name, blob.Tag, cancellationToken).ConfigureAwait(false) == DeleteResult.Deleted) return 1;
        return 0;
    }

    private async Task<long?> LeafOfAsync(ArchivedEntry entry, CancellationToken cancellationToken)
    {
        Outcome<ObjectLeaf> leaf = EntryFinisher.LeafOf(entry.Inventory, "");
        if (leaf.IsRefused) return null;
        byte[] bytes = leaf.Value.ToBytes();
        for (long index = entry.Note.LogSize; await archive.Log.ReadAsync(index, cancellationToken).ConfigureAwait(false) is { } there; index++)
            if (there.Span.SequenceEqual(bytes)) return index;
        return null;
    }
}
