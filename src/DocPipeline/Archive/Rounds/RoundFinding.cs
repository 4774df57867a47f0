using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Rounds;

/// <summary>The codes of what can be wrong with rounds. None is ever renamed.</summary>
internal static class RoundFinding
{
    /// <summary>An event cannot be made as asked.</summary>
    internal static readonly FindingCode Request = new("ROUND-REQUEST");

    /// <summary>A request with this id made an event before that says something else.</summary>
    internal static readonly FindingCode RequestReused = new("ROUND-REQUEST-REUSED");

    /// <summary>The round takes no more events.</summary>
    internal static readonly FindingCode Closed = new("ROUND-CLOSED");

    /// <summary>The round takes events still, and so cannot be filed.</summary>
    internal static readonly FindingCode Open = new("ROUND-OPEN");

    /// <summary>The clock of this machine is behind what the round holds.</summary>
    internal static readonly FindingCode Clock = new("ROUND-CLOCK");

    /// <summary>The round changed under every try.</summary>
    internal static readonly FindingCode Busy = new("ROUND-BUSY");

    /// <summary>An event is not written as this program writes events.</summary>
    internal static readonly FindingCode Malformed = new("ROUND-EVENT-MALFORMED");

    /// <summary>An event does not go on from the one before it.</summary>
    internal static readonly FindingCode Chain = new("ROUND-CHAIN");

    /// <summary>An attachment is not there, or is not what its name says.</summary>
    internal static readonly FindingCode Attachment = new("ROUND-ATTACHMENT");

    /// <summary>An error at a blob.</summary>
    internal static Finding At(BlobName blob, FindingCode code, string message, string? expected = null, string? mend = null) =>
        new(code, Severity.Error, message) { Place = new Place(blob.Value), Expected = expected, Suggestion = mend };
}
