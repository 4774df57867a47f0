namespace DocPipeline.Partnerships.Register;

/// <summary>The kinds of document that can be generated.</summary>
public enum DocumentKind
{
    /// <summary>An agreement with numbered sections and signatories.</summary>
    Agreement,

    /// <summary>The one-page cover sheet of a report to a meeting.</summary>
    CoverSheet,

    /// <summary>The rules by which one organisation enters and reviews partnerships, with its appendices.</summary>
    Protocol,

    /// <summary>The constitution of a body.</summary>
    Constitution,

    /// <summary>A handbook: constitution, terms of reference, policies and role descriptions in one.</summary>
    Handbook,

    /// <summary>The terms of reference of a body.</summary>
    TermsOfReference,

    /// <summary>A report to a body.</summary>
    Report,

    /// <summary>A policy that an organisation states on one or two pages.</summary>
    PolicyStatement,

    /// <summary>The signatory pages of another document, to be signed apart from it.</summary>
    SignatoryPages,

    /// <summary>Questions to answer before something is decided.</summary>
    Checklist,

    /// <summary>A form by which a partnership assesses itself.</summary>
    EvaluationToolkit,

    /// <summary>A form for what is to be done, by whom and when.</summary>
    ActionPlan,

    /// <summary>A form that sums an assessment up.</summary>
    SummarySheet,
}
