using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Rounds;

/// <summary>The codes of what an audit finds of rounds. None is ever renamed.</summary>
internal static class RoundAuditCode
{
    /// <summary>An event is none that our programs write, or the log has it otherwise.</summary>
    internal static readonly FindingCode Altered = new("AUDIT-ROUND-ALTERED");

    /// <summary>There is a later event of a round, and this one is not there.</summary>
    internal static readonly FindingCode Missing = new("AUDIT-ROUND-EVENT-MISSING");

    /// <summary>An event does not go on from the one before it.</summary>
    internal static readonly FindingCode Chain = new("AUDIT-ROUND-CHAIN");

    /// <summary>The log has an event that no round has.</summary>
    internal static readonly FindingCode Gone = new("AUDIT-ROUND-EVENT-GONE");

    /// <summary>An event says that it is logged, and the log has it not.</summary>
    internal static readonly FindingCode NotLogged = new("AUDIT-ROUND-NOT-LOGGED");

    /// <summary>An attachment is not there, or is not what it was.</summary>
    internal static readonly FindingCode Attachment = new("AUDIT-ROUND-ATTACHMENT");

    /// <summary>An attachment that no event names.</summary>
    internal static readonly FindingCode Stray = new("AUDIT-ROUND-STRAY");

    /// <summary>A round is not the one that was filed in the entry which completed it.</summary>
    internal static readonly FindingCode Filed = new("AUDIT-ROUND-FILED");

    /// <summary>What a round says that it is about is not in the archive.</summary>
    internal static readonly FindingCode Document = new("AUDIT-ROUND-DOCUMENT");
}
