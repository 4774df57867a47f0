namespace DocPipeline.Documents.Conformed.Facts.Parties;

/// <summary>What somebody signs as.</summary>
internal enum SigningRole
{
    /// <summary>For the organisation.</summary>
    Signatory,

    /// <summary>As the witness of a deed.</summary>
    Witness,

    /// <summary>To attest that the organisation's seal was put on it.</summary>
    SealAttested,
}
