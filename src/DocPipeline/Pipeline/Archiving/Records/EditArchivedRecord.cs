using DocPipeline.Archive.Entries;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Checking;
using DocPipeline.Pipeline.Records.Editing;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>
/// The story of somebody who changes a record where others may do so, too. The change is first shown, on top of the record as it is now, and
/// then kept if nobody was in between; an edit that somebody else overtook is worked out anew and shown again with what they changed.
/// </summary>
public static class EditArchivedRecord
{
    /// <summary>The record that somebody has looked at; nothing where there is no such entry.</summary>
    public static async Task<RecordFiles?> SeenAsync(OpenedArchive archive, PartnershipId partnership, RecordTag seen, CancellationToken cancellationToken) =>
        (await ArchivedRecords.AtAsync(archive, partnership, seen, cancellationToken).ConfigureAwait(false))?.Value;

    /// <summary>Works out what an edit would change now. Nothing is kept.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">Whose record.</param>
    /// <param name="seen">The record that whoever edits has looked at.</param>
    /// <param name="edit">The edit, of any state of the record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<ProposedEdit>> ProposeAsync(OpenedArchive archive, PartnershipId partnership, RecordTag seen, Func<RecordFiles, Outcome<EditedRecord>> edit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        Outcome<ArchivedRecord> now = await ArchivedRecords.PullAsync(archive, partnership, cancellationToken).ConfigureAwait(false);
        if (now.IsRefused) return Outcome.Refused<ProposedEdit>(now.Findings);
        Outcome<EditedRecord> edited = edit(now.Value.Files);
        if (edited.IsRefused) return Outcome.Refused<ProposedEdit>(edited.Findings);
        IReadOnlyList<Finding> before = CheckFiles.OfRecord(now.Value.Files), after = edited.Value.Findings;
        ProposedEdit proposed = new(now.Value.Tag, now.Value.Files, edited.Value, RecordDifference.Of(now.Value.Files, edited.Value.Files), Without(after, before), Without(before, after));
        if (now.Value.Tag == seen) return Outcome.Done(proposed);
        IReadOnlyList<ArchivedEntry> pushed = (await RecordHistory.PushedAsync(archive, partnership, cancellationToken).ConfigureAwait(false)).Value ?? [];
        return Outcome.Done(proposed with
        {
            Meanwhile = await SeenAsync(archive, partnership, seen, cancellationToken).ConfigureAwait(false) is { } then ? RecordDifference.Of(then, now.Value.Files) : [],
            Others = [.. pushed.Where(entry => entry.Number.Value > seen.Entry).Reverse().Select(RecordHistory.Of)],
        });
    }

    /// <summary>Keeps an edit.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">Whose record.</param>
    /// <param name="seen">The record on which the edit was shown to whoever says that it is to be kept.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="by">Who edits.</param>
    /// <param name="cancellationToken">Gives up; the same edit again makes nothing twice.</param>
    /// <returns>The entry; <see cref="ArchiveCodes.StaleRecord"/> where somebody else was first.</returns>
    public static async Task<Outcome<PushedRecord>> SaveAsync(OpenedArchive archive, PartnershipId partnership, RecordTag seen, Func<RecordFiles, Outcome<EditedRecord>> edit, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);

        // On what was shown, and not on what is there: pushing says whether that is the same, and knows an edit that was kept already.
        if (await SeenAsync(archive, partnership, seen, cancellationToken).ConfigureAwait(false) is not { } files)
            return Outcome.Refused<PushedRecord>([ArchiveCodes.Error(ArchiveCodes.StaleRecord, "The record that this starts from is not in this archive.", "Open the record anew, and make the change there.")]);
        Outcome<EditedRecord> edited = edit(files);
        return edited.IsRefused ? Outcome.Refused<PushedRecord>(edited.Findings) : await ArchivedRecords.PushAsync(archive, partnership, edited.Value.Files, seen, by, cancellationToken).ConfigureAwait(false);
    }

    // Lines move when others are added above them; what is found stays the same finding.
    private static IReadOnlyList<Finding> Without(IReadOnlyList<Finding> findings, IReadOnlyList<Finding> known)
    {
        List<(FindingCode, string, string?)> left = [.. known.Select(Key)];
        return [.. findings.Where(finding => !left.Remove(Key(finding)))];

        static (FindingCode, string, string?) Key(Finding finding) => (finding.Code, finding.Message, finding.Place?.File);
    }
}
