using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds;

/// <summary>What is particular to a kind of document: its words, its template, and how its model is made.</summary>
/// <param name="Kind">The kind as the record names it.</param>
/// <param name="Name">The kind in house words: “Report cover sheet”.</param>
/// <param name="Folder">The folder of its built-in template.</param>
/// <param name="Model">The type of what its templates see.</param>
/// <param name="Build">Makes what is particular to the kind in the model.</param>
/// <param name="Statuses">What a draft, an issued and an agreed document of the kind is called.</param>
internal sealed record KindOfDocument(
    DocumentKind Kind, string Name, string Folder, Type Model, Func<DocumentSource, IReadOnlySet<string>, DocumentModel> Build, (string Draft, string Issued, string Agreed) Statuses)
{
    private static readonly (string, string, string) Signed = ("Draft for agreement", "Issued for signature", "Agreed");
    private static readonly (string, string, string) Adopted = ("Draft for adoption", "Issued for adoption", "Adopted");
    private static readonly (string, string, string) Published = ("Draft", "Published", "Agreed");

    private static readonly KindOfDocument[] All =
    [
        Narrative(DocumentKind.Agreement, "Agreement", "agreement", Signed),
        new(DocumentKind.CoverSheet, "Report cover sheet", "cover-sheet", typeof(CoverSheetModel), CoverSheetDocument.Model, Published) { IsOneSide = true },
        Narrative(DocumentKind.Protocol, "Protocol", "agreement", Adopted),
        Narrative(DocumentKind.Constitution, "Constitution", "agreement", Adopted),
        Narrative(DocumentKind.Handbook, "Handbook", "agreement", Published),
        Narrative(DocumentKind.TermsOfReference, "Terms of reference", "short-document", Adopted),
        new(DocumentKind.Report, "Report", "report", typeof(ReportModel), ReportDocument.Model, Published),
        Narrative(DocumentKind.PolicyStatement, "Policy statement", "short-document", Adopted),
        new(DocumentKind.SignatoryPages, "Signatory pages", "signatory-pages", typeof(SignatoryPagesModel), SignatoryPagesDocument.Model, Signed),
        Form(DocumentKind.Checklist, "Checklist"),
        Form(DocumentKind.EvaluationToolkit, "Evaluation toolkit"),
        Form(DocumentKind.ActionPlan, "Action plan"),
        Form(DocumentKind.SummarySheet, "Summary sheet"),
    ];

    /// <summary>Whether a document of the kind has to fit one side of A4.</summary>
    internal bool IsOneSide { get; private init; }

    /// <summary>What the templates of the kind see of a document.</summary>
    internal DocumentModel ModelOf(DocumentSource source, IReadOnlySet<string> references) =>
        Build(source, references) with { Structure = source.Structure, Words = source.Words };

    /// <summary>What is particular to a kind.</summary>
    internal static KindOfDocument Of(DocumentKind kind) => Array.Find(All, k => k.Kind == kind)
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of document is not described.");

    /// <summary>A status of the kind in house words, as header and document control print it.</summary>
    internal string StatusWords(DocumentStatus status) => status switch
    {
        DocumentStatus.Draft => Statuses.Draft,
        DocumentStatus.Issued => Statuses.Issued,
        _ => Statuses.Agreed,
    };

    private static KindOfDocument Form(DocumentKind kind, string name) => new(kind, name, "form", typeof(FormModel), FormDocument.Model, Published);

    private static KindOfDocument Narrative(DocumentKind kind, string name, string folder, (string, string, string) statuses) =>
        new(kind, name, folder, typeof(NarrativeModel), NarrativeDocument.Model, statuses);
}
