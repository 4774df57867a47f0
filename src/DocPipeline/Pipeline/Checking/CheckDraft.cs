using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Lint.Drafts;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.InWord;

namespace DocPipeline.Pipeline.Checking;

/// <summary>
/// The story of a draft that is looked through while it is open in Word: its mistakes, and what it lacks to be what the record says. Nothing is
/// corrected and nothing is kept.
/// </summary>
public static class CheckDraft
{
    /// <summary>What is found, the weightiest first; refused where the file or the record cannot be read.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="read">What reading them gave.</param>
    /// <param name="document">The document of the record that it is a draft of.</param>
    /// <param name="name">What to call the file in findings.</param>
    /// <param name="content">Its bytes.</param>
    public static Outcome<IReadOnlyList<DraftFinding>> Of(RecordFiles files, Outcome<PartnershipRecord> read, DocumentId document, string name, ReadOnlyMemory<byte> content)
    {
        Outcome<DocumentSource> source = SourceInRecord.Of(files, read, document);
        return source.IsRefused ? Outcome.Refused<IReadOnlyList<DraftFinding>>(source.Findings) : DraftCheck.Of(source.Value, name, content);
    }
}
