using System.Collections.Concurrent;
using System.Globalization;
using DocPipeline.Archive.Audit.Checks;
using DocPipeline.Archive.Audit.Rounds;
using DocPipeline.Archive.Catalogue;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit;

/// <summary>
/// Verifies an archive against itself, its log, the log's keys and a checkpoint from outside, and names what is wrong by object, entry,
/// file and leaf. It writes nothing, believes nothing that can be worked out, and may run beside any number of writers.
/// </summary>
internal sealed class ArchiveAudit(IBlobStore store)
{
    private const int ObjectsAtOnce = 8;

    private readonly OcflLayout layout = new("archive/");

    /// <summary>Runs the audit.</summary>
    /// <param name="options">What it goes by.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<AuditReport> RunAsync(AuditOptions options, CancellationToken cancellationToken)
    {
        // What the catalogue counts is there by the time when anything else is read.
        CatalogueSnapshot catalogue = await CatalogueSnapshot.ReadAsync(store, cancellationToken).ConfigureAwait(false);

        // The log first: every leaf that is read then has its entry already. Leaves that come meanwhile are read at the end.
        LogSnapshot log = await LogSnapshot.ReadAsync(store, cancellationToken).ConfigureAwait(false);
        StoreListing listing = await StoreListing.ReadAsync(store, layout, cancellationToken).ConfigureAwait(false);
        string[] all = [.. listing.Objects.Keys];

        // What was disposed of is always looked at: the rounds that went with it are judged by it, and all rounds are.
        IReadOnlySet<string> chosen = options.Sample is { } sample ? [.. sample.Of(all), .. all.Where(root => DisposalAudit.MayBe(listing.Objects[root]))] : all.ToHashSet(StringComparer.Ordinal);
        ObjectLook[] looks = await LookAsync(listing, chosen, options, cancellationToken).ConfigureAwait(false);
        AuditedRounds rounds = new(store, layout);
        await rounds.LookAsync(listing, cancellationToken).ConfigureAwait(false);

        TrustedKeys trusted = OutsideAudit.Follow(log, options.Trusted);
        long sealedSize = OutsideAudit.SealedSize(log, trusted);
        LoggedLeaves logged = await LoggedLeaves.ReadAsync(log, store, cancellationToken).ConfigureAwait(false);
        DisposalAudit disposals = new(logged, trusted);
        ObjectLook[] seen = looks;
        looks = [.. seen.Select(disposals.Judge)];
        IReadOnlyList<AuditFinding> ofRounds = await rounds.CheckAsync(logged, sealedSize, looks, disposals, cancellationToken).ConfigureAwait(false);

        // A round that went while this ran did so after its document's disposal was filed: the objects were looked at before.
        if (ofRounds.Any(finding => finding.IsError) && await new DisposedMeanwhile(store, layout).LookAsync(seen, cancellationToken).ConfigureAwait(false) is { } fresher)
        {
            logged = await LoggedLeaves.ReadAsync(log, store, cancellationToken).ConfigureAwait(false);
            disposals = new DisposalAudit(logged, trusted);
            looks = [.. fresher.Select(disposals.Judge)];
            ofRounds = await rounds.CheckAsync(logged, sealedSize, looks, disposals, cancellationToken).ConfigureAwait(false);
        }

        LeafAudit leaves = new(layout, logged, sealedSize);
        Dictionary<string, VersionNumber> unfinished = looks.Where(look => !look.IsFinished).ToDictionary(look => look.Root, look => look.Head!.Value, StringComparer.Ordinal);
        (IReadOnlyList<AuditFinding> staged, IReadOnlyDictionary<Sha512, StagedEntry> about) = await new StagedAudit(store, layout).CheckAsync(listing.Staged, unfinished, cancellationToken).ConfigureAwait(false);
        foreach ((Sha512 digest, StagedEntry entry) in about) leaves.Learn(digest, entry);

        List<AuditFinding> findings = [.. looks.SelectMany(look => look.Findings), .. staged];
        findings.AddRange(looks.SelectMany(leaves.Check));
        findings.AddRange(leaves.Orphans(isWhole: looks.Length == all.Length));
        findings.AddRange(ofRounds);
        if (looks.Length < all.Length && Fewer(log, listing) is { } fewer) findings.Add(new AuditFinding(fewer));
        findings.AddRange(LogAudit.Check(log, options.Trusted).Select(finding => rounds.Named(Named(finding, leaves))));
        if (options.Outside is { } outside) findings.AddRange(OutsideAudit.Check(log, trusted, outside).Select(finding => rounds.Named(Named(finding, leaves))));
        StrayBlobs strays = new(store, layout);
        findings.AddRange((await strays.InRootAsync(listing, cancellationToken).ConfigureAwait(false)).Select(finding => new AuditFinding(finding)));
        findings.AddRange((await strays.InLogAsync(listing, cancellationToken).ConfigureAwait(false)).Select(finding => new AuditFinding(finding)));
        findings.AddRange(new CatalogueAudit(layout, catalogue, logged).Check(looks, listing.Objects.Keys.ToHashSet(StringComparer.Ordinal), log.Size));
        (IReadOnlyList<AuditFinding> contacts, IReadOnlyList<string> contactLimits) = await new ContactAudit(store, options.ContactKey).CheckAsync(log, cancellationToken).ConfigureAwait(false);
        findings.AddRange(contacts);

        return new AuditReport
        {
            Findings = [.. findings.OrderByDescending(f => f.Finding.Severity).ThenBy(f => f.Finding.Place?.File, StringComparer.Ordinal).ThenBy(f => f.Finding.Code.Value, StringComparer.Ordinal)],
            Objects = all.Length,
            ObjectsLookedAt = looks.Length,
            Entries = looks.Sum(look => look.Entries.Count),
            Rounds = rounds.Count,
            RoundEvents = rounds.Events,
            Files = looks.Sum(look => look.Files) + rounds.Read.Files,
            Bytes = looks.Sum(look => look.Bytes) + rounds.Read.Bytes,
            Leaves = log.Leaves.Count,
            Sealed = Math.Min(sealedSize, log.Leaves.Count),
            Disposed = disposals.Disposed,
            NotExcluded = [.. AuditLimits.Of(log.Leaves.Count, sealedSize, options.Outside, options.Sample, all.Length, looks.Length), .. contactLimits, .. rounds.NotExcluded()],
        };
    }

