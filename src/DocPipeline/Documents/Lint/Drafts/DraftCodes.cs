using DocPipeline.Findings;

namespace DocPipeline.Documents.Lint.Drafts;

/// <summary>The codes of what is found in a draft beside the mistakes that any document may have.</summary>
public static class DraftCodes
{
    /// <summary>The file does not say of which document it is a copy.</summary>
    public static readonly FindingCode Foreign = new("DRAFT-FOREIGN");

    /// <summary>It is a copy of another document.</summary>
    public static readonly FindingCode OtherDocument = new("DRAFT-OTHER-DOCUMENT");

    /// <summary>It is a copy of another version than the record has.</summary>
    public static readonly FindingCode OtherVersion = new("DRAFT-OTHER-VERSION");

    /// <summary>The record names nobody who signs what is made to be signed.</summary>
    public static readonly FindingCode NobodySigns = new("DRAFT-NOBODY-SIGNS");

    /// <summary>The draft has no signatory pages.</summary>
    public static readonly FindingCode NoPages = new("DRAFT-NO-SIGNATORY-PAGES");

    /// <summary>Who signs has no place to sign.</summary>
    public static readonly FindingCode SignatoryMissing = new("DRAFT-SIGNATORY-MISSING");

    /// <summary>A place to sign is for somebody whom the record does not name.</summary>
    public static readonly FindingCode SignatoryUnknown = new("DRAFT-SIGNATORY-NOT-IN-RECORD");

    /// <summary>A content control still has to be filled in.</summary>
    public static readonly FindingCode Unfilled = new("DRAFT-UNFILLED");

    /// <summary>A fact is another one in the record.</summary>
    public static readonly FindingCode FactDiffers = new("DRAFT-FACT-DIFFERS");

    /// <summary>The record has no such fact.</summary>
    public static readonly FindingCode FactUnknown = new("DRAFT-FACT-UNKNOWN");

    /// <summary>Tracked changes wait to be accepted or rejected.</summary>
    public static readonly FindingCode TrackedChanges = new("DRAFT-TRACKED-CHANGES");

    /// <summary>A comment is still in the margin.</summary>
    public static readonly FindingCode Comment = new("DRAFT-COMMENT");

    /// <summary>A cross-reference of Word's own leads nowhere.</summary>
    public static readonly FindingCode ReferenceLost = new("DRAFT-XREF-LOST");

    /// <summary>A cross-reference shows another number than what it leads to has.</summary>
    public static readonly FindingCode ReferenceStale = new("DRAFT-XREF-STALE");
}
