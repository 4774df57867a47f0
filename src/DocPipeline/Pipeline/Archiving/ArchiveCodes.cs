using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving;

/// <summary>The codes of what the archive answers besides what is wrong with it. None is ever renamed.</summary>
public static class ArchiveCodes
{
    /// <summary>The archive has no such object, entry or file.</summary>
    public static readonly FindingCode NotThere = new("ARCHIVE-NOT-THERE");

    /// <summary>The version is in the archive with other words.</summary>
    public static readonly FindingCode OtherWords = new("ARCHIVE-VERSION-DIFFERS");

    /// <summary>Somebody else has pushed a record since.</summary>
    public static readonly FindingCode StaleRecord = new("ARCHIVE-RECORD-STALE");

    /// <summary>The folder holds a record already, or something else.</summary>
    public static readonly FindingCode FolderTaken = new("ARCHIVE-FOLDER-TAKEN");

    /// <summary>The public half of the log's key is not there or is none.</summary>
    public static readonly FindingCode NoPublicKey = new("ARCHIVE-KEY-NOT-THERE");

    /// <summary>The log is too long for a page that carries all of it.</summary>
    public static readonly FindingCode TooManyLeaves = new("ARCHIVE-LOG-TOO-LONG");

    /// <summary>Something else is held of a person with the same e-mail address.</summary>
    public static readonly FindingCode PersonThere = new("ARCHIVE-PERSON-THERE");

    /// <summary>Nothing is held of the person.</summary>
    public static readonly FindingCode PersonNotThere = ContactFinding.NotThere;

    /// <summary>What was held of the person was erased.</summary>
    public static readonly FindingCode PersonErased = ContactFinding.Erased;

    /// <summary>The person cannot be erased: something that they took part in is under a legal hold.</summary>
    public static readonly FindingCode PersonHeld = ContactFinding.Held;

    /// <summary>The person cannot be erased without a reason of legal services: a retention has not ended.</summary>
    public static readonly FindingCode PersonRetained = ContactFinding.Retained;

    /// <summary>The object was disposed of, and its files are gone.</summary>
    public static readonly FindingCode Disposed = new("ARCHIVE-DISPOSED");

    /// <summary>Whether a code says that the rules of holds, retention and disposal do not allow what was asked for.</summary>
    public static bool IsOfKeeping(FindingCode code) => code != RetentionFinding.Unproven && code.Value.StartsWith("RETENTION-", StringComparison.Ordinal);

    internal static Finding Error(FindingCode code, string message, string suggestion, string? place = null, string? expected = null) =>
        new(code, Severity.Error, message) { Place = place is null ? null : new Place(place), Expected = expected, Suggestion = suggestion };
}
