using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>
/// The last entry of an object, which may be committed and not finished, as the protocol leaves it when a program dies, or be finished by
/// somebody while it is looked at. Nothing is wrong with either, so the object is judged as it will be; what no step of the protocol leaves
/// so stays as it is, and is found.
/// </summary>
internal sealed class LastEntry(IBlobStore store, ObjectBlobs blobs, OcflInventory head)
{
    private string OwnSidecar => $"{head.Head}/{OcflInventory.SidecarName}";

    /// <summary>Lets the object be as it will be.</summary>
    /// <param name="sidecar">The digest file in the object's folder.</param>
    /// <param name="copy">The copy of the inventory beside it, read after it.</param>
    /// <param name="copied">The same, where it can be read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where it is unfinished, whether its bytes are still staged.</returns>
    internal async Task<bool?> CompleteAsync(ReadOnlyMemory<byte>? sidecar, ReadOnlyMemory<byte>? copy, OcflInventory? copied, CancellationToken cancellationToken)
    {
        OcflInventory? before = EntryFinisher.BeforeOf(head);

        // In a conditional expression null would become an empty text.
        ReadOnlyMemory<byte>? sidecarBefore = null;
        if (before is not null) sidecarBefore = before.SidecarBytes();
        await blobs.FetchAsync(OwnSidecar, cancellationToken).ConfigureAwait(false);
        if (before is null) await blobs.FetchAsync(OcflSpec.Current.ObjectDeclaration, cancellationToken).ConfigureAwait(false);
        foreach ((_, string path) in head.ContentOf(head.Head)) await blobs.FetchAsync(path, cancellationToken).ConfigureAwait(false);

        // There is a later entry by now, so this one was finished.
        bool isBehind = copied is not null && await GoesOnAsync(copied, cancellationToken).ConfigureAwait(false);
        bool isUnfinished = !isBehind && Same(sidecar, sidecarBefore) && (Same(copy, before?.ToBytes()) || Same(copy, head.ToBytes()));
        if (!isBehind && !isUnfinished) return null;
        blobs.WillBe(OcflInventory.FileName, head.ToBytes());
        blobs.WillBe(OcflInventory.SidecarName, head.SidecarBytes());
        return isUnfinished ? await FinishAsync(before is null, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>Says that the entry is unfinished.</summary>
    internal Finding Unfinished(string root, bool isStaged) => AuditCode.At(
        OcflLayout.InventoryOf(root, head.Head),
        AuditCode.Unfinished,
        isStaged
            ? $"{head.Head} of {head.Id} is committed and not finished: a program died while it filed it, or is about to finish it."
            : $"{head.Head} of {head.Id} is committed and not finished, and its bytes are not staged, as a program that dies leaves them: somebody may have put the entry there, or the object's copy of its inventory back.",
        mend: isStaged ? "Recover: that finishes it." : "Compare the entry with what was filed. If it is right, recover: that finishes it.",
        severity: isStaged ? Severity.Note : Severity.Warning);

    private async Task<bool> FinishAsync(bool isFirst, CancellationToken cancellationToken)
    {
        await IfAbsentAsync(OwnSidecar, head.SidecarBytes()).ConfigureAwait(false);
        if (isFirst) await IfAbsentAsync(OcflSpec.Current.ObjectDeclaration, OcflLayout.ObjectDeclarationBytes).ConfigureAwait(false);
        StoredBlob? staged = await store.GetAsync(Staging.NameOf(head.Digest), cancellationToken).ConfigureAwait(false);
        if (staged is null) return false;
        IReadOnlyDictionary<Sha512, ReadOnlyMemory<byte>> files = Staging.Unpack(staged.Content).Files;
        foreach ((Sha512 digest, string path) in head.ContentOf(head.Head))
            if (files.TryGetValue(digest, out ReadOnlyMemory<byte> content)) await IfAbsentAsync(path, content).ConfigureAwait(false);
        return true;

        async Task IfAbsentAsync(string path, ReadOnlyMemory<byte> content)
        {
            if (!blobs.Has(path) && await blobs.GetAsync(path, cancellationToken).ConfigureAwait(false) is null) blobs.WillBe(path, content);
        }
    }

    // Whether the copy is that of a later entry which is there and continues this one.
    private async Task<bool> GoesOnAsync(OcflInventory copied, CancellationToken cancellationToken)
    {
        if (copied.Id != head.Id || !(copied.Head > head.Head)) return false;
        OcflInventory then = copied;
        while (then.Head > head.Head) then = EntryFinisher.BeforeOf(then)!;
        return then.ToBytes().Span.SequenceEqual(head.ToBytes().Span)
            && await blobs.FetchUnseenAsync($"{copied.Head}/{OcflInventory.FileName}", cancellationToken).ConfigureAwait(false) is { } own && own.Span.SequenceEqual(copied.ToBytes().Span);
    }

    private static bool Same(ReadOnlyMemory<byte>? one, ReadOnlyMemory<byte>? other) => one is { } a ? other is { } b && a.Span.SequenceEqual(b.Span) : other is null;
}
