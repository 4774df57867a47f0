using System.ComponentModel;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Register;

/// <summary>A document that the record generates.</summary>
public sealed record Document
{
    /// <summary>The id by which commands name it; also the name of the file.</summary>
    [Description("Short id of the document; also the name of its file.")]
    public required DocumentId Id { get; init; }

    /// <summary>What kind of document it is; the kind chooses the template.</summary>
    [Description("What kind of document it is. The kind chooses the template.")]
    public required DocumentKind Kind { get; init; }

    /// <summary>The language that it is written in.</summary>
    [Description("The language of the document: en or cy.")]
    public Language Language { get; init; } = Language.En;

    /// <summary>The document that it says in another language.</summary>
    [Description("The document that this one says in another language, by id. Kind, version, dates and signatories are the same.")]
    public DocumentId? RenditionOf { get; init; }

    /// <summary>The reference that its footer prints, such as <c>CWAC-AGR-0005</c>.</summary>
    [Description("The reference printed in the footer and the document control table.")]
    public required string Reference { get; init; }

    /// <summary>The title.</summary>
    [Description("The title.")]
    public required string Title { get; init; }

    /// <summary>One line under the title.</summary>
    [Description("One line under the title.")]
    public string? Subtitle { get; init; }

    /// <summary>Who answers for the document.</summary>
    [Description("The person who answers for the document, by id.")]
    public required PersonId Owner { get; init; }

    /// <summary>Where its version history starts. Once the archive holds the document, the archive's version and status count.</summary>
    [Description("Where its version history starts: version, date and status. Once the document is archived, the archive says where it stands.")]
    public required VersionStart StartsAt { get; init; }

    /// <summary>Earlier versions, oldest first, as the version table prints them.</summary>
    [Description("Earlier versions, oldest first, for the version table.")]
    public IReadOnlyList<VersionNote> History { get; init; } = [];

    /// <summary>The review cycles that the documents state. More than one may be stated; they may conflict.</summary>
    [Description("The review cycles that are stated for the document. Where they conflict the earliest counts.")]
    public IReadOnlyList<StatedReview> Reviews { get; init; } = [];

    /// <summary>The prose files, in order, relative to the record's folder.</summary>
    [Description("The prose files in order, such as prose/agreement.md.")]
    public IReadOnlyList<string> Prose { get; init; } = [];

    /// <summary>The organisations that sign, in the order of the signatory pages.</summary>
    [Description("The organisations that sign, by id, in the order of the signatory pages.")]
    public IReadOnlyList<OrganisationId> Signatories { get; init; } = [];

    /// <summary>The body that a report goes to; for that kind only, and required there.</summary>
    [Description("The body that the report goes to, by id. Only for kind: report.")]
    public BodyId? ReportTo { get; init; }

    /// <summary>The document that signatory pages belong to; for that kind only, and required there.</summary>
    [Description("The document that the signatory pages belong to, by id. Only for kind: signatory-pages.")]
    public DocumentId? PagesOf { get; init; }

    /// <summary>The form that the document is; for kinds that are forms only, and required there.</summary>
    [Description("The form that the document is, by id. Only for kinds checklist, evaluation-toolkit, action-plan and summary-sheet.")]
    public FormId? Form { get; init; }

    /// <summary>The fields of a report cover sheet, the set of 2009; for that kind only, and one of the two sets is required there.</summary>
    [Description("The fields of a report cover sheet, the set of 2009. Only for kind: cover-sheet.")]
    public CoverSheet? CoverSheet { get; init; }

    /// <summary>The fields of a report cover sheet as councils use it today; in the place of <see cref="CoverSheet"/>.</summary>
    [Description("The fields of a report cover sheet as councils use it today. Only for kind: cover-sheet, in the place of coverSheet.")]
    public CouncilSheet? CouncilSheet { get; init; }

    /// <summary>The cover sheet in whichever field set the record has it.</summary>
    internal IReportSheet? Sheet => (IReportSheet?)CoverSheet ?? CouncilSheet;
}
