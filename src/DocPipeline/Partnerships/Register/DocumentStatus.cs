namespace DocPipeline.Partnerships.Register;

/// <summary>Where a version of a document stands.</summary>
public enum DocumentStatus
{
    /// <summary>Put forward for agreement; carries the DRAFT mark.</summary>
    Draft,

    /// <summary>Issued for signature: its words no longer change.</summary>
    Issued,

    /// <summary>Agreed and in force.</summary>
    Agreed,
}
