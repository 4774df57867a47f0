using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Archive.Log.Receipts;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log;

/// <summary>
/// The log over everything that the archive keeps: leaves in the order in which they came, a hash tree over them (RFC 6962) and signed
/// checkpoints (C2SP tlog-checkpoint). Any number of programs may write and seal at once.
/// </summary>
/// <remarks>
/// Lost races and unknown outcomes are no failures: whatever a call was doing when the store failed, the same call again finishes it and
/// does nothing twice. Exceptions are the store's own.
/// </remarks>
internal sealed class TransparencyLog : IDisposable
{
    private readonly LogLeaves leaves;
    private readonly CheckpointStore checkpoints;
    private readonly KeyChanges changes;
    private readonly LogAudit audit;
    private readonly LogRebuild rebuild;
    private readonly LogSealer sealer;
    private readonly TimeProvider clock;

    /// <summary>The log in a store. Nothing is asked yet.</summary>
    public TransparencyLog(IBlobStore store, TimeProvider clock)
    {
        this.clock = clock;
        checkpoints = new CheckpointStore(store);
        leaves = new LogLeaves(store, checkpoints);
        changes = new KeyChanges(store);
        audit = new LogAudit(store);
        rebuild = new LogRebuild(store);
        sealer = new LogSealer(leaves, checkpoints, changes, audit);
    }

    /// <summary>So many leaves this program has seen; a lower bound that costs nothing.</summary>
    public long KnownCount => leaves.End;

    /// <summary>Writes a leaf at the next free index, unless it is there. Once this is answered the leaf and all before it are there.</summary>
    /// <param name="leaf">The leaf. Calling again with an equal one gives the same index.</param>
    /// <param name="notBefore">
    /// A size that the log was known to have before the fact came about that the leaf states: below it the leaf cannot be.
    /// </param>
    /// <param name="cancellationToken">Gives up; the leaf may be there all the same.</param>
    /// <returns>Its index; a finding when the log is shorter than <paramref name="notBefore"/>.</returns>
    public Task<Outcome<AppendedLeaf>> AppendAsync(LogLeaf leaf, long notBefore, CancellationToken cancellationToken) =>
        leaves.AppendAsync(leaf.ToBytes(), notBefore, cancellationToken);

    /// <summary>What the newest checkpoint says, unverified: a lower bound of the size for one request. 0 when there is none.</summary>
    public async Task<long> SizeAsync(CancellationToken cancellationToken)
    {
        (StoredCheckpoint? newest, _) = await checkpoints.ReadNewestAsync(cancellationToken).ConfigureAwait(false);
        return newest?.Checkpoint.Size ?? 0;
    }

    /// <summary>How many leaves are there without a gap.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken) => leaves.CountAsync(cancellationToken);

    /// <summary>A leaf as it is stored; nothing when it is not there.</summary>
    public Task<ReadOnlyMemory<byte>?> ReadAsync(long index, CancellationToken cancellationToken) => leaves.ReadAsync(index, cancellationToken);

    /// <summary>The hashes of the leaves below an index, from the bundles where they are full.</summary>
    public Task<Outcome<MerkleHash[]>> LeafHashesAsync(long upTo, CancellationToken cancellationToken) =>
        leaves.HashesAsync(0, upTo, cancellationToken);

    /// <summary>Signs a checkpoint over all leaves that are there, when there are more than the newest one counts.</summary>
    /// <param name="signers">Those that sign; one of them has to be the key that the log is signed by now.</param>
    /// <param name="alsoTrusted">Keys of the log besides the signers': the one that was given at first, where it was replaced since.</param>
    /// <param name="cancellationToken">Gives up; calling again goes on.</param>
    /// <returns>
    /// The newest checkpoint, which another program may have signed; or findings, and nothing was overwritten: the old checkpoint is not
    /// the beginning of the log, or nobody known has signed it.
    /// </returns>
    public Task<Outcome<SignedCheckpoint>> SealAsync(
        IReadOnlyList<ILogSigner> signers, IReadOnlyList<LogKey> alsoTrusted, CancellationToken cancellationToken) =>
        sealer.SealAsync(signers, alsoTrusted, cancellationToken);

