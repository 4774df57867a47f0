using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Filing;

namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>The story of a legal hold: one person places it, two release it, and nothing of the object goes while it stands.</summary>
public static class LegalHolds
{
    /// <summary>Places a hold. The same again makes no second one.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the object: <c>cheshire-west/agreement</c>, or <c>cheshire-west</c> for the record.</param>
    /// <param name="by">Who places it. The name is taken as it is said.</param>
    /// <param name="reason">Why; it is kept for good.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entry, whose number is the hold's id.</returns>
    public static Task<Outcome<FiledInArchive>> PlaceAsync(OpenedArchive archive, string name, string by, string reason, CancellationToken cancellationToken) =>
        RetentionFiling.FileAsync(archive, name, by, reason, entries => RetentionRequests.Hold(entries, by, reason), cancellationToken);

    /// <summary>Asks for a release, or, as another person than the one who asked, agrees to it.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the object.</param>
    /// <param name="hold">The entry that placed the hold, such as <c>v3</c>; the only one that stands if left out.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<FiledInArchive>> ReleaseAsync(OpenedArchive archive, string name, string? hold, string by, string reason, CancellationToken cancellationToken) =>
        RetentionFiling.FileAsync(archive, name, by, reason, entries => RetentionRequests.Release(entries, hold, by, reason), cancellationToken);

    /// <summary>The holds that stand, the oldest first.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the object.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<IReadOnlyList<StandingHold>>> ListAsync(OpenedArchive archive, string name, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>> entries = await ArchiveContents.EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
        return entries.IsRefused
            ? Outcome.Refused<IReadOnlyList<StandingHold>>(entries.Findings)
            : Outcome.Done<IReadOnlyList<StandingHold>>([.. ObjectStanding.Of(entries.Value).Holds.Select(hold => new StandingHold(hold.Entry.ToString(), hold.By, hold.On, hold.Reason, hold.Asked?.By))]);
    }
}
