using DocPipeline.Findings;

namespace DocPipeline.Governance.Meetings;

/// <summary>The codes of what can be wrong with a file of meetings, beyond what every file of a record is checked for.</summary>
public static class MeetingCodes
{
    /// <summary>An id that the record does not have.</summary>
    public static FindingCode Unknown { get; } = new("MEETING-UNKNOWN");

    /// <summary>The same meeting, or the same person at it, twice.</summary>
    public static FindingCode Twice { get; } = new("MEETING-TWICE");

    /// <summary>Dates or times that do not follow one another.</summary>
    public static FindingCode OutOfOrder { get; } = new("MEETING-OUT-OF-ORDER");

    /// <summary>Things that cannot both be true of a meeting.</summary>
    public static FindingCode Contradiction { get; } = new("MEETING-CONTRADICTION");
}
