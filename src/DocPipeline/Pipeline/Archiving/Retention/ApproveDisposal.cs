using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Retention;
using DocPipeline.Archive.Retention.Rounds;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Filing;

namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>
/// The story of a disposal: two people approve it, one after the other, for the state that both have seen; then the entry that says what
/// goes is filed, logged and sealed, and only then is anything deleted.
/// </summary>
public static class ApproveDisposal
{
    /// <summary>Approves the disposal of an object.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the object.</param>
    /// <param name="by">Who approves. The name is taken as it is said.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up; the second approval again finishes what it began.</param>
    /// <returns>The entry; a refusal with every reason against it.</returns>
    public static async Task<Outcome<DisposalStep>> RunAsync(OpenedArchive archive, string name, string by, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (RetentionFiling.Unsaid(by, reason) is { } unsaid) return Refused(unsaid);
        Outcome<IReadOnlyList<ArchivedEntry>> found = await ArchiveContents.EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
        if (found.IsRefused) return Outcome.Refused<DisposalStep>(found.Findings);
        IReadOnlyList<ArchivedEntry> entries = found.Value;
        ObjectStanding standing = ObjectStanding.Of(entries);
        if (standing.Disposed is { } done && SamePerson.Are(done.Second.By, by)) return await FileAsync(archive, name, RetentionRequests.Again(entries, done.Second.Entry).Value!, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Finding> obstacles = DisposalRules.Obstacles(standing, DateOnly.FromDateTime(archive.Clock.GetUtcNow().UtcDateTime));
        if (obstacles.Count > 0) return Outcome.Refused<DisposalStep>(obstacles);
        Outcome<IReadOnlyList<DisposedRound>> rounds = await RoundsOfObject.ReadAsync(archive.Entries, entries[0].Inventory.Id, cancellationToken).ConfigureAwait(false);
        if (rounds.IsRefused) return Outcome.Refused<DisposalStep>(rounds.Findings);
        if (standing.Approval is not { } first) return await FileAsync(archive, name, RetentionRequests.Approve(entries, by, reason), cancellationToken).ConfigureAwait(false);
        if (SamePerson.Are(first.By, by)) return Refused(RetentionRequests.Twice($"{first.By} approved the disposal on {DisposalRules.Words(first.On)} ({first.Entry}). A disposal is approved by two people."));

        Outcome<ILogSigner> signer = await archive.Keys.SignerAsync(cancellationToken).ConfigureAwait(false);
        if (signer.IsRefused) return Outcome.Refused<DisposalStep>(signer.Findings);
        Outcome<IReadOnlyDictionary<string, long>> sizes = await ContentSizes.ReadAsync(archive.Store, archive.Entries.Layout, entries[^1].Inventory, cancellationToken).ConfigureAwait(false);
        if (sizes.IsRefused) return Outcome.Refused<DisposalStep>(sizes.Findings);
        DisposalList list = DisposalList.Of(entries[^1].Inventory, standing, by, reason, path => sizes.Value[path]) with { Rounds = rounds.Value };
        Outcome<SignedNote> seal = await DisposalSeal.SignAsync(list, signer.Value, cancellationToken).ConfigureAwait(false);
        return seal.IsRefused
            ? Outcome.Refused<DisposalStep>(seal.Findings)
            : await FileAsync(archive, name, RetentionRequests.Dispose(entries, list, seal.Value.ToBytes(), by, reason), cancellationToken).ConfigureAwait(false);
    }

    // Whatever was filed meanwhile was not seen by the person who approves: the approval is not moved on top of it.
    private static async Task<Outcome<DisposalStep>> FileAsync(OpenedArchive archive, string name, EntryRequest request, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<FiledInArchive>> filed = await IssueDocuments.FileAllAsync(archive, [request], cancellationToken).ConfigureAwait(false);
        if (filed.IsRefused)
        {
            return Outcome.Refused<DisposalStep>([.. filed.Findings.Select(finding => finding.Code == ArchiveFinding.Stale
                ? RetentionFinding.Of(ArchiveFinding.Stale, $"Something was filed for ‘{name}’ while the disposal was approved, so the approval does not count.", "Look at it with docpipeline archive show, and approve again if it still holds.")
                : finding)]);
        }

        if (request.Event != RetentionEvents.Disposed) return Outcome.Done(new DisposalStep(filed.Value[0], IsDone: false, Files: 0));
        Outcome<IReadOnlyList<LogKey>> keys = archive.Keys.Trusted();
        if (keys.IsRefused) return Outcome.Refused<DisposalStep>(keys.Findings);
        Outcome<RemovedContent> removed = await DisposedContent.RemoveAsync(archive, request.Object, keys.Value, cancellationToken).ConfigureAwait(false);
        return removed.IsRefused ? Outcome.Refused<DisposalStep>(removed.Findings) : Outcome.Done(new DisposalStep(filed.Value[0], IsDone: true, removed.Value.Blobs) { Rounds = [.. removed.Value.Rounds.Select(round => round.Value)] });
    }

    private static Outcome<DisposalStep> Refused(Finding finding) => Outcome.Refused<DisposalStep>([finding]);
}
