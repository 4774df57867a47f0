namespace DocPipeline.Governance.Amendments;

/// <summary>What became of a clause.</summary>
public enum AmendedClauseKind
{
    /// <summary>It has other words.</summary>
    Replaced,

    /// <summary>It is new.</summary>
    Inserted,

    /// <summary>It is gone.</summary>
    Deleted,
}

/// <summary>A clause that an amendment changes, with its words before and after as a document prints them.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Where">The place by the number that it has, as the sentence needs it: “clause 4.16”, “the heading of section 6”. Of a clause that is new, its new number.</param>
/// <param name="Follows">For a new clause, what it follows, by the old number; nothing at the start of the document.</param>
/// <param name="Before">The words before; nothing where it is new.</param>
/// <param name="After">The words after; nothing where it is gone.</param>
public sealed record AmendedClause(AmendedClauseKind Kind, string Where, string? Follows, string? Before, string? After)
{
    /// <summary>What becomes of it, as a sentence: “Clause 4.16 is replaced.”</summary>
    public string Sentence => TermsText.Sentence(this);
}