    private async Task<ObjectLook[]> LookAsync(StoreListing listing, IReadOnlySet<string> chosen, AuditOptions options, CancellationToken cancellationToken)
    {
        ObjectAudit audit = new(store, layout);
        ConcurrentBag<ObjectLook> looks = [];
        (int done, long files, long bytes) = (0, 0, 0);
        Lock gate = new();
        await Parallel.ForEachAsync(chosen, new ParallelOptions { MaxDegreeOfParallelism = ObjectsAtOnce, CancellationToken = cancellationToken }, async (root, token) =>
        {
            ObjectLook look = await audit.LookAsync(root, listing.Objects[root], token).ConfigureAwait(false);
            looks.Add(look);
            AuditProgress progress;
            lock (gate) progress = new AuditProgress(++done, chosen.Count, files += look.Files, bytes += look.Bytes, root);
            options.OnProgress?.Invoke(progress);
        }).ConfigureAwait(false);
        return [.. looks.OrderBy(look => look.Root, StringComparer.Ordinal)];
    }

    private static AuditFinding Named(Finding finding, LeafAudit leaves)
    {
        AuditFinding found = AuditFinding.InLog(finding);
        return found.Leaf is { } index && leaves.At(index) is { } leaf ? found with { Object = leaves.IdOf(leaf), Entry = new VersionNumber(leaf.Entry) } : found;
    }

    // Names alone tell that much of the objects that were not looked at.
    private static Finding? Fewer(LogSnapshot log, StoreListing listing)
    {
        long entries = listing.Objects.Values.Sum(names => (long)(StoreListing.HeadOf(StoreListing.EntriesIn(names))?.Value ?? 0));
        long logged = log.Leaves.Count(leaf => LogLeafReader.Read(leaf.Value, new Place(LogNames.Leaf(leaf.Key).Value)).Value is ObjectLeaf { Kind: ObjectLeafKind.Entry });
        return entries >= logged ? null : AuditCode.At(
            LogNames.Checkpoint, AuditCode.EntriesFewer, string.Create(CultureInfo.InvariantCulture, $"The log has {logged} entries, and the archive {entries}."),
            "every entry that was ever logged", "Run an audit over all objects: it names those that are gone.");
    }
}
