using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>The story of a question: which version of each document is in force on a day, as known at an instant, and why.</summary>
public static class AskInForce
{
    /// <summary>Answers for one document of a record, or for all in their order.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAt">The instant: what was recorded after it is not known.</param>
    /// <param name="only">The document; nothing for all.</param>
    public static Outcome<IReadOnlyList<VersionInForce>> In(RecordFiles files, DateOnly on, Moment knownAt, DocumentId? only = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<IReadOnlyList<VersionInForce>>(record.Findings);
        Outcome<IReadOnlyList<Adoption>> adoptions = AdoptionFile.ReadAll(files);
        if (adoptions.IsRefused) return Outcome.Refused<IReadOnlyList<VersionInForce>>(adoptions.Findings);
        List<Document> documents = [.. record.Value.Documents.Where(d => only is null || d.Id == only)];
        if (documents.Count == 0) return Outcome.Refused<IReadOnlyList<VersionInForce>>([DraftDocument.NotFound(record.Value, only)]);
        return Outcome.Done<IReadOnlyList<VersionInForce>>([.. documents.Select(d => VersionsThen.Of(files, d, adoptions.Value).On(on, knownAt))], record.Findings);
    }
}
