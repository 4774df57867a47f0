namespace DocPipeline.Documents.Conformed.Facts.Parties;

/// <summary>How it ended for an organisation that was asked to sign.</summary>
internal enum PartyOutcome
{
    /// <summary>It signed, and the signature was accepted.</summary>
    Signed,

    /// <summary>It said that it does not sign.</summary>
    Declined,

    /// <summary>It was taken out of the round, or left it.</summary>
    Withdrawn,

    /// <summary>Its invitation expired.</summary>
    Expired,

    /// <summary>It gave no answer, and the round did not need one.</summary>
    NotAnswered,
}
