using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>Which keys of a document go with which kind: one table, read in both directions.</summary>
internal static class KindChecks
{
    private static readonly KindKey[] Keys =
    [
        new(nameof(Document.CoverSheet), [DocumentKind.CoverSheet], d => d.CoverSheet is not null || (d.Kind == DocumentKind.CoverSheet && d.CouncilSheet is not null), "the fields of the sheet", RecordCodes.CoverSheetMissing, RecordCodes.CoverSheetUnexpected),
        new(nameof(Document.ReportTo), [DocumentKind.Report], d => d.ReportTo is not null, "the id of the body that the report goes to", RecordCodes.KindKeyMissing, RecordCodes.KindKeyUnexpected),
        new(nameof(Document.PagesOf), [DocumentKind.SignatoryPages], d => d.PagesOf is not null, "the id of the document that is signed", RecordCodes.KindKeyMissing, RecordCodes.KindKeyUnexpected),
        new(nameof(Document.Form), [DocumentKind.Checklist, DocumentKind.EvaluationToolkit, DocumentKind.ActionPlan, DocumentKind.SummarySheet], d => d.Form is not null, "the id of the form", RecordCodes.KindKeyMissing, RecordCodes.KindKeyUnexpected),
    ];

    // Kinds whose text is prose.
    private static readonly HashSet<DocumentKind> Narrative =
        [DocumentKind.Agreement, DocumentKind.Protocol, DocumentKind.Constitution, DocumentKind.Handbook, DocumentKind.TermsOfReference, DocumentKind.Report, DocumentKind.PolicyStatement];

    internal static IEnumerable<Finding> KeysGoWithTheKind(ReadRecord record) =>
        from document in record.Record.Documents
        from key in Keys
        let isThere = key.IsThere(document)
        where isThere != key.Kinds.Contains(document.Kind)
        let name = FieldShape.KeyOf(key.Property)
        select isThere
            ? key.Unexpected.Error(
                record.Places.Of(document, key.Property),
                $"‘{document.Id}’ has the key ‘{name}’, which documents of its kind do not have.",
                $"‘{name}’ only with ‘kind: {key.Words}’",
                $"Take out ‘{name}’, or write ‘kind: {ChoiceShape.WordOf(key.Kinds[0])}’.")
            : key.Missing.Error(
                record.Places.Of(document, nameof(Document.Kind)),
                $"‘{document.Id}’ is of the kind {ChoiceShape.WordOf(document.Kind)}, but has no ‘{name}’.",
                $"the key ‘{name}’ with {key.Holds}",
                $"Add ‘{name}’ to this document.");

    internal static IEnumerable<Finding> ASheetHasOneFieldSet(ReadRecord record) =>
        from document in record.Record.Documents
        where document.CouncilSheet is not null && (document.Kind != DocumentKind.CoverSheet || document.CoverSheet is not null)
        select RecordCodes.CoverSheetUnexpected.Error(
            record.Places.Of(document, nameof(Document.CouncilSheet)),
            document.CoverSheet is null ? $"‘{document.Id}’ has the key ‘councilSheet’, which documents of its kind do not have." : $"‘{document.Id}’ has the fields of both cover sheets.",
            document.CoverSheet is null ? "‘councilSheet’ only with ‘kind: cover-sheet’" : "‘coverSheet’ for the set of 2009, or ‘councilSheet’ for today's",
            document.CoverSheet is null ? "Take out ‘councilSheet’, or write ‘kind: cover-sheet’." : "Take one of the two out.");

    internal static IEnumerable<Finding> NarrativesHaveWords(ReadRecord record) =>
        from document in record.Record.Documents
        where Narrative.Contains(document.Kind) && document.Prose.Count == 0
        select RecordCodes.NoProse.Error(
            record.Places.Of(document, nameof(Document.Prose)),
            $"The document ‘{document.Id}’ has no text.",
            "at least one prose file",
            "Add ‘prose’ with the files of its text, such as prose/agreement.md.");

    internal static IEnumerable<Finding> SignatoryPagesAreOfASignedDocument(ReadRecord record) =>
        from document in record.Record.Documents
        let signed = record.Record.Documents.FirstOrDefault(d => d.Id == document.PagesOf)
        where document.Kind == DocumentKind.SignatoryPages && signed is not null && (signed.Signatories.Count == 0 || signed == document)
        select RecordCodes.NothingToSign.Error(
            record.Places.Of(document, nameof(Document.PagesOf)),
            signed == document ? $"The signatory pages ‘{document.Id}’ belong to themselves." : $"The signatory pages ‘{document.Id}’ belong to ‘{signed.Id}’, which nobody signs.",
            "the id of a document with ‘signatories’",
            "Write the id of the document that is signed, or add its ‘signatories’.");

    private sealed record KindKey(string Property, DocumentKind[] Kinds, Func<Document, bool> IsThere, string Holds, FindingCode Missing, FindingCode Unexpected)
    {
        internal string Words => string.Join(", ", Kinds.Select(k => ChoiceShape.WordOf(k)));
    }
}
