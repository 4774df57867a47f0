using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.InWord;

/// <summary>The story of signatory pages that are put into a document which is open in Word.</summary>
public static class MakeSignatoryPages
{
    /// <summary>Nobody signs the document.</summary>
    public static readonly FindingCode NobodySigns = new("SIGNATORIES-NONE");

    private const string Signature = "signature:";

    /// <summary>Makes the pages; refused where the record cannot be read, lists no such document, or names nobody who signs it.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="read">What reading them gave.</param>
    /// <param name="document">The document.</param>
    public static Outcome<SignatoryPages> Of(RecordFiles files, Outcome<PartnershipRecord> read, DocumentId document)
    {
        Outcome<DocumentSource> source = SourceInRecord.Of(files, read, document);
        if (source.IsRefused) return Outcome.Refused<SignatoryPages>(source.Findings);
        IReadOnlyList<SignatoryFacts> signatories = source.Value.Signatories(SignatoryPagesDocument.Signed(source.Value));
        if (signatories.Count == 0)
        {
            return Outcome.Refused<SignatoryPages>([new Finding(NobodySigns, Severity.Error, $"The record names nobody who signs ‘{document}’.")
            {
                Place = new Place(RecordFiles.PartnershipFileName),
                Expected = "the organisations that sign it, under signatories of the document",
                Suggestion = "Add them to the record on the site, then insert the pages again",
            }]);
        }

        byte[] file = SignatoryPagesDocument.Body(source.Value);
        DocumentText text = DocumentText.Read($"{document}-signatory-pages.docx", file).Value!;
        return Outcome.Done(new SignatoryPages(
            file,
            [.. text.Controls.Where(control => control.Tag.StartsWith(Signature, StringComparison.Ordinal)).Select(control => new PageControl(control.Tag, control.Title))],
            [.. signatories.Select(signatory => new PageSignatory(signatory.Id, signatory.Name))]));
    }
}
