using System.Globalization;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log;

/// <summary>
/// Signs checkpoints: first it is shown that the tree begins with the last signed one, then bundles are written, then it is signed, kept
/// and made the newest, in this order. Whoever finds the work half done goes on with it.
/// </summary>
internal sealed class LogSealer(LogLeaves leaves, CheckpointStore checkpoints, KeyChanges changes, LogAudit audit) : IDisposable
{
    private const int MostTries = 100;

    private readonly SemaphoreSlim turn = new(1);
    private MerkleTree tree = new();

    // What this program has last verified and seen under the name of the newest checkpoint. If something else is there by now, the
    // conditional write says so.
    private SealBase? last;

    /// <summary>See <see cref="TransparencyLog.SealAsync(IReadOnlyList{ILogSigner}, IReadOnlyList{LogKey}, CancellationToken)"/>.</summary>
    public async Task<Outcome<SignedCheckpoint>> SealAsync(
        IReadOnlyList<ILogSigner> signers, IReadOnlyList<LogKey> alsoTrusted, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(signers.Count);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (int tries = 0; tries < MostTries; tries++)
            {
                TrustedKeys trusted = new(alsoTrusted.Concat(signers.Select(s => s.Key)));
                SealStep step = await TryAsync(signers, trusted, isFirst: tries == 0, cancellationToken).ConfigureAwait(false);
                if (step.Findings.Count > 0) return Outcome.Refused<SignedCheckpoint>(step.Findings);
                if (step.Sealed is not null) return Outcome.Done(step.Sealed);
            }

            return Outcome.Refused<SignedCheckpoint>([LogFinding.At(
                LogNames.Checkpoint,
                LogFinding.Busy,
                string.Create(CultureInfo.InvariantCulture, $"Other programs moved the checkpoint on under {MostTries} tries to seal."),
                suggestion: "Seal again; what was logged is safe meanwhile")]);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The tree of at least so many leaves, for proofs. The caller has it alone until the work is done.</summary>
    public async Task<Outcome<T>> WithTreeAsync<T>(Checkpoint checkpoint, Func<MerkleTree, Outcome<T>> work, CancellationToken cancellationToken)
        where T : class
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            IReadOnlyList<Finding> findings = await CheckBeginningAsync(checkpoint, cancellationToken).ConfigureAwait(false);
            return findings.Count > 0 ? Outcome.Refused<T>(findings) : work(tree);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<SealStep> TryAsync(IReadOnlyList<ILogSigner> signers, TrustedKeys trusted, bool isFirst, CancellationToken cancellationToken)
    {
        SealBase before;
        IReadOnlyList<Finding> findings = [];
        if (isFirst && last is not null)
        {
            before = last;
        }
        else
        {
            // The copies after the checkpoint: a change of the key is copied before a checkpoint over it is signed.
            (before, findings) = await checkpoints.ReadBaseAsync(cancellationToken).ConfigureAwait(false);
            if (findings.Count == 0) findings = await changes.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        if (findings.Count == 0 && last is not null && before.NewestSize < last.NewestSize) findings = [RolledBack(before, last)];
        if (findings.Count == 0 && before.Signed is not null)
        {
            changes.Apply(trusted, before.Size);
            findings = trusted.Check(before.Signed, new Place(LogNames.Checkpoint.Value));
            if (findings.Count == 0) findings = await CheckBeginningAsync(before.Signed.Checkpoint, cancellationToken).ConfigureAwait(false);
        }

        if (findings.Count == 0) findings = await TakeNewLeavesAsync(before.Size, trusted, cancellationToken).ConfigureAwait(false);
        if (findings.Count > 0) Forget();
        if (findings.Count == 0 && !signers.Any(signer => trusted.IsCurrent(signer.Key))) findings = [Retired(signers[0].Key, trusted)];
        if (findings.Count == 0) findings = await WriteBundlesAsync(before.Size, cancellationToken).ConfigureAwait(false);
        return findings.Count > 0 ? SealStep.Refused(findings) : await SignAsync(before, signers, trusted, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SealStep> SignAsync(
        SealBase before, IReadOnlyList<ILogSigner> signers, TrustedKeys trusted, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(before, last) && before.Size == tree.Size && before.Signed is not null) return new SealStep(before.Signed, []);
        SignedCheckpoint? signed = before.Signed;
        if (signed is null || signed.Checkpoint.Size < tree.Size)
        {
            // The origin is the name of the key that the log is signed by; what else signs follows it.
            ILogSigner[] inOrder = [.. signers.OrderBy(signer => trusted.IsCurrent(signer.Key) ? 0 : 1)];
            Checkpoint checkpoint = new(inOrder[0].Key.Name, tree.Size, tree.Root);
            if (signed is not null && signed.Checkpoint.Origin != checkpoint.Origin) return SealStep.Refused(OtherLog(signed.Checkpoint, inOrder[0].Key));
            Outcome<SignedNote> note = await SignedNote.SignAsync(checkpoint.ToString(), inOrder, cancellationToken).ConfigureAwait(false);
            if (note.IsRefused) return SealStep.Refused(note.Findings);
            signed = new SignedCheckpoint(checkpoint, note.Value);
        }

        (SignedCheckpoint? kept, IReadOnlyList<Finding> findings) = await checkpoints.KeepAsync(signed, trusted, cancellationToken).ConfigureAwait(false);
        if (kept is null) return SealStep.Refused(findings);
        BlobTag? tag = before.NewestSize == tree.Size
            ? before.NewestTag
            : await checkpoints.MoveToAsync(kept, before.NewestTag, cancellationToken).ConfigureAwait(false);
        if (tag is null) return SealStep.Again;
        last = new SealBase(kept, tree.Size, tag);
        leaves.Sealed(tree.Size);
        return new SealStep(kept, []);
    }

    /// <summary>Whether the leaves have the root that was signed for their first so many. If they have not, nothing is signed on top of them.</summary>
    private async Task<IReadOnlyList<Finding>> CheckBeginningAsync(Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        bool isThere = checkpoint.Size <= tree.Size || checkpoint.Size == 0
            || await leaves.ReadAsync(checkpoint.Size - 1, cancellationToken).ConfigureAwait(false) is not null;
        if (isThere && tree.Size < checkpoint.Size)
        {
            Outcome<MerkleHash[]> hashes = await leaves.HashesAsync(tree.Size, checkpoint.Size, cancellationToken).ConfigureAwait(false);
            foreach (MerkleHash hash in hashes.Value ?? []) tree.Append(hash);
            isThere = !hashes.IsRefused;
        }

        if (isThere && tree.RootAt((int)checkpoint.Size) == checkpoint.Root) return [];

        Forget();
        return await audit.LocateAsync(checkpoint, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads everything again next time: by then it may have been mended.</summary>
    private void Forget()
    {
        tree = new MerkleTree();
        leaves.Forget();
    }

    private async Task<IReadOnlyList<Finding>> TakeNewLeavesAsync(long from, TrustedKeys trusted, CancellationToken cancellationToken)
    {
        for (long index = from; ; index++)
        {
            if (await leaves.ReadUnsealedAsync(index, cancellationToken).ConfigureAwait(false) is not { } bytes)
                return index < tree.Size ? [LogLeaves.NotThere(index, tree.Size)] : [];
            Outcome<LogLeaf> leaf = LogLeafReader.Read(bytes, new Place(LogNames.Leaf(index).Value));
            if (leaf.IsRefused) return leaf.Findings;
            if (leaf.Value is KeyLeaf change)
            {
                if (!trusted.Follow(index, change)) return [Forged(index, change)];
                await changes.AddAsync(index, change, cancellationToken).ConfigureAwait(false);
            }

            if (index == tree.Size) tree.Append(MerkleTree.LeafHash(bytes.Span));
        }
    }

    private async Task<IReadOnlyList<Finding>> WriteBundlesAsync(long sealedSize, CancellationToken cancellationToken)
    {
        int full = tree.Size / LogLeaves.BundleSize, first = (int)(sealedSize / LogLeaves.BundleSize);
        IEnumerable<long> toWrite = leaves.MissingBundles.Where(number => number < full)
            .Concat(Enumerable.Range(first, Math.Max(0, full - first)).Select(number => (long)number));
        foreach (long number in toWrite.Distinct().ToArray())
        {
            IEnumerable<MerkleHash> hashes = Enumerable.Range((int)number * LogLeaves.BundleSize, LogLeaves.BundleSize).Select(i => tree.Leaves[i]);
            if (await leaves.WriteBundleAsync(number, hashes, cancellationToken).ConfigureAwait(false) is { } altered) return [altered];
        }

        return [];
    }

    internal static Finding Forged(long index, KeyLeaf change) => LogFinding.At(
        LogNames.Leaf(index),
        LogFinding.KeyChangeForged,
        $"The leaf replaces the key {change.Replaces.Label} by {change.Key.Label}, and that key was not the log's by then or has not signed it.",
        "a change of the key signed by the key that the log had until then",
        "Find out who can write to the store; if the change is yours, give the key that the log had before");

    private static Finding OtherLog(Checkpoint before, LogKey key) => LogFinding.At(
        LogNames.Checkpoint,
        LogFinding.KeyUnknown,
        $"The store holds the log ‘{before.Origin}’; the key {key.Label} is of another.",
        $"a key of the name {before.Origin}",
        "Give the key of this log, or the store that you meant");

    private static Finding Retired(LogKey key, TrustedKeys trusted) => LogFinding.At(
        LogNames.Checkpoint,
        LogFinding.KeyRetired,
        $"The key {key.Label} that this program signs with was replaced.",
        $"the key {string.Join(" or ", trusted.Current.Select(k => k.Label))}",
        "Give this program the new key");

    private static Finding RolledBack(SealBase found, SealBase seen) => LogFinding.At(
        LogNames.Checkpoint,
        LogFinding.RolledBack,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The newest checkpoint {(found.NewestTag is null ? "is gone" : $"counts {found.NewestSize} leaves")}; this program has seen one of {seen.NewestSize}."),
        "a checkpoint that never goes back",
        $"Put back {LogNames.KeptCheckpoint(seen.NewestSize)} as {LogNames.Checkpoint}, and find out who can write to the store");
}
