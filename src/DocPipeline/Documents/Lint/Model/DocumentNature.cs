namespace DocPipeline.Documents.Lint.Model;

/// <summary>What a document is for, as far as lint needs to know.</summary>
internal enum DocumentNature
{
    /// <summary>Anything else: a protocol, a policy, a form, a notice.</summary>
    Other,

    /// <summary>It constitutes a body and says how that decides.</summary>
    Constitution,

    /// <summary>Organisations agree on it and sign it.</summary>
    Agreement,

    /// <summary>It says what a body is for.</summary>
    TermsOfReference,

    /// <summary>It goes to a body, which is asked to do something.</summary>
    Report,
}
