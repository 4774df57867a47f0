using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Notices;

/// <summary>The codes of findings about notices.</summary>
public static class NoticeCodes
{
    /// <summary>A notice of a decision whose terms are not stated.</summary>
    public static FindingCode NoTerms { get; } = new("NOTICE-NO-TERMS");

    /// <summary>A notice whose day of sending is not recorded yet: it is printed as a draft.</summary>
    public static FindingCode NotSent { get; } = new("NOTICE-NOT-SENT");

    /// <summary>A notice that was sent after the last day for it, under one reading of the rules or all.</summary>
    public static FindingCode Late { get; } = new("NOTICE-LATE");

    /// <summary>A notice whose terms are not those that were put to the vote.</summary>
    public static FindingCode TermsDiffer { get; } = new("NOTICE-TERMS-DIFFER");

    /// <summary>A decision record of a decision that has not been taken.</summary>
    public static FindingCode NotTaken { get; } = new("RECORD-OF-NOTHING-TAKEN");

    /// <summary>A review notice for a document that states no review.</summary>
    public static FindingCode NoReview { get; } = new("REVIEW-NOT-STATED");
}
