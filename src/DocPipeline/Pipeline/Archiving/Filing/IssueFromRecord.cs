using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Pipeline.Archiving.Filing;

/// <summary>The story of an issue from the record as somebody has seen it: drafted and filed, unless the record has moved on.</summary>
public static class IssueFromRecord
{
    /// <summary>Issues one document in the version at which the record stands.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="document">The document.</param>
    /// <param name="seen">The record that whoever issues has looked at.</param>
    /// <param name="by">Who issues it.</param>
    /// <param name="cancellationToken">Gives up; issuing again goes on where it ended.</param>
    /// <returns>The entry; <see cref="ArchiveCodes.StaleRecord"/> where the record is another by now.</returns>
    public static async Task<Outcome<FiledInArchive>> FileAsync(OpenedArchive archive, PartnershipId partnership, DocumentId document, RecordTag seen, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<ArchivedRecord> record = await ArchivedRecords.PullAsync(archive, partnership, cancellationToken).ConfigureAwait(false);
        if (record.IsRefused) return Outcome.Refused<FiledInArchive>(record.Findings);
        if (record.Value.Tag != seen)
            return Outcome.Refused<FiledInArchive>([ArchiveCodes.Error(ArchiveCodes.StaleRecord, "Somebody else changed the record since you looked at it.", "Look at the document as it is now, and issue it then.")]);
        Outcome<DraftedDocument> drafted = DraftDocument.FromRecord(record.Value.Files, document);
        if (drafted.IsRefused) return Outcome.Refused<FiledInArchive>(drafted.Findings);
        Outcome<IReadOnlyList<FiledInArchive>> filed = await IssueDocuments.FileAsync(archive, record.Value.Files, [drafted.Value], by, cancellationToken).ConfigureAwait(false);
        return filed.IsRefused ? Outcome.Refused<FiledInArchive>(filed.Findings) : Outcome.Done(filed.Value[0], drafted.Findings);
    }
}
