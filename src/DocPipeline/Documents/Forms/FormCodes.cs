using DocPipeline.Findings;

namespace DocPipeline.Documents.Forms;

/// <summary>The codes of what can be found in a form that came back.</summary>
public static class FormCodes
{
    /// <summary>The file does not say which document it is a copy of.</summary>
    public static FindingCode NoProvenance { get; } = new("FORM-NO-PROVENANCE");

    /// <summary>The file is a copy of another document, or of one that is no form.</summary>
    public static FindingCode OtherDocument { get; } = new("FORM-OTHER-DOCUMENT");

    /// <summary>The file is a copy of another version of the document.</summary>
    public static FindingCode OtherVersion { get; } = new("FORM-OTHER-VERSION");

    /// <summary>A box that the form does not have.</summary>
    public static FindingCode UnknownBox { get; } = new("FORM-UNKNOWN-BOX");

    /// <summary>A box that is not in the file any more (a warning).</summary>
    public static FindingCode BoxMissing { get; } = new("FORM-BOX-MISSING");

    /// <summary>A box that is in the file twice.</summary>
    public static FindingCode BoxTwice { get; } = new("FORM-BOX-TWICE");

    /// <summary>A box that is kept as ticked and shown as empty, or the other way about.</summary>
    public static FindingCode BoxUnclear { get; } = new("FORM-BOX-UNCLEAR");

    /// <summary>More than one tick where one answer is asked for.</summary>
    public static FindingCode TwoTicks { get; } = new("FORM-TWO-TICKS");

    /// <summary>An answer to a question for a date that is none.</summary>
    public static FindingCode BadDate { get; } = new("FORM-BAD-DATE");

    /// <summary>An answer to a question for a number that is none; it is kept as it was written (a warning).</summary>
    public static FindingCode NoNumber { get; } = new("FORM-NO-NUMBER");

    /// <summary>An answer that is none of the choices.</summary>
    public static FindingCode NoChoice { get; } = new("FORM-NO-CHOICE");

    /// <summary>An answer that is longer than a record can hold.</summary>
    public static FindingCode TooLong { get; } = new("FORM-ANSWER-TOO-LONG");

    /// <summary>Questions that are not answered (a note).</summary>
    public static FindingCode Unanswered { get; } = new("FORM-UNANSWERED");
}
