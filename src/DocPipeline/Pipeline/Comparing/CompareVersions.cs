using DocPipeline.Documents.Comparison;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Adoptions;

namespace DocPipeline.Pipeline.Comparing;

/// <summary>The story of a comparison: two versions of a document of a record, as they were kept, are drafted and compared.</summary>
public static class CompareVersions
{
    /// <summary>Compares two versions of a document.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="id">The document.</param>
    /// <param name="from">The old version.</param>
    /// <param name="to">The new version; nothing for the one that is in the record.</param>
    public static Outcome<ComparedVersions> Of(RecordFiles files, DocumentId id, VersionNumber from, VersionNumber? to = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<ComparedVersions>(record.Findings);
        if (record.Value.Documents.FirstOrDefault(d => d.Id == id) is not { } document) return Outcome.Refused<ComparedVersions>([DraftDocument.NotFound(record.Value, id)]);
        VersionNumber newer = to ?? document.StartsAt.Version;
        Outcome<DraftedDocument> old = DraftVersion.FromRecord(files, id, from), now = DraftVersion.FromRecord(files, id, newer);
        if (old.IsRefused || now.IsRefused) return Outcome.Refused<ComparedVersions>([.. old.Findings.Concat(now.Findings).Distinct()]);
        Outcome<DocumentComparison> comparison = DocumentComparison.Of(old.Value.FileName, old.Value.Bytes, now.Value.FileName, now.Value.Bytes);
        return comparison.IsRefused
            ? Outcome.Refused<ComparedVersions>(comparison.Findings)
            : Outcome.Done(new ComparedVersions(document.Title, from, newer, comparison.Value), comparison.Findings);
    }
}
