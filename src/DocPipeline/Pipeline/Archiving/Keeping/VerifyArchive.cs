using System.Globalization;
using System.Text;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Receipts;
using DocPipeline.Archive.Rebuild;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>The story of a check: an archive is held against itself, its log, the log's key and a checkpoint that was kept elsewhere.</summary>
public static class VerifyArchive
{
    /// <summary>Verifies. Nothing is written, and it may run beside any number of writers.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="against">A file with a checkpoint that was kept outside the store, or a receipt; none finds no rollback.</param>
    /// <param name="fraction">The part of the objects that is looked at, chosen anew each time; 1 for all.</param>
    /// <param name="seed">Chooses the part.</param>
    /// <param name="onObject">Is told how many objects were looked at, from any thread.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found, good or bad; a refusal when the check itself could not be made.</returns>
    public static async Task<Outcome<ArchiveVerified>> RunAsync(OpenedArchive archive, string? against, double fraction, long seed, Action<int>? onObject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<IReadOnlyList<LogKey>> key = archive.Keys.Trusted();
        if (key.IsRefused) return Outcome.Refused<ArchiveVerified>(key.Findings);
        SignedCheckpoint? outside = null;
        if (against is not null)
        {
            Outcome<SignedCheckpoint> read = Read(against);
            if (read.IsRefused) return Outcome.Refused<ArchiveVerified>(read.Findings);
            outside = read.Value;
        }

        Outcome<IContactKey>? contactKey = await archive.ContactKey.OpenAsync(cancellationToken).ConfigureAwait(false);
        AuditReport report = await new ArchiveAudit(archive.Store).RunAsync(
            new AuditOptions { Trusted = key.Value, ContactKey = contactKey?.Value, Outside = outside, Sample = fraction < 1 ? new AuditSample(fraction, seed) : null, OnProgress = onObject is null ? null : progress => onObject(progress.Objects) }, cancellationToken).ConfigureAwait(false);
        if (report is { Objects: 0, Rounds: 0, Leaves: 0, Findings.Count: 0 } && (await ContactBook.PeopleAsync(archive.Store, cancellationToken).ConfigureAwait(false)).Count == 0)
            return Outcome.Refused<ArchiveVerified>([ArchiveCodes.Error(ArchiveCodes.NotThere, "There is no archive in this store: it holds no object and no log.", "Check the name of the store. Where an archive should be here, it is gone; whoever kept a checkpoint or a receipt can prove that there was one.")]);
        return Outcome.Done(new ArchiveVerified(
            report.IsSound, report.Objects, report.ObjectsLookedAt, report.Entries, report.Files, report.Bytes, report.Leaves, report.Sealed,
            [
                .. report.Findings.Select(f => new VerifiedFinding(f.Finding, f.Object is { } id ? ArchiveObjects.NameOf(id) : null, f.Entry?.ToString(), f.File?.Value, f.Leaf) { Round = f.Round?.Value, RoundEvent = f.RoundEvent }),

                // A contact key that cannot be used keeps nobody from checking all the rest.
                .. (contactKey?.Findings ?? []).Select(f => new VerifiedFinding(f with { Severity = Severity.Warning }, null, null, null, null)),
            ],
            report.NotExcluded) { Disposed = [.. report.Disposed.Select(Sentence)], Rounds = report.Rounds, RoundEvents = report.RoundEvents });
    }

    /// <summary>Writes again whatever follows from the rest: copies, sidecars, bundles, the catalogue and, where it is gone, the checkpoint.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="onObject">Is told how many objects are done, from any thread.</param>
    /// <param name="cancellationToken">Gives up; rebuilding again goes on.</param>
    public static async Task<Outcome<ArchiveRebuilt>> RebuildAsync(OpenedArchive archive, Action<int>? onObject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<ILogSigner> signer = await archive.Keys.SignerAsync(cancellationToken).ConfigureAwait(false);
        if (signer.IsRefused) return Outcome.Refused<ArchiveRebuilt>(signer.Findings);
        Outcome<IReadOnlyList<LogKey>> trusted = archive.Keys.Trusted();
        if (trusted.IsRefused) return Outcome.Refused<ArchiveRebuilt>(trusted.Findings);
        RebuildReport report = await new ArchiveRebuild(archive.Store, archive.Clock).RunAsync(new RebuildOptions { Signers = [signer.Value], AlsoTrusted = trusted.Value, OnObject = onObject }, cancellationToken).ConfigureAwait(false);
        if (report.Findings.Any(f => f.Severity == Severity.Error)) return Outcome.Refused<ArchiveRebuilt>(report.Findings);
        Outcome<IReadOnlyList<BlobName>> catalogue = await archive.Entries.Catalogue.RebuildAsync(cancellationToken).ConfigureAwait(false);
        return catalogue.IsRefused
            ? Outcome.Refused<ArchiveRebuilt>(catalogue.Findings)
            : Outcome.Done(new ArchiveRebuilt(report.Objects, [.. report.Written.Concat(catalogue.Value).Select(w => w.Value)]), report.Findings);
    }

    private static string Sentence(AuditDisposal disposed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ArchiveObjects.NameOf(disposed.Object)} was disposed of on {DisposalRules.Words(disposed.By.Second.On)} with {disposed.Entry}, approved by {disposed.By.First.By} and {disposed.By.Second.By}: {disposed.Files} {(disposed.Files == 1 ? "file" : "files")}{(disposed.Rounds == 0 ? "" : $" and {disposed.Rounds} {(disposed.Rounds == 1 ? "round" : "rounds")} of signatures")} {(disposed.Files + disposed.Rounds == 1 ? "is" : "are")} gone, its entries and leaves remain.");

    private static Outcome<SignedCheckpoint> Read(string file)
    {
        if (!File.Exists(file)) return Outcome.Refused<SignedCheckpoint>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"There is no file ‘{file}’.", "Name the file in which the checkpoint or the receipt was kept.", file)]);
        byte[] bytes = File.ReadAllBytes(file);
        if (!bytes.AsSpan().StartsWith("c2sp.org/tlog-proof"u8)) return SignedCheckpoint.Read(bytes, new Place(file));
        Outcome<Receipt> receipt = Receipt.Read(Encoding.UTF8.GetString(bytes), new Place(file));
        return receipt.IsRefused ? Outcome.Refused<SignedCheckpoint>(receipt.Findings) : Outcome.Done(receipt.Value.Signed);
    }
}
