using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds;

/// <summary>A form as a document of its own: title, document control in brief, and the form with the answers that the record has.</summary>
internal static class FormDocument
{
    internal static FormModel Model(DocumentSource source, IReadOnlySet<string> references)
    {
        Document document = source.Document;

        // The record was checked when it was read: the document is a form, and the record has it.
        FormSheet blank = source.Forms[document.Form!.Value.Value];
        return new FormModel
        {
            Partnership = source.PartnershipFacts(),
            Document = source.DocumentFacts(),
            Facts = source.Facts,
            References = references,
            Memberships = source.Memberships,
            Pictures = source.Pictures,
            Origins = source.Origins,
            Forms = source.Forms,
            Structure = source.Structure,
            Control =
            [
                new FieldRow(source.Words.Of("Version"), $"{document.StartsAt.Version}, {source.DateWords(document.StartsAt.On)}"),
                new FieldRow(source.Words.Of("Status"), source.StatusWords(document)),
                new FieldRow(source.Words.Of("Owner"), source.OfficeOf(document.Owner)),
            ],
            Form = source.Answers is { } given ? new FormSheet(blank.Form, given) : blank,
        };
    }
}
