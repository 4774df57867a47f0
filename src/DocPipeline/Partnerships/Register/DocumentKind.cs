namespace DocPipeline.Partnerships.Register;

/// <summary>The kinds of document that can be generated.</summary>
public enum DocumentKind
{
    /// <summary>An agreement with numbered sections and signatories.</summary>
    Agreement,

    /// <summary>The one-page cover sheet of a report to a meeting.</summary>
    CoverSheet,
}
