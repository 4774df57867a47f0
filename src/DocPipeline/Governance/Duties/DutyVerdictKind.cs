namespace DocPipeline.Governance.Duties;

/// <summary>How it stands with a duty or a review, gravest first.</summary>
public enum DutyVerdictKind
{
    /// <summary>Its day has passed and it has not been done.</summary>
    Overdue,

    /// <summary>It was not kept, and the body may act. It need not, and nothing follows by itself.</summary>
    PowerArises,

    /// <summary>It was not kept.</summary>
    NotCompliant,

    /// <summary>What is stated can be read in more than one way, or the record is silent, and the answer turns on it.</summary>
    Indeterminate,

    /// <summary>It is to be done soon.</summary>
    Due,

    /// <summary>It is to be done later.</summary>
    NotDue,

    /// <summary>It was kept.</summary>
    Compliant,
}
