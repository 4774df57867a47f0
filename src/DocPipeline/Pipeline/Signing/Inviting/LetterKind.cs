namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>What a letter says.</summary>
public enum LetterKind
{
    /// <summary>That somebody is asked to sign.</summary>
    Invitation,

    /// <summary>That somebody is asked to sign in place of another.</summary>
    Delegated,

    /// <summary>That somebody is asked by a new link: their address was corrected, or they are asked anew.</summary>
    AddressCorrected,

    /// <summary>That somebody is asked once more.</summary>
    Reminder,

    /// <summary>To the manager, that somebody asks that another person sign.</summary>
    DelegationAsked,

    /// <summary>That an organisation declined.</summary>
    Declined,

    /// <summary>That everybody has signed.</summary>
    Completed,

    /// <summary>That the round came to nothing.</summary>
    Voided,
}
