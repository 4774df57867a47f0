using System.Globalization;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Keeping;

namespace DocPipeline.Pipeline.Work.Timed;

/// <summary>The nightly checks of the archive: the whole of it, once a day, each kept with what it found.</summary>
public static class Audits
{
    private const string All = "work/audits/";

    /// <summary>The last check; nothing where none was made.</summary>
    public static async Task<AuditOutcome?> LastAsync(IBlobStore store, CancellationToken cancellationToken) => (await ListAsync(store, 1, cancellationToken).ConfigureAwait(false)) is [var last] ? last : null;

    /// <summary>The checks, the last one first.</summary>
    /// <param name="store">The store.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<AuditOutcome>> ListAsync(IBlobStore store, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        List<BlobName> names = [];
        await foreach (BlobName name in store.ListAsync(All, cancellationToken).ConfigureAwait(false)) names.Add(name);
        List<AuditOutcome> audits = [];
        foreach (BlobName name in names.AsEnumerable().Reverse().Take(most))
            if (await store.ReadAsync(name, PipelineJson.Default.AuditOutcome, cancellationToken).ConfigureAwait(false) is { } audit) audits.Add(audit);
        return audits;
    }

    /// <summary>Checks the archive, unless that was done today.</summary>
    internal static async Task<AuditOutcome> RunAsync(OpenedArchive archive, CancellationToken cancellationToken)
    {
        DateTimeOffset now = archive.Clock.GetUtcNow();
        DateOnly today = new Moment(now).On;
        BlobName name = BlobName.Of($"{All}{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json");
        if (await archive.Store.ReadAsync(name, PipelineJson.Default.AuditOutcome, cancellationToken).ConfigureAwait(false) is { } made) return made;
        Outcome<ArchiveVerified> verified = await VerifyArchive.RunAsync(archive, against: null, fraction: 1, seed: 0, onObject: null, cancellationToken).ConfigureAwait(false);
        AuditOutcome outcome = verified.Value is { } of
            ? new AuditOutcome(today, now, of.IsSound, of.Objects, of.Entries, of.Files, of.Leaves, of.Sealed, of.Rounds, [.. of.Findings.Select(found => found.Finding)])
            : new AuditOutcome(today, now, IsEmpty(verified.Findings), 0, 0, 0, 0, 0, 0, verified.Findings);
        return await archive.Store.SayOnceAsync(name, outcome, PipelineJson.Default.AuditOutcome, cancellationToken).ConfigureAwait(false);
    }

    // A store in which nothing has been filed yet.
    private static bool IsEmpty(IReadOnlyList<Finding> findings) => findings.All(finding => finding.Code == ArchiveCodes.NotThere);
}
