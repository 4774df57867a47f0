using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds;

/// <summary>Signatory pages apart from the document that is signed; every page names that document's version (docs/decisions/0006).</summary>
internal static class SignatoryPagesDocument
{
    internal static SignatoryPagesModel Model(DocumentSource source, IReadOnlySet<string> references)
    {
        // The record was checked when it was read: the document is there and somebody signs it.
        Document signed = source.Record.Documents.First(d => d.Id == source.Document.PagesOf);
        return new SignatoryPagesModel
        {
            Partnership = source.PartnershipFacts(),
            Document = source.DocumentFacts(),
            Facts = source.Facts,
            References = references,
            Memberships = source.Memberships,
            Pictures = source.Pictures,
            Origins = source.Origins,
            Signed = source.DocumentFacts(signed),
            Signatories = source.Signatories(signed),
        };
    }
}
