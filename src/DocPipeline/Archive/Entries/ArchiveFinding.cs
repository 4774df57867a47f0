using DocPipeline.Findings;

namespace DocPipeline.Archive.Entries;

/// <summary>The codes of what can be wrong with entries of the archive. None is ever renamed.</summary>
internal static class ArchiveFinding
{
    /// <summary>An entry cannot be made as asked.</summary>
    internal static readonly FindingCode Request = new("ARCHIVE-REQUEST");

    /// <summary>A request with this id was carried out before, with other files.</summary>
    internal static readonly FindingCode RequestReused = new("ARCHIVE-REQUEST-REUSED");

    /// <summary>The object has got another entry since the caller looked.</summary>
    internal static readonly FindingCode Stale = new("ARCHIVE-STALE");

    /// <summary>The clock of this machine is behind what the archive holds.</summary>
    internal static readonly FindingCode Clock = new("ARCHIVE-CLOCK");

    /// <summary>The object changed under every try.</summary>
    internal static readonly FindingCode Busy = new("ARCHIVE-BUSY");

    /// <summary>Bytes of an entry that was committed are neither in the object nor staged.</summary>
    internal static readonly FindingCode ContentLost = new("ARCHIVE-CONTENT-LOST");

    /// <summary>An inventory's message is not one that this program writes.</summary>
    internal static readonly FindingCode NoteMalformed = new("ARCHIVE-NOTE-MALFORMED");

    /// <summary>Two entries that follow one another do not fit together.</summary>
    internal static readonly FindingCode Chain = new("ARCHIVE-CHAIN");

    /// <summary>An error at a place.</summary>
    internal static Finding At(string place, FindingCode code, string message, string suggestion) =>
        new(code, Severity.Error, message) { Place = new Place(place), Suggestion = suggestion };
}
