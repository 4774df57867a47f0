using DocPipeline.Archive.Entries;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Records.Editing;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>The story of somebody who asks who changed a record, when, and what.</summary>
public static class RecordHistory
{
    /// <summary>All states that were filed, the last one first.</summary>
    public static async Task<Outcome<IReadOnlyList<RecordEntry>>> ListAsync(OpenedArchive archive, PartnershipId partnership, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>> pushed = await PushedAsync(archive, partnership, cancellationToken).ConfigureAwait(false);
        return pushed.IsRefused ? Outcome.Refused<IReadOnlyList<RecordEntry>>(pushed.Findings) : Outcome.Done<IReadOnlyList<RecordEntry>>([.. pushed.Value.Reverse().Select(Of)]);
    }

    /// <summary>One state, with what it changed.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">Whose record.</param>
    /// <param name="entry">The number of the entry.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<RecordState>> AtAsync(OpenedArchive archive, PartnershipId partnership, int entry, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>> pushed = await PushedAsync(archive, partnership, cancellationToken).ConfigureAwait(false);
        if (pushed.IsRefused) return Outcome.Refused<RecordState>(pushed.Findings);
        int at = pushed.Value.ToList().FindIndex(each => each.Number.Value == entry);
        if (at < 0) return Outcome.Refused<RecordState>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"The record of ‘{partnership}’ was not changed by entry {entry}.", "Choose one of its history.")]);
        if (await ArchivedRecords.AtAsync(archive, partnership, RecordTag.Of(pushed.Value[at]), cancellationToken).ConfigureAwait(false) is not { } files) throw new InvalidOperationException("An entry that is listed is there.");
        if (files.IsRefused) return Outcome.Refused<RecordState>(files.Findings);
        RecordFiles before = at == 0 ? new RecordFiles([]) : (await ArchivedRecords.AtAsync(archive, partnership, RecordTag.Of(pushed.Value[at - 1]), cancellationToken).ConfigureAwait(false))?.Value ?? new RecordFiles([]);
        return Outcome.Done(new RecordState(Of(pushed.Value[at]), files.Value, RecordDifference.Of(before, files.Value), IsLast: at == pushed.Value.Count - 1));
    }

    internal static RecordEntry Of(ArchivedEntry entry) => new(entry.Number.Value, entry.CreatedAt, entry.User.Name, entry.Note.Text);

    // Holds and what else is said of a record are entries, too, and change nothing of it.
    internal static async Task<Outcome<IReadOnlyList<ArchivedEntry>>> PushedAsync(OpenedArchive archive, PartnershipId partnership, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (await archive.Entries.EntriesAsync(ArchiveObjects.RecordOf(partnership), cancellationToken).ConfigureAwait(false) is not { } entries)
            return Outcome.Refused<IReadOnlyList<ArchivedEntry>>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"The archive has no record of a partnership ‘{partnership}’.", "docpipeline archive list shows what there is.")]);
        return entries.IsRefused ? Outcome.Refused<IReadOnlyList<ArchivedEntry>>(entries.Findings) : Outcome.Done<IReadOnlyList<ArchivedEntry>>([.. entries.Value.Where(entry => entry.Note.Event == "pushed")]);
    }
}

/// <summary>A record as an entry has it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Files">The record's files.</param>
/// <param name="Differences">What it changed, file by file.</param>
/// <param name="IsLast">Whether the record is still so.</param>
public sealed record RecordState(RecordEntry Entry, RecordFiles Files, IReadOnlyList<LineDifference> Differences, bool IsLast);
