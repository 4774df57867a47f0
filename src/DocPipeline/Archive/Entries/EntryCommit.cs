using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Entries;

/// <summary>
/// Files entries, with conditional writes alone: the new bytes are staged, the entry's inventory is created where none may be yet (the
/// commit), and what follows from it is done by whoever comes first. Once it is answered, the entry and its leaf are there.
/// </summary>
internal sealed class EntryCommit(IBlobStore store, OcflLayout layout, OcflObjectReader reader, EntryFinisher finisher, TransparencyLog log, TimeProvider clock, Func<byte[]> newSalt)
{
    private const int MostTries = 64;

    private static readonly TimeSpan clocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>Files an entry, once.</summary>
    /// <param name="request">What is to be filed.</param>
    /// <param name="cancellationToken">Gives up; the same request again finds out what came of it.</param>
    internal async Task<Outcome<FiledEntry>> FileAsync(EntryRequest request, CancellationToken cancellationToken)
    {
        Dictionary<LogicalPath, Sha512> digests = request.Files.ToDictionary(f => f.Key, f => Sha512.Of(f.Value.Span));
        bool isSure = false;
        for (int tries = 0; tries < MostTries; tries++)
        {
            Outcome<ObjectHead> found = await FindAsync(request.Object, isSure, cancellationToken).ConfigureAwait(false);
            if (found.IsRefused) return Outcome.Refused<FiledEntry>(found.Findings);
            ObjectHead head = found.Value;
            if (head.Inventory is { } unfinished && !head.IsFinished)
            {
                IReadOnlyList<Finding> findings = await FinishAsync(unfinished, cancellationToken).ConfigureAwait(false);
                if (findings.Count > 0) return Outcome.Refused<FiledEntry>(findings);
                isSure = true;
                continue;
            }

            if (head.Inventory is { } before && EntryOf(before, request.Request) is { } made) return await RepeatedAsync(before, made, digests, request, cancellationToken).ConfigureAwait(false);

            // The copy in the folder may be behind an entry that nobody has finished yet: that somebody else was first is said only for sure.
            if (!isSure && request.Seen is { } seen && seen != (head.Inventory?.Head.Value ?? 0))
            {
                isSure = true;
                continue;
            }

            Outcome<OcflInventory> next = await NextAsync(request, head.Inventory, digests, cancellationToken).ConfigureAwait(false);
            if (next.IsRefused) return Outcome.Refused<FiledEntry>(next.Findings);

            Dictionary<Sha512, ReadOnlyMemory<byte>> bytes = BytesOf(next.Value, request, digests);
            WriteResult staged = await store.CreateAsync(Staging.NameOf(next.Value.Digest), Staging.Pack(new StagedEntry(request.Object, next.Value.Head, next.Value[next.Value.Head].CreatedAt), bytes), cancellationToken).ConfigureAwait(false);
            BlobName name = OcflLayout.InventoryOf(layout.RootOf(request.Object), next.Value.Head);
            WriteResult commit = await store.CreateAsync(name, next.Value.ToBytes(), cancellationToken).ConfigureAwait(false);

            // Somebody was first. Who finds exactly the same bytes has the same request delivered twice, and only one of the two made the entry.
            if (commit is not WriteResult.Written && await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } there && !there.Content.Span.SequenceEqual(next.Value.ToBytes().Span))
            {
                if (staged is WriteResult.Written own) await store.DeleteAsync(Staging.NameOf(next.Value.Digest), own.Tag, cancellationToken).ConfigureAwait(false);
                isSure = true;
                continue;
            }

            Outcome<AppendedLeaf> leaf = await finisher.FinishAsync(next.Value, bytes, (staged as WriteResult.Written)?.Tag, head, cancellationToken).ConfigureAwait(false);
            return leaf.IsRefused ? Outcome.Refused<FiledEntry>(leaf.Findings) : Outcome.Done(new FiledEntry(request.Object, next.Value.Head, next.Value.Digest, leaf.Value.Index, WasThere: commit is not WriteResult.Written));
        }

