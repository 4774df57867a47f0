using DocPipeline.Documents.Kinds;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.InWord;

/// <summary>The story of a document that is open in Word and filled from the record: every fact that its content controls can print, as the generator prints it.</summary>
public static class ListFacts
{
    /// <summary>The facts that the record has for a document; refused where the record cannot be read, or lists no such document.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="read">What reading them gave.</param>
    /// <param name="document">The document.</param>
    public static Outcome<IReadOnlyList<PrintedFact>> Of(RecordFiles files, Outcome<PartnershipRecord> read, DocumentId document)
    {
        Outcome<DocumentSource> source = SourceInRecord.Of(files, read, document);
        return source.IsRefused ? Outcome.Refused<IReadOnlyList<PrintedFact>>(source.Findings) : Outcome.Done(PrintedFacts.Of(source.Value));
    }
}
