using System.Diagnostics.CodeAnalysis;
using DocPipeline.Archive.Catalogue.Rows;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Catalogue;

/// <summary>
/// The catalogue: what front pages say of every object, worked out from the objects and kept beside them, so that no page reads them all.
/// It is no part of the archive. Any number of programs may write it at once: whatever becomes of it, it is used only where it counts
/// exactly the leaves that the log has, and otherwise made anew.
/// </summary>
internal sealed class ArchiveCatalogue
{
    private const int MostTries = 16;

    // So far behind, reading the leaves one by one costs more than looking at the names of all objects.
    private const int MostLeaves = 64;

    private readonly IBlobStore store;
    private readonly OcflObjectReader reader;
    private readonly TransparencyLog log;
    private readonly CatalogueReader lists;
    private readonly ObjectRows objects;

    /// <summary>The catalogue in a store. Nothing is asked yet.</summary>
    internal ArchiveCatalogue(IBlobStore store, OcflLayout layout, OcflObjectReader reader, TransparencyLog log)
    {
        (this.store, this.reader, this.log) = (store, reader, log);
        lists = new CatalogueReader(store, log);
        objects = new ObjectRows(store, layout, reader, log);
    }

    /// <summary>Every object, from the catalogue where it is fresh; otherwise from the objects, and the catalogue is written anew.</summary>
    /// <returns>The rows by identifier, or what is wrong with objects that cannot be read.</returns>
    internal async Task<Outcome<IReadOnlyList<CatalogueRow>>> ListAsync(CancellationToken cancellationToken)
    {
        if (await lists.FreshAsync(cancellationToken).ConfigureAwait(false) is { } fresh) return Outcome.Done(fresh);
        Outcome<MadeCatalogue> made = await objects.MakeAsync([], cancellationToken).ConfigureAwait(false);
        if (made.IsRefused) return Outcome.Refused<IReadOnlyList<CatalogueRow>>(made.Findings);
        await TryWriteAsync(made.Value, cancellationToken).ConfigureAwait(false);
        return Outcome.Done(made.Value.Rows);
    }

    /// <summary>Counts entries that were filed. It costs a few requests a partnership, unless others have filed at the same time.</summary>
    internal async Task CountAsync(IReadOnlyCollection<FiledEntry> filed, CancellationToken cancellationToken)
    {
        HashSet<Sha512> own = [];
        for (int tries = 0; filed.Count > 0 && tries < MostTries; tries++)
        {
            StoredBlob? blob = await store.GetAsync(CatalogueJson.IndexName, cancellationToken).ConfigureAwait(false);
            if (blob is not null && CatalogueJson.IsLater(blob.Content)) return;
            CatalogueIndex? index = blob is null ? null : CatalogueJson.ReadIndex(blob.Content);
            long upTo = filed.Max(entry => entry.Leaf) + 1;
            if (index is not null && index.LogSize >= upTo && await log.ReadAsync(index.LogSize - 1, cancellationToken).ConfigureAwait(false) is not null) return;
            bool isDone = index is not null && await AreAllAsync(filed, index.LogSize, upTo, cancellationToken).ConfigureAwait(false)
                ? await AddAsync(filed, index, blob!.Tag, upTo, own, cancellationToken).ConfigureAwait(false) ?? await CatchUpAsync(index, cancellationToken).ConfigureAwait(false)
                : await CatchUpAsync(index, cancellationToken).ConfigureAwait(false);
            if (isDone) return;
        }
    }

    /// <summary>Writes the catalogue again, whatever is there.</summary>
    /// <returns>The blobs that were not as they should be, or what is wrong with objects that cannot be read.</returns>
    internal async Task<Outcome<IReadOnlyList<BlobName>>> RebuildAsync(CancellationToken cancellationToken)
    {
        List<BlobName> written = [];
        for (int tries = 0; tries < MostTries; tries++)
        {
            Outcome<MadeCatalogue> made = await objects.MakeAsync([], cancellationToken).ConfigureAwait(false);
            if (made.IsRefused) return Outcome.Refused<IReadOnlyList<BlobName>>(made.Findings);
            if (made.Value is { LogSize: 0, Rows.Count: 0 }) break;
            if (await WriteAsync(made.Value, isWhateverIsThere: true, written, cancellationToken).ConfigureAwait(false)) break;
        }

        return Outcome.Done<IReadOnlyList<BlobName>>([.. written.Distinct().OrderBy(name => name.Value, StringComparer.Ordinal)]);
    }

    /// <summary>Whether the leaves of a stretch are those of the given entries, or of what moves no row.</summary>
    private async Task<bool> AreAllAsync(IReadOnlyCollection<FiledEntry> filed, long from, long upTo, CancellationToken cancellationToken)
    {
        HashSet<long> ours = [.. filed.Select(entry => entry.Leaf)];
        if (upTo - from > ours.Count + MostLeaves) return false;
        for (long index = from; index < upTo; index++)
        {
            if (ours.Contains(index)) continue;
            if (await log.ReadAsync(index, cancellationToken).ConfigureAwait(false) is not { } bytes) return false;
            if (LogLeafReader.Read(bytes, new Place(LogNames.Leaf(index).Value)).Value is null or ObjectLeaf { Kind: ObjectLeafKind.Entry }) return false;
        }

        return true;
    }

