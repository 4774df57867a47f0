using DocPipeline.Findings;

namespace DocPipeline.Governance.Decisions;

/// <summary>The codes of what can be wrong with a decision file, beyond what every file of a record is checked for.</summary>
public static class DecisionCodes
{
    /// <summary>An id that the record does not have.</summary>
    public static FindingCode Unknown { get; } = new("DECISION-UNKNOWN");

    /// <summary>Something that is said twice: two ballots of a seat, two entries of attendance of one person.</summary>
    public static FindingCode Twice { get; } = new("DECISION-TWICE");

    /// <summary>Neither a meeting nor a written procedure, or both.</summary>
    public static FindingCode MeetingOrWriting { get; } = new("DECISION-MEETING-OR-WRITING");

    /// <summary>Votes by seat and totals together.</summary>
    public static FindingCode VotesTwice { get; } = new("DECISION-VOTES-TWICE");

    /// <summary>More votes than there are seats.</summary>
    public static FindingCode TooManyVotes { get; } = new("DECISION-TOO-MANY-VOTES");

    /// <summary>A vote, or an attendance, of a seat that was vacant.</summary>
    public static FindingCode VacantSeat { get; } = new("DECISION-VACANT-SEAT");

    /// <summary>A kind of decision that the rules do not have, and one like it that they have.</summary>
    public static FindingCode UnknownType { get; } = new("DECISION-UNKNOWN-TYPE");

    /// <summary>Something that the rules give no effect: a casting vote that nobody has, a ratification that nobody asked for.</summary>
    public static FindingCode NoEffect { get; } = new("DECISION-NO-EFFECT");

    /// <summary>Times that do not follow one another.</summary>
    public static FindingCode TimesOutOfOrder { get; } = new("DECISION-TIMES-OUT-OF-ORDER");

    /// <summary>Dates that do not follow one another.</summary>
    public static FindingCode DatesOutOfOrder { get; } = new("DECISION-DATES-OUT-OF-ORDER");

    /// <summary>A ruling on something that the rules do not leave open, or a reading that it does not have.</summary>
    public static FindingCode RulingUnknown { get; } = new("DECISION-RULING-UNKNOWN");

    /// <summary>An amendment that does not say what it amends.</summary>
    public static FindingCode NothingAmended { get; } = new("DECISION-NOTHING-AMENDED");

    /// <summary>The record has no such decision file.</summary>
    public static FindingCode NotThere { get; } = new("DECISION-NOT-FOUND");
}
