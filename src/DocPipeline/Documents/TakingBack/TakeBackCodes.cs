using DocPipeline.Findings;

namespace DocPipeline.Documents.TakingBack;

/// <summary>The codes of findings about a draft that is taken back.</summary>
public static class TakeBackCodes
{
    /// <summary>The file does not say which document it is a copy of.</summary>
    public static readonly FindingCode NoProvenance = new("TAKE-BACK-NO-PROVENANCE");

    /// <summary>It is a copy of a document of another record.</summary>
    public static readonly FindingCode OtherRecord = new("TAKE-BACK-OTHER-RECORD");

    /// <summary>It is a copy of another document of the record than it is taken back for.</summary>
    public static readonly FindingCode OtherDocument = new("TAKE-BACK-OTHER-DOCUMENT");

    /// <summary>It is a copy of another version than the record has.</summary>
    public static readonly FindingCode OtherVersion = new("TAKE-BACK-OTHER-VERSION");

    /// <summary>It was made with another template.</summary>
    public static readonly FindingCode OtherTemplate = new("TAKE-BACK-OTHER-TEMPLATE");

    /// <summary>Text of the template was edited.</summary>
    public static readonly FindingCode TemplateText = new("TAKE-BACK-TEMPLATE-TEXT");

    /// <summary>Text was edited that is worked out from the facts.</summary>
    public static readonly FindingCode Computed = new("TAKE-BACK-COMPUTED");

    /// <summary>The record changed in the same place since the draft was made.</summary>
    public static readonly FindingCode Conflict = new("TAKE-BACK-CONFLICT");

    /// <summary>The record changed elsewhere since the draft was made, and keeps those changes.</summary>
    public static readonly FindingCode Merged = new("TAKE-BACK-MERGED");

    /// <summary>Something that prose cannot say.</summary>
    public static readonly FindingCode Unsupported = new("TAKE-BACK-UNSUPPORTED");

    /// <summary>With the changes made, the document would not say what the draft says.</summary>
    public static readonly FindingCode Differs = new("TAKE-BACK-DIFFERS");

    /// <summary>With the changes made, the record or its prose would be refused.</summary>
    public static readonly FindingCode LeavesFaults = new("TAKE-BACK-LEAVES-FAULTS");

    /// <summary>Tracked changes were accepted.</summary>
    public static readonly FindingCode Accepted = new("TAKE-BACK-ACCEPTED-CHANGES");

    /// <summary>A comment, which is not written into the prose.</summary>
    public static readonly FindingCode Comment = new("TAKE-BACK-COMMENT");

    /// <summary>A fact of which the draft says something else than the record.</summary>
    public static readonly FindingCode Fact = new("TAKE-BACK-FACT");

    /// <summary>What a draft changes cannot be decided on as it was asked.</summary>
    public static readonly FindingCode Amendment = new("TAKE-BACK-AMENDMENT");

    /// <summary>Another document of the record prints the same prose.</summary>
    public static readonly FindingCode SharedProse = new("TAKE-BACK-SHARED-PROSE");
}
