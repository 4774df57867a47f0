using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Log.Merkle;
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
    private readonly LogSealer sealer;
    private readonly TimeProvider clock;

    /// <summary>The log in a store. Nothing is asked yet.</summary>
    public TransparencyLog(IBlobStore store, TimeProvider clock)
    {
        this.clock = clock;
        leaves = new LogLeaves(store);
        checkpoints = new CheckpointStore(store);
        changes = new KeyChanges(store);
        audit = new LogAudit(store);
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

    /// <summary>Reads the whole log anew and checks every leaf, bundle, checkpoint and signature.</summary>
    /// <param name="trusted">The keys that are trusted; the first one of the log is enough.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Every finding; none when the log is as it was signed. A rollback to an earlier, complete state shows only to a witness.</returns>
    public Task<IReadOnlyList<Finding>> CheckAsync(IReadOnlyList<LogKey> trusted, CancellationToken cancellationToken) =>
        audit.CheckAsync(trusted, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        sealer.Dispose();
        leaves.Dispose();
    }
}