    /// <summary>The same, without other keys.</summary>
    public Task<Outcome<SignedCheckpoint>> SealAsync(IReadOnlyList<ILogSigner> signers, CancellationToken cancellationToken) =>
        SealAsync(signers, [], cancellationToken);

    /// <summary>Replaces the key: logs the change, signed by the old key, and seals with both. Calling again finishes what was interrupted.</summary>
    /// <param name="old">The key that the log is signed by.</param>
    /// <param name="next">The key from here on, of the same name.</param>
    /// <param name="alsoTrusted">The key that was given at first, where it was replaced before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The first checkpoint that counts only with the new key's signature.</returns>
    public async Task<Outcome<SignedCheckpoint>> ReplaceKeyAsync(
        ILogSigner old, ILogSigner next, IReadOnlyList<LogKey> alsoTrusted, CancellationToken cancellationToken)
    {
        if (old.Key.Name != next.Key.Name || old.Key.Equals(next.Key)) return Outcome.Refused<SignedCheckpoint>([OtherName(old.Key, next.Key)]);
        Outcome<SignedCheckpoint> before = await SealAsync([old], alsoTrusted, cancellationToken).ConfigureAwait(false);
        bool isLogged = changes.Known.Any(change => change.Leaf.Replaces.Equals(old.Key) && change.Leaf.Key.Equals(next.Key));
        if (!isLogged)
        {
            if (before.IsRefused) return before;
            LeafTime at = LeafTime.Of(clock.GetUtcNow());
            Outcome<byte[]> signature = await old.SignAsync(KeyLeaf.ToBeSigned(next.Key, old.Key, at), cancellationToken).ConfigureAwait(false);
            if (signature.IsRefused) return Outcome.Refused<SignedCheckpoint>(signature.Findings);
            KeyLeaf leaf = new() { Key = next.Key, Replaces = old.Key, At = at, Signature = signature.Value };
            Outcome<AppendedLeaf> appended = await AppendAsync(leaf, before.Value.Checkpoint.Size, cancellationToken).ConfigureAwait(false);
            if (appended.IsRefused) return Outcome.Refused<SignedCheckpoint>(appended.Findings);
        }

        return await SealAsync([next, old], alsoTrusted, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The newest checkpoint, when a trusted key has signed it.</summary>
    /// <param name="trusted">The keys that are trusted; changes that the log states are followed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<SignedCheckpoint>> NewestAsync(IReadOnlyList<LogKey> trusted, CancellationToken cancellationToken)
    {
        (StoredCheckpoint? newest, IReadOnlyList<Finding> findings) = await checkpoints.ReadNewestAsync(cancellationToken).ConfigureAwait(false);
        if (newest is not null)
        {
            TrustedKeys keys = await FollowAsync(trusted, cancellationToken).ConfigureAwait(false);
            findings = keys.Check(newest.Signed, new Place(LogNames.Checkpoint.Value));
        }
        else if (findings.Count == 0)
        {
            findings = [LogFinding.At(LogNames.Checkpoint, LogFinding.CheckpointMissing, "The log has no checkpoint yet.", "a sealed log", "Seal the log first")];
        }

        return findings.Count > 0 ? Outcome.Refused<SignedCheckpoint>(findings) : Outcome.Done(newest!.Signed);
    }

    /// <summary>The trusted keys and those that the log says have replaced them since.</summary>
    public async Task<TrustedKeys> FollowAsync(IReadOnlyList<LogKey> given, CancellationToken cancellationToken)
    {
        TrustedKeys trusted = new(given);
        await changes.ReadAsync(cancellationToken).ConfigureAwait(false);
        changes.Apply(trusted, long.MaxValue);
        return trusted;
    }

    /// <summary>The receipt of a leaf under the newest checkpoint, to be kept by whoever the leaf concerns.</summary>
    /// <returns>The receipt, which carries the leaf; a finding when no checkpoint covers the leaf yet, or the leaves do not have its root.</returns>
    public async Task<Outcome<Receipt>> ReceiptAsync(long index, CancellationToken cancellationToken)
    {
        (StoredCheckpoint? newest, IReadOnlyList<Finding> findings) = await checkpoints.ReadNewestAsync(cancellationToken).ConfigureAwait(false);
        if (findings.Count > 0) return Outcome.Refused<Receipt>(findings);
        if (newest is null || newest.Checkpoint.Size <= index) return Outcome.Refused<Receipt>([NotSealed(index)]);
        if (await leaves.ReadAsync(index, cancellationToken).ConfigureAwait(false) is not { } leaf)
            return Outcome.Refused<Receipt>([LogLeaves.NotThere(index, newest.Checkpoint.Size)]);
        Outcome<Receipt> receipt = await sealer.WithTreeAsync(
            newest.Checkpoint,
            tree => Outcome.Done(new Receipt(index, leaf, tree.InclusionProof((int)index, (int)newest.Checkpoint.Size), newest.Signed)),
            cancellationToken).ConfigureAwait(false);
        if (receipt.IsRefused) return receipt;

        // The tree may know the leaf's hash from a bundle, while the leaf itself was altered.
        Checkpoint checkpoint = newest.Checkpoint;
        return MerkleProof.VerifyInclusion(MerkleTree.LeafHash(leaf.Span), index, checkpoint.Size, receipt.Value.Proof, checkpoint.Root)
            ? receipt
            : Outcome.Refused<Receipt>(await audit.LocateAsync(checkpoint, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Proves from the leaf hashes in the store that the log of one checkpoint begins with that of another.</summary>
    /// <returns>
    /// The proof, which does not hold when the old checkpoint is of another history; findings when the leaves do not have the new one's root.
    /// </returns>
    public Task<Outcome<ConsistencyProof>> ProveAsync(Checkpoint old, Checkpoint now, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(old.Size, now.Size);
        return sealer.WithTreeAsync(
            now, tree => Outcome.Done(new ConsistencyProof(old, now, tree.ConsistencyProof((int)old.Size, (int)now.Size))), cancellationToken);
    }

    /// <summary>Reads the whole log anew and checks every leaf, bundle, checkpoint and signature.</summary>
    /// <param name="trusted">The keys that are trusted; the first one of the log is enough.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Every finding; none when the log is as it was signed. A rollback to an earlier, complete state shows only to a witness.</returns>
    public Task<IReadOnlyList<Finding>> CheckAsync(IReadOnlyList<LogKey> trusted, CancellationToken cancellationToken) =>
        audit.CheckAsync(trusted, cancellationToken);

    /// <summary>Writes the bundles and copies again that can be worked out from the leaves. The root is the same afterwards.</summary>
    /// <returns>Findings at what is there and holds something else; it is left as it is.</returns>
    public Task<IReadOnlyList<Finding>> RebuildAsync(CancellationToken cancellationToken) => rebuild.RunAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        sealer.Dispose();
        leaves.Dispose();
    }

    private static Finding NotSealed(long index) => LogFinding.At(
        LogNames.Leaf(index),
        LogFinding.NotSealed,
        "No checkpoint covers the leaf yet, so there is no receipt of it.",
        "a sealed leaf",
        "Seal the log, then ask again");

    private static Finding OtherName(LogKey old, LogKey next) => LogFinding.At(
        LogNames.Checkpoint,
        LogFinding.KeyUnusable,
        $"The key {next.Label} cannot replace {old.Label}: it has to be another key of the same name.",
        $"a new key of the name {old.Name}",
        "Make a new key under the name of the log");
}
