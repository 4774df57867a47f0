using DocPipeline.Findings;

namespace DocPipeline.Governance.Duties;

/// <summary>The codes of verdicts on duties and reviews.</summary>
public static class DutyCodes
{
    /// <summary>The share of meetings attended in a year.</summary>
    public static FindingCode Attendance { get; } = new("DUTY-ATTENDANCE");

    /// <summary>Meetings missed in a row.</summary>
    public static FindingCode Absences { get; } = new("DUTY-ABSENCES");

    /// <summary>How often something happened in a period.</summary>
    public static FindingCode Count { get; } = new("DUTY-COUNT");

    /// <summary>Something that comes round.</summary>
    public static FindingCode Every { get; } = new("DUTY-EVERY");

    /// <summary>The day on which an agenda went out, and whether the chair agreed it.</summary>
    public static FindingCode Agenda { get; } = new("DUTY-AGENDA");

    /// <summary>The day on which minutes went out.</summary>
    public static FindingCode Minutes { get; } = new("DUTY-MINUTES");

    /// <summary>The notice of somebody who leaves.</summary>
    public static FindingCode Leaving { get; } = new("DUTY-LEAVING");

    /// <summary>A membership that ended at once.</summary>
    public static FindingCode Cessation { get; } = new("DUTY-CESSATION");

    /// <summary>What must follow an event.</summary>
    public static FindingCode FollowUp { get; } = new("DUTY-FOLLOW-UP");

    /// <summary>What must be there before an event.</summary>
    public static FindingCode Before { get; } = new("DUTY-BEFORE");

    /// <summary>How large a body is, and where its members come from.</summary>
    public static FindingCode Size { get; } = new("DUTY-SIZE");

    /// <summary>Who has signed.</summary>
    public static FindingCode Signatures { get; } = new("DUTY-SIGNATURES");

    /// <summary>Whether constituent terms conflict with the core's.</summary>
    public static FindingCode CoreTerms { get; } = new("DUTY-CORE-TERMS");

    /// <summary>A duty that is not stated where it says (a warning).</summary>
    public static FindingCode StatedIn { get; } = new("DUTY-STATED-IN");

    /// <summary>The review of a document.</summary>
    public static FindingCode Review { get; } = new("REVIEW-CYCLE");

    /// <summary>Two cycles are stated for one document; the earliest governs.</summary>
    public static FindingCode ReviewConflict { get; } = new("REVIEW-CONFLICT");
}
