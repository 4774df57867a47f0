using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Witnesses;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Archiving.Retention;

namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>The story of keeping an archive: what programs that died have left is finished, the log is sealed, and witnesses look at it.</summary>
public static class KeepArchive
{
    /// <summary>
    /// Does what follows from filings, where they were answered without: seals the log, with a key, and counts them in the catalogue. An
    /// empty archive stays empty.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="cancellationToken">Gives up; nothing is lost by it.</param>
    /// <returns>How far the log is sealed; a refusal where the key that was given cannot be used.</returns>
    public static async Task<Outcome<ArchiveSettled>> SettleAsync(OpenedArchive archive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<ArchiveSettled> settled = await SealIfAsync(archive, cancellationToken).ConfigureAwait(false);

        // The catalogue does not wait for the seal: it counts leaves, signed or not.
        await archive.CountAsync(cancellationToken).ConfigureAwait(false);
        return settled;
    }

    private static async Task<Outcome<ArchiveSettled>> SealIfAsync(OpenedArchive archive, CancellationToken cancellationToken)
    {
        if (!archive.HasKey) return Outcome.Done(new ArchiveSettled(null));
        Outcome<ILogSigner> signer = await archive.Keys.SignerAsync(cancellationToken).ConfigureAwait(false);
        if (signer.IsRefused) return Outcome.Refused<ArchiveSettled>(signer.Findings);
        if (await archive.Entries.Log.CountAsync(cancellationToken).ConfigureAwait(false) == 0) return Outcome.Done(new ArchiveSettled(0));
        Outcome<SignedCheckpoint> sealing = await archive.SealAsync(cancellationToken).ConfigureAwait(false);
        return sealing.IsRefused ? Outcome.Refused<ArchiveSettled>(sealing.Findings) : Outcome.Done(new ArchiveSettled(sealing.Value.Checkpoint.Size));
    }

    /// <summary>Finishes unfinished entries, clears what was staged for nothing, seals the log, and mends the catalogue.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="onObject">Is told how many objects were looked at.</param>
    /// <param name="cancellationToken">Gives up; nothing is lost by it.</param>
    public static async Task<Outcome<ArchiveRecovered>> RecoverAsync(OpenedArchive archive, Action<int>? onObject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        RecoveryReport report = await archive.Entries.RecoverAsync(onObject, cancellationToken).ConfigureAwait(false);
        if (report.Findings.Count > 0) return Outcome.Refused<ArchiveRecovered>(report.Findings);
        (int erasures, int keys, IReadOnlyList<Finding> unfinished) = await KeepPeople.ErasureIn(archive).FinishAllAsync(cancellationToken).ConfigureAwait(false);
        if (unfinished.Count > 0) return Outcome.Refused<ArchiveRecovered>(unfinished);
        Outcome<SignedCheckpoint> sealing = await archive.SealAsync(cancellationToken).ConfigureAwait(false);
        if (sealing.IsRefused) return Outcome.Refused<ArchiveRecovered>(sealing.Findings);
        Outcome<RemovedContent> removed = await RemoveAsync(archive, report.Disposed, cancellationToken).ConfigureAwait(false);
        if (removed.IsRefused) return Outcome.Refused<ArchiveRecovered>(removed.Findings);
        Outcome<IReadOnlyList<BlobName>> catalogue = await archive.Entries.Catalogue.RebuildAsync(cancellationToken).ConfigureAwait(false);
        return catalogue.IsRefused
            ? Outcome.Refused<ArchiveRecovered>(catalogue.Findings)
            : Outcome.Done(new ArchiveRecovered(report.Objects, report.Finished, report.Cleared + keys, sealing.Value.Checkpoint.Size) { Erasures = erasures, Removed = removed.Value.Blobs, RoundsFinished = report.RoundsFinished });
    }

    // What a program that died over a disposal has left of the content goes, too; only after the log is sealed.
    private static async Task<Outcome<RemovedContent>> RemoveAsync(OpenedArchive archive, IReadOnlyList<ObjectId> disposed, CancellationToken cancellationToken)
    {
        if (disposed.Count == 0) return Outcome.Done(new RemovedContent(0));
        Outcome<IReadOnlyList<LogKey>> keys = archive.Keys.Trusted();
        if (keys.IsRefused) return Outcome.Refused<RemovedContent>(keys.Findings);
        List<Finding> findings = [];
        int blobs = 0;
        foreach (ObjectId id in disposed)
        {
            Outcome<RemovedContent> removed = await DisposedContent.RemoveAsync(archive, id, keys.Value, cancellationToken).ConfigureAwait(false);
            findings.AddRange(removed.Findings);
            blobs += removed.Value?.Blobs ?? 0;
        }

        return findings.Count > 0 ? Outcome.Refused<RemovedContent>(findings) : Outcome.Done(new RemovedContent(blobs));
    }

    /// <summary>Checks the log's newest checkpoint against the one that was kept on this machine, and keeps the newest.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="file">The file that keeps the checkpoint; outside the store.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<ArchiveWitnessed>> WitnessAsync(OpenedArchive archive, string file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(file);
        Outcome<IReadOnlyList<LogKey>> key = archive.Keys.Trusted();
        if (key.IsRefused) return Outcome.Refused<ArchiveWitnessed>(key.Findings);
        Outcome<WitnessedCheckpoint> witnessed = await new LogWitness(file, key.Value, signer: null).CheckAsync(archive.Entries.Log, cancellationToken).ConfigureAwait(false);
        return witnessed.IsRefused
            ? Outcome.Refused<ArchiveWitnessed>(witnessed.Findings)
            : Outcome.Done(new ArchiveWitnessed(witnessed.Value.Now.Checkpoint.Size, witnessed.Value.Before?.Checkpoint.Size, witnessed.Value.Now.Checkpoint.Root.ToString()));
    }
}