        return Refused(request, ArchiveFinding.Busy, $"{request.Object} was changed by others at every try.", "Try again in a moment.");
    }

    /// <summary>Finishes the last entry of an object. Only that can be unfinished, for nobody adds to one that is.</summary>
    /// <returns>What cannot be finished.</returns>
    internal async Task<IReadOnlyList<Finding>> FinishAsync(OcflInventory head, CancellationToken cancellationToken)
    {
        Outcome<AppendedLeaf> leaf = await finisher.FinishAsync(head, staged: null, stagedTag: null, head: null, cancellationToken).ConfigureAwait(false);
        return leaf.IsRefused ? leaf.Findings : [];
    }

    /// <summary>The last entry of an object.</summary>
    /// <param name="id">The object.</param>
    /// <param name="isSure">Whether the names of all its blobs are to be looked at; otherwise the copy in its folder says which entry is
    /// tried first, and the commit finds out if that was not the last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<Outcome<ObjectHead>> FindAsync(ObjectId id, bool isSure, CancellationToken cancellationToken)
    {
        string root = layout.RootOf(id);
        StoredBlob? sidecar = await store.GetAsync(OcflLayout.SidecarOf(root), cancellationToken).ConfigureAwait(false);
        StoredBlob? copy = await store.GetAsync(OcflLayout.InventoryOf(root), cancellationToken).ConfigureAwait(false);
        if (!isSure && copy is not null && OcflInventory.Read(copy.Content, OcflLayout.InventoryOf(root).Value).Value is { } hint && hint.Id == id
            && await store.GetAsync(OcflLayout.InventoryOf(root, hint.Head), cancellationToken).ConfigureAwait(false) is { } own && own.Content.Span.SequenceEqual(copy.Content.Span))
            return Outcome.Done(new ObjectHead(hint, IsFinished(hint), copy.Tag, sidecar?.Tag));
        Outcome<OcflInventory>? head = await reader.HeadAsync(id, cancellationToken).ConfigureAwait(false);
        return head is null ? Outcome.Done(new ObjectHead(null, IsFinished: true, copy?.Tag, sidecar?.Tag))
            : head.IsRefused ? Outcome.Refused<ObjectHead>(head.Findings)
            : Outcome.Done(new ObjectHead(head.Value, IsFinished(head.Value), copy?.Tag, sidecar?.Tag));

        bool IsFinished(OcflInventory inventory) => sidecar is not null && sidecar.Content.Span.SequenceEqual(inventory.SidecarBytes());
    }

    private async Task<Outcome<OcflInventory>> NextAsync(EntryRequest request, OcflInventory? before, Dictionary<LogicalPath, Sha512> digests, CancellationToken cancellationToken)
    {
        if (request.Seen is { } seen && seen != (before?.Head.Value ?? 0))
            return Refused<OcflInventory>(request, ArchiveFinding.Stale, $"{request.Object} has {before?.Head.Value ?? 0} entries by now; the caller knew of {seen}.", "Look at what was added, and try again on top of it.");
        DateTimeOffset now = clock.GetUtcNow();
        if (before is not null && now < before[before.Head].CreatedAt)
        {
            if (now < before[before.Head].CreatedAt - clocksDiffer)
                return Refused<OcflInventory>(request, ArchiveFinding.Clock, $"This machine's clock says {now:u}; the last entry of {request.Object} was made at {before[before.Head].CreatedAt:u}.", "Set the clock of this machine, or of the one that made that entry.");
            now = before[before.Head].CreatedAt;
        }

        string place = request.Object.Value;
        string salt;
        if (before is null) salt = EntryNote.SaltOf(newSalt());
        else
        {
            Outcome<EntryNote> last = EntryNote.Read(before[before.Head].Message, OcflLayout.InventoryOf(layout.RootOf(request.Object), before.Head).Value);
            if (last.IsRefused) return Outcome.Refused<OcflInventory>(last.Findings);
            if (last.Value.Event == RetentionEvents.Disposed)
                return Refused<OcflInventory>(request, RetentionFinding.Disposed, $"{request.Object} was disposed of with {before.Head}; nothing is filed after that.", "File the document under another id.");
            salt = last.Value.Salt;
        }

        long known = log.KnownCount > 0 ? log.KnownCount : await log.SizeAsync(cancellationToken).ConfigureAwait(false);
        EntryNote note = new() { Text = request.Text, Event = request.Event, Request = request.Request, LogSize = known, Salt = salt, Facts = request.Facts };
        if (note.Problem() is { } problem) return Refused<OcflInventory>(request, ArchiveFinding.Request, problem, "Give the entry a sentence, an event, a request and facts that can be written in lines.");
        var state = new Dictionary<LogicalPath, Sha512>(request.KeepsOtherFiles && before is not null ? before[before.Head].State : new Dictionary<LogicalPath, Sha512>());
        foreach ((LogicalPath path, Sha512 digest) in digests) state[path] = digest;
        return InventoryStep.Next(request.Object, before, new NewEntry { CreatedAt = now, State = state, AtHand = digests.Values.ToHashSet(), Message = note.ToMessage(), User = request.User });
    }

    private async Task<Outcome<FiledEntry>> RepeatedAsync(OcflInventory inventory, VersionNumber made, Dictionary<LogicalPath, Sha512> digests, EntryRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<LogicalPath, Sha512> state = inventory[made].State;
        if (digests.Any(d => !state.TryGetValue(d.Key, out Sha512 digest) || digest != d.Value))
            return Refused(request, ArchiveFinding.RequestReused, $"The request ‘{request.Request}’ made {made} of {request.Object}, of other files.", "Give every request an id of its own.");
        OcflInventory then = inventory;
        while (then.Head > made) then = EntryFinisher.BeforeOf(then)!;
        Outcome<AppendedLeaf> leaf = await finisher.LogAsync(then, cancellationToken).ConfigureAwait(false);
        return leaf.IsRefused ? Outcome.Refused<FiledEntry>(leaf.Findings) : Outcome.Done(new FiledEntry(request.Object, made, then.Digest, leaf.Value.Index, WasThere: true));
    }

    private static VersionNumber? EntryOf(OcflInventory inventory, string request)
    {
        for (VersionNumber number = inventory.Head; ; number = new VersionNumber(number.Value - 1))
        {
            if (EntryNote.Read(inventory[number].Message, "").Value?.Request == request) return number;
            if (number == VersionNumber.First) return null;
        }
    }

    private static Dictionary<Sha512, ReadOnlyMemory<byte>> BytesOf(OcflInventory inventory, EntryRequest request, Dictionary<LogicalPath, Sha512> digests)
    {
        HashSet<Sha512> wanted = [.. inventory.ContentOf(inventory.Head).Select(c => c.Key)];
        var bytes = new Dictionary<Sha512, ReadOnlyMemory<byte>>();
        foreach ((LogicalPath path, ReadOnlyMemory<byte> content) in request.Files)
            if (wanted.Contains(digests[path])) bytes[digests[path]] = content;
        return bytes;
    }

    private static Outcome<FiledEntry> Refused(EntryRequest request, FindingCode code, string message, string mend) => Refused<FiledEntry>(request, code, message, mend);

    private static Outcome<T> Refused<T>(EntryRequest request, FindingCode code, string message, string mend)
        where T : class => Outcome.Refused<T>([ArchiveFinding.At(request.Object.Value, code, message, mend)]);
}
