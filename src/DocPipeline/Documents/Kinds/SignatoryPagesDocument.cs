using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Templates;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds;

/// <summary>Signatory pages apart from the document that is signed; every page names that document's version (docs/decisions/0006).</summary>
internal static class SignatoryPagesDocument
{
    internal static SignatoryPagesModel Model(DocumentSource source, IReadOnlySet<string> references) => Model(source, Signed(source), references);

    /// <summary>The document that somebody signs: of signatory pages the one that they belong to.</summary>
    internal static Document Signed(DocumentSource source) =>
        source.Document.PagesOf is { } of ? source.Record.Documents.First(d => d.Id == of) : source.Document;

    /// <summary>
    /// The pages without a title, header and footer, and without saying of which document they are a copy: they are put into one that is open
    /// in Word.
    /// </summary>
    internal static byte[] Body(DocumentSource source) =>
        BuiltInTemplates.For(TemplateKind.SignatoryPagesBody).RenderPiece(Model(source, Signed(source), new HashSet<string>()) with { Words = source.Words }).Bytes;

    // The record was checked when it was read: the document is there, and of separate pages somebody signs it.
    private static SignatoryPagesModel Model(DocumentSource source, Document signed, IReadOnlySet<string> references) => new()
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
