using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Amendments;

/// <summary>What a decision changes in a document: worked out from its changes, never stated twice.</summary>
public sealed record Amendment
{
    /// <summary>The document.</summary>
    public required DocumentId Document { get; init; }

    /// <summary>The version that is changed.</summary>
    public required VersionNumber From { get; init; }

    /// <summary>The version that it becomes.</summary>
    public required VersionNumber To { get; init; }

    /// <summary>Every clause that changes, in the order of the document.</summary>
    public required IReadOnlyList<AmendedClause> Changes { get; init; }

    /// <summary>The full terms as text: what a notice sets out, and what is voted on.</summary>
    public required string Terms { get; init; }

    /// <summary>The digest of the terms.</summary>
    public required TermsDigest Digest { get; init; }
}
