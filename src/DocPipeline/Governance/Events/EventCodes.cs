using DocPipeline.Findings;

namespace DocPipeline.Governance.Events;

/// <summary>The codes of what can be wrong with a file of events, beyond what every file of a record is checked for.</summary>
public static class EventCodes
{
    /// <summary>An id that the record does not have, or a name that no duty uses.</summary>
    public static FindingCode Unknown { get; } = new("EVENT-UNKNOWN");

    /// <summary>An event that does not say what it concerns.</summary>
    public static FindingCode Incomplete { get; } = new("EVENT-INCOMPLETE");

    /// <summary>Dates that do not follow one another.</summary>
    public static FindingCode DatesOutOfOrder { get; } = new("EVENT-DATES-OUT-OF-ORDER");

    /// <summary>The same event twice.</summary>
    public static FindingCode Twice { get; } = new("EVENT-TWICE");
}