    /// <summary>Writes the rows of entries that were filed, list by list, and then the index.</summary>
    /// <returns>Whether that is done; nothing where a list is not the one that the index states, so that it cannot be gone on from.</returns>
    private async Task<bool?> AddAsync(IReadOnlyCollection<FiledEntry> filed, CatalogueIndex index, BlobTag seen, long upTo, HashSet<Sha512> own, CancellationToken cancellationToken)
    {
        Dictionary<string, CatalogueListed> listed = index.Partnerships.ToDictionary(p => p.Partnership, StringComparer.Ordinal);
        foreach (IGrouping<string, ObjectId> of in filed.Select(entry => entry.Object).Distinct().GroupBy(id => CataloguePlace.Of(id).Partnership))
        {
            StoredBlob? blob = await store.GetAsync(CatalogueJson.NameOf(of.Key), cancellationToken).ConfigureAwait(false);
            Sha512? there = blob is null ? null : Sha512.Of(blob.Content.Span);
            if (there?.Hex != listed.GetValueOrDefault(of.Key)?.List && !(there is { } digest && own.Contains(digest))) return null;
            CatalogueList? list = blob is null ? null : CatalogueJson.ReadList(blob.Content);
            if (blob is not null && list is null) return null;
            Dictionary<string, CatalogueRow> rows = (list?.Objects ?? []).ToDictionary(row => row.Id, StringComparer.Ordinal);
            foreach (ObjectId id in of)
            {
                Outcome<OcflInventory>? head = await reader.HeadAsync(id, cancellationToken).ConfigureAwait(false);
                if (head?.Value is not { } inventory || CatalogueRow.Of(inventory, inventory.Head.Value).Value is not { } row) return null;
                rows[id.Value] = row;
            }

            byte[] bytes = MadeCatalogue.ListOf(of.Key, rows.Values);
            listed[of.Key] = new CatalogueListed(of.Key, rows.Count, Sha512.Of(bytes).Hex);
            if (blob is not null && blob.Content.Span.SequenceEqual(bytes)) continue;
            if (await PutAsync(CatalogueJson.NameOf(of.Key), bytes, blob?.Tag, cancellationToken).ConfigureAwait(false) is not WriteResult.Written) return false;
            own.Add(Sha512.Of(bytes));
        }

        return await PutAsync(CatalogueJson.IndexName, MadeCatalogue.IndexOf(upTo, listed.Values), seen, cancellationToken).ConfigureAwait(false) is WriteResult.Written;
    }

    /// <summary>Makes the catalogue from the names of all objects and the inventories of those that have moved on.</summary>
    private async Task<bool> CatchUpAsync(CatalogueIndex? index, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, CatalogueList>? known = index is null ? null : await lists.ListsAsync(index, cancellationToken).ConfigureAwait(false);
        Outcome<MadeCatalogue> made = await objects.MakeAsync(known?.Values.SelectMany(list => list.Objects) ?? [], cancellationToken).ConfigureAwait(false);

        // An object that cannot be read is for those to say who read or verify it.
        return made.IsRefused || await WriteAsync(made.Value, isWhateverIsThere: false, written: null, cancellationToken).ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whoever may only read still reads, and stores have no one exception for that.")]
    private async Task TryWriteAsync(MadeCatalogue made, CancellationToken cancellationToken)
    {
        if (made.Rows.Count == 0) return;
        try
        {
            await WriteAsync(made, isWhateverIsThere: false, written: null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
        }
    }

    /// <summary>Writes a catalogue, its index last.</summary>
    /// <returns>Whether it is there, or a later one; not where somebody else was writing.</returns>
    private async Task<bool> WriteAsync(MadeCatalogue made, bool isWhateverIsThere, List<BlobName>? written, CancellationToken cancellationToken)
    {
        StoredBlob? index = await store.GetAsync(CatalogueJson.IndexName, cancellationToken).ConfigureAwait(false);
        if (!isWhateverIsThere && index is not null)
        {
            if (CatalogueJson.IsLater(index.Content)) return true;
            if (CatalogueJson.ReadIndex(index.Content) is { } there && there.LogSize > made.LogSize && await log.ReadAsync(there.LogSize - 1, cancellationToken).ConfigureAwait(false) is not null) return true;
        }

        foreach ((string partnership, byte[] bytes) in made.Lists)
        {
            StoredBlob? list = await store.GetAsync(CatalogueJson.NameOf(partnership), cancellationToken).ConfigureAwait(false);
            if (list is not null && list.Content.Span.SequenceEqual(bytes)) continue;
            if (!isWhateverIsThere && list is not null && IsAhead(list.Content, made)) return false;
            if (await PutAsync(CatalogueJson.NameOf(partnership), bytes, list?.Tag, cancellationToken).ConfigureAwait(false) is not WriteResult.Written) return false;
            written?.Add(CatalogueJson.NameOf(partnership));
        }

        if (index is not null && index.Content.Span.SequenceEqual(made.Index)) return true;
        if (await PutAsync(CatalogueJson.IndexName, made.Index, index?.Tag, cancellationToken).ConfigureAwait(false) is not WriteResult.Written) return false;
        written?.Add(CatalogueJson.IndexName);
        return true;
    }

    // Somebody who filed meanwhile has written the list already, and will write the index.
    private static bool IsAhead(ReadOnlyMemory<byte> list, MadeCatalogue made)
    {
        Dictionary<string, int> entries = made.Rows.ToDictionary(row => row.Id, row => row.Entries, StringComparer.Ordinal);
        return CatalogueJson.ReadList(list) is { } there && there.Objects.Any(row => row.Entries > entries.GetValueOrDefault(row.Id));
    }

    private Task<WriteResult> PutAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag? seen, CancellationToken cancellationToken) =>
        seen is null ? store.CreateAsync(name, content, cancellationToken) : store.ReplaceAsync(name, content, seen, cancellationToken);
}
