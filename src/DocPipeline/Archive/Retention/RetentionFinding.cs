using DocPipeline.Findings;

namespace DocPipeline.Archive.Retention;

/// <summary>The codes of why something is not done with an object's keeping. None is ever renamed.</summary>
internal static class RetentionFinding
{
    /// <summary>The object is on hold.</summary>
    internal static readonly FindingCode Held = new("RETENTION-HELD");

    /// <summary>Nothing says how long the object is kept.</summary>
    internal static readonly FindingCode Unknown = new("RETENTION-UNKNOWN");

    /// <summary>The object is kept for good.</summary>
    internal static readonly FindingCode Permanent = new("RETENTION-PERMANENT");

    /// <summary>The object is in force.</summary>
    internal static readonly FindingCode InForce = new("RETENTION-IN-FORCE");

    /// <summary>The time for which the object is kept has not ended.</summary>
    internal static readonly FindingCode NotEnded = new("RETENTION-NOT-ENDED");

    /// <summary>A round of signatures of the object is open.</summary>
    internal static readonly FindingCode RoundOpen = new("RETENTION-ROUND-OPEN");

    /// <summary>Two people are needed, and both are one.</summary>
    internal static readonly FindingCode SamePerson = new("RETENTION-SAME-PERSON");

    /// <summary>There is no such hold.</summary>
    internal static readonly FindingCode NoHold = new("RETENTION-NO-HOLD");

    /// <summary>A name, a reason or a day is missing or cannot be taken.</summary>
    internal static readonly FindingCode Said = new("RETENTION-SAID");

    /// <summary>The object was disposed of.</summary>
    internal static readonly FindingCode Disposed = new("RETENTION-DISPOSED");

    /// <summary>A disposal is in the archive that the rules do not allow, or that nobody with the log's key has made.</summary>
    internal static readonly FindingCode Unproven = new("RETENTION-UNPROVEN");

    /// <summary>An error.</summary>
    internal static Finding Of(FindingCode code, string message, string suggestion, string? expected = null) => new(code, Severity.Error, message) { Expected = expected, Suggestion = suggestion };
}
