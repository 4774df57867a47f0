using System.Globalization;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Checkpoints;

/// <summary>
/// The checkpoints in the store. One is kept for good before it becomes the newest, so a signed statement is never lost, and a newest
/// checkpoint that is older than a kept one was either left there by a crash or put there by somebody.
/// </summary>
internal sealed class CheckpointStore(IBlobStore store)
{
    /// <summary>The newest checkpoint, by its own name.</summary>
    /// <returns>The checkpoint, <see langword="null"/> when there is none, or a finding when it cannot be read. Signatures are not verified.</returns>
    public async Task<(StoredCheckpoint? Newest, IReadOnlyList<Finding> Findings)> ReadNewestAsync(CancellationToken cancellationToken) =>
        await ReadAsync(LogNames.Checkpoint, cancellationToken).ConfigureAwait(false);

    /// <summary>A kept checkpoint by its size.</summary>
    public async Task<(StoredCheckpoint? Kept, IReadOnlyList<Finding> Findings)> ReadKeptAsync(long size, CancellationToken cancellationToken)
    {
        (StoredCheckpoint? kept, IReadOnlyList<Finding> findings) = await ReadAsync(LogNames.KeptCheckpoint(size), cancellationToken).ConfigureAwait(false);
        if (kept is null || kept.Checkpoint.Size == size) return (kept, findings);
        return (null, [LogFinding.At(
            LogNames.KeptCheckpoint(size),
            LogFinding.CheckpointMalformed,
            string.Create(CultureInfo.InvariantCulture, $"The kept checkpoint is of {kept.Checkpoint.Size} leaves, not of as many as its name says."),
            "the checkpoint of that size",
            SignedCheckpoint.WhereCopiesAre)]);
    }

    /// <summary>The sizes of all kept checkpoints, the smallest first.</summary>
    public async Task<IReadOnlyList<long>> KeptSizesAsync(CancellationToken cancellationToken)
    {
        List<long> sizes = [];
        await foreach (BlobName name in store.ListAsync(LogNames.KeptCheckpoints, cancellationToken).ConfigureAwait(false))
            if (LogNames.Number(name, LogNames.KeptCheckpoints) is { } size) sizes.Add(size);
        return sizes;
    }

    /// <summary>What a seal starts from, whoever left the work half done.</summary>
    public async Task<(SealBase Base, IReadOnlyList<Finding> Findings)> ReadBaseAsync(CancellationToken cancellationToken)
    {
        (StoredCheckpoint? newest, IReadOnlyList<Finding> findings) = await ReadNewestAsync(cancellationToken).ConfigureAwait(false);
        SealBase found = new(newest?.Signed, newest?.Checkpoint.Size ?? -1, newest?.Tag);
        IReadOnlyList<long> sizes = await KeptSizesAsync(cancellationToken).ConfigureAwait(false);
        if (findings.Count > 0 || sizes is not [.., { } greatest] || greatest < found.NewestSize) return (found, findings);
        (StoredCheckpoint? kept, findings) = await ReadKeptAsync(greatest, cancellationToken).ConfigureAwait(false);
        if (kept is null) return (found, findings);
        return newest is not null && greatest == found.NewestSize && kept.Checkpoint != newest.Checkpoint
            ? (found, [Forked(LogNames.KeptCheckpoint(greatest), kept.Checkpoint, newest.Checkpoint)])
            : (found with { Signed = kept.Signed }, []);
    }

    /// <summary>Keeps a checkpoint for good, unless one of its size is kept: then that one counts, for signatures differ each time.</summary>
    /// <returns>The one that is kept, or findings when it states something else or nobody known has signed it.</returns>
    public async Task<(SignedCheckpoint? Kept, IReadOnlyList<Finding> Findings)> KeepAsync(
        SignedCheckpoint signed, TrustedKeys trusted, CancellationToken cancellationToken)
    {
        long size = signed.Checkpoint.Size;
        if (await store.CreateAsync(LogNames.KeptCheckpoint(size), signed.Note.ToBytes(), cancellationToken).ConfigureAwait(false) is WriteResult.Written)
            return (signed, []);
        (StoredCheckpoint? there, IReadOnlyList<Finding> findings) = await ReadKeptAsync(size, cancellationToken).ConfigureAwait(false);
        if (there is null) return (null, findings);
        if (trusted.Check(there.Signed, PlaceOf(LogNames.KeptCheckpoint(size))) is { Count: > 0 } wrong) return (null, wrong);
        return there.Checkpoint == signed.Checkpoint ? (there.Signed, []) : (null, [Forked(LogNames.KeptCheckpoint(size), there.Checkpoint, signed.Checkpoint)]);
    }

    /// <summary>Makes a checkpoint the newest one.</summary>
    /// <param name="signed">A kept checkpoint.</param>
    /// <param name="seen">The tag of the newest one that the caller has seen; absent when there was none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The tag; nothing when somebody else was faster.</returns>
    public async Task<BlobTag?> MoveToAsync(SignedCheckpoint signed, BlobTag? seen, CancellationToken cancellationToken)
    {
        byte[] bytes = signed.Note.ToBytes();
        WriteResult result = seen is null
            ? await store.CreateAsync(LogNames.Checkpoint, bytes, cancellationToken).ConfigureAwait(false)
            : await store.ReplaceAsync(LogNames.Checkpoint, bytes, seen, cancellationToken).ConfigureAwait(false);
        return (result as WriteResult.Written)?.Tag;
    }

    /// <summary>Two signed statements that cannot both be true.</summary>
    internal static Finding Forked(BlobName blob, Checkpoint one, Checkpoint other) => LogFinding.At(
        blob,
        LogFinding.Forked,
        string.Create(CultureInfo.InvariantCulture, $"Two signed checkpoints of {one.Size} leaves state different roots, {one.Root} and {other.Root}: the log has shown two histories."),
        "one root for one size",
        "Keep both checkpoints, they are the proof; change the signing key and find out which history witnesses and receipts have seen");

    private async Task<(StoredCheckpoint? Stored, IReadOnlyList<Finding> Findings)> ReadAsync(BlobName name, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob) return (null, []);
        Outcome<SignedCheckpoint> read = SignedCheckpoint.Read(blob.Content, PlaceOf(name));
        return read.IsRefused ? (null, read.Findings) : (new StoredCheckpoint(read.Value, blob.Tag), []);
    }

    private static Place PlaceOf(BlobName name) => new(name.Value);
}
