using DocPipeline.Findings;

namespace DocPipeline.Governance.Amendments;

/// <summary>The codes of what can be wrong with the changes of an amendment.</summary>
public static class AmendmentCodes
{
    /// <summary>Changes by clause and an edited text together, or beside terms that would say them again.</summary>
    public static FindingCode StatedTwice { get; } = new("AMENDMENT-STATED-TWICE");

    /// <summary>Changes without the document or version that they change.</summary>
    public static FindingCode OfWhat { get; } = new("AMENDMENT-OF-WHAT");

    /// <summary>A version that the record no longer has, or does not have yet.</summary>
    public static FindingCode StaleVersion { get; } = new("AMENDMENT-STALE-VERSION");

    /// <summary>A next version that is not later than the one that is changed, or that is taken.</summary>
    public static FindingCode NextVersion { get; } = new("AMENDMENT-NEXT-VERSION");

    /// <summary>A clause that the version does not have.</summary>
    public static FindingCode UnknownClause { get; } = new("AMENDMENT-UNKNOWN-CLAUSE");

    /// <summary>A clause that has other words than the change expects there.</summary>
    public static FindingCode OtherWords { get; } = new("AMENDMENT-OTHER-WORDS");

    /// <summary>Two changes to one clause.</summary>
    public static FindingCode ChangedTwice { get; } = new("AMENDMENT-CHANGED-TWICE");

    /// <summary>A change without its text, or a deletion with one.</summary>
    public static FindingCode Text { get; } = new("AMENDMENT-TEXT");

    /// <summary>Changes after which the document says what it said before.</summary>
    public static FindingCode NothingChanges { get; } = new("AMENDMENT-NOTHING-CHANGES");

    /// <summary>Changes after which the document would be refused.</summary>
    public static FindingCode LeavesFaults { get; } = new("AMENDMENT-LEAVES-FAULTS");

    /// <summary>An edited file that the record does not have, or that belongs to no prose of the document.</summary>
    public static FindingCode EditedFile { get; } = new("AMENDMENT-EDITED-FILE");

    /// <summary>Rules that do not belong to what is amended.</summary>
    public static FindingCode Rules { get; } = new("AMENDMENT-RULES");

    /// <summary>A signature of somebody who does not sign the document.</summary>
    public static FindingCode Signature { get; } = new("AMENDMENT-SIGNATURE");
}
