using System.Collections.Concurrent;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Audit.Checks;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rebuild;

/// <summary>
/// Writes everything again that follows from the entries, their content and the leaves: declarations, digest files, copies of inventories,
/// bundles, and a checkpoint where none is left. None of those three is ever touched.
/// </summary>
internal sealed class ArchiveRebuild(IBlobStore store, TimeProvider clock)
{
    private const int ObjectsAtOnce = 8;

    private readonly OcflLayout layout = new("archive/");

    /// <summary>Rebuilds. It may run beside any number of writers.</summary>
    /// <param name="options">What it goes by.</param>
    /// <param name="cancellationToken">Gives up; the same call again goes on.</param>
    internal async Task<RebuildReport> RunAsync(RebuildOptions options, CancellationToken cancellationToken)
    {
        LogSnapshot log = await LogSnapshot.ReadAsync(store, cancellationToken).ConfigureAwait(false);
        StoreListing listing = await StoreListing.ReadAsync(store, layout, cancellationToken).ConfigureAwait(false);
        LoggedLeaves leaves = await LoggedLeaves.ReadAsync(log, store, cancellationToken).ConfigureAwait(false);
        DerivedBlobs derived = new(store);
        ConcurrentBag<Finding> findings = [];
        if (listing.Objects.Count > 0 || listing.InRoot.Count > 0)
        {
            foreach ((BlobName name, byte[] content) in OcflRoot.FilesOf(layout))
                await derived.WriteAsync(name, content, listing.InRoot.Contains(name), isStill: null, cancellationToken).ConfigureAwait(false);
        }

        ObjectRebuild objects = new(store, layout, derived, leaves);
        int done = 0;
        await Parallel.ForEachAsync(listing.Objects, new ParallelOptions { MaxDegreeOfParallelism = ObjectsAtOnce, CancellationToken = cancellationToken }, async (each, token) =>
        {
            if (await objects.RunAsync(each.Key, each.Value, token).ConfigureAwait(false) is { } finding) findings.Add(finding);
            options.OnObject?.Invoke(Interlocked.Increment(ref done));
        }).ConfigureAwait(false);

        (SignedCheckpoint? signed, IReadOnlyList<Finding> ofLog) = await LogAsync(log, listing, derived, options, cancellationToken).ConfigureAwait(false);
        return new RebuildReport(listing.Objects.Count, derived.Written, signed, [.. findings.OrderBy(finding => finding.Place?.File, StringComparer.Ordinal), .. ofLog]);
    }

    private async Task<(SignedCheckpoint? Signed, IReadOnlyList<Finding> Findings)> LogAsync(LogSnapshot log, StoreListing listing, DerivedBlobs derived, RebuildOptions options, CancellationToken cancellationToken)
    {
        using TransparencyLog open = new(store, clock);
        List<Finding> findings = [.. await open.RebuildAsync(cancellationToken).ConfigureAwait(false)];
        SignedCheckpoint? signed = null;
        if (findings.Count == 0 && options.Signers.Count > 0 && log.Leaves.Count > 0 && log.Newest is null && !listing.InLog.Contains(LogNames.Checkpoint))
        {
            TrustedKeys trusted = OutsideAudit.Follow(log, [.. options.AlsoTrusted, .. options.Signers.Select(signer => signer.Key)]);
            if (options.Outside is { } outside) findings.AddRange(OutsideAudit.Check(log, trusted, outside).Where(finding => finding.Code != LogFinding.RolledBack));
            else if (log.Kept.Count == 0) findings.Add(SignedAnew());
            if (findings.All(finding => finding.Severity != Severity.Error))
            {
                Outcome<SignedCheckpoint> outcome = await open.SealAsync(options.Signers, options.AlsoTrusted, cancellationToken).ConfigureAwait(false);
                findings.AddRange(outcome.Findings);
                signed = outcome.Value;
            }
        }

        HashSet<BlobName> before = [.. listing.InLog];
        await foreach (BlobName name in store.ListAsync("log/", cancellationToken).ConfigureAwait(false))
            if (!before.Contains(name) && !name.Value.StartsWith(LogNames.Leaves, StringComparison.Ordinal)) derived.Add(name);
        return (signed, findings);
    }

    private static Finding SignedAnew() => AuditCode.At(
        LogNames.Checkpoint, AuditCode.SignedAnew, "No checkpoint was left, and none kept outside the store was given: the one that is signed now vouches for the leaves as they are, whatever they were before.",
        mend: "Compare the root with a witness's checkpoint or with that of any receipt.", severity: Severity.Warning);
}
