using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit;

/// <summary>The codes of what an audit finds that neither OCFL nor the log has a code for. None is ever renamed.</summary>
internal static class AuditCode
{
    /// <summary>An entry lies where it does not belong.</summary>
    internal static readonly FindingCode Misplaced = new("AUDIT-MISPLACED");

    /// <summary>There is a later entry of an object, and this one is not there.</summary>
    internal static readonly FindingCode EntryMissing = new("AUDIT-ENTRY-MISSING");

    /// <summary>The log has an entry that the archive has not.</summary>
    internal static readonly FindingCode EntryGone = new("AUDIT-ENTRY-GONE");

    /// <summary>The archive has fewer entries than the log.</summary>
    internal static readonly FindingCode EntriesFewer = new("AUDIT-ENTRIES-FEWER");

    /// <summary>The log has the entry with another inventory, or its inventory is none of ours.</summary>
    internal static readonly FindingCode EntryAltered = new("AUDIT-ENTRY-ALTERED");

    /// <summary>The archive has an entry that the log has not.</summary>
    internal static readonly FindingCode NotLogged = new("AUDIT-NOT-LOGGED");

    /// <summary>An entry does not continue the one before it.</summary>
    internal static readonly FindingCode Chain = new("AUDIT-CHAIN");

    /// <summary>What an entry says of itself does not fit the other entries of its object.</summary>
    internal static readonly FindingCode Note = new("AUDIT-NOTE");

    /// <summary>An entry is in the log more than once.</summary>
    internal static readonly FindingCode LeafTwice = new("AUDIT-LEAF-TWICE");

    /// <summary>An entry is in the log before something that it came after.</summary>
    internal static readonly FindingCode LeafOrder = new("AUDIT-LEAF-ORDER");

    /// <summary>An entry is in the log, and no checkpoint covers it yet.</summary>
    internal static readonly FindingCode Unsealed = new("AUDIT-UNSEALED");

    /// <summary>An entry is committed, and not everything that follows from it is done.</summary>
    internal static readonly FindingCode Unfinished = new("AUDIT-UNFINISHED");

    /// <summary>Bytes are staged that nobody needs.</summary>
    internal static readonly FindingCode Staged = new("AUDIT-STAGED");

    /// <summary>A blob of the storage root itself is missing or not as this program writes it.</summary>
    internal static readonly FindingCode RootFile = new("AUDIT-ROOT-FILE");

    /// <summary>A blob that is no part of the archive.</summary>
    internal static readonly FindingCode ForeignBlob = new("AUDIT-FOREIGN-BLOB");

    /// <summary>Derived blobs were not written again, for what they derive from is not sound.</summary>
    internal static readonly FindingCode NotRebuilt = new("AUDIT-NOT-REBUILT");

    /// <summary>A checkpoint was signed although none was left to compare the log with.</summary>
    internal static readonly FindingCode SignedAnew = new("AUDIT-SIGNED-ANEW");

    /// <summary>The catalogue says something else than the objects from which it follows.</summary>
    internal static readonly FindingCode Catalogue = new("AUDIT-CATALOGUE");

    /// <summary>An entry says something of a hold or a disposal that the rules do not allow.</summary>
    internal static readonly FindingCode Retention = new("AUDIT-RETENTION");

    /// <summary>An entry says that its object was disposed of, and it was not rightly so.</summary>
    internal static readonly FindingCode Disposal = new("AUDIT-DISPOSAL");

    /// <summary>An object was disposed of, and content of it is still there.</summary>
    internal static readonly FindingCode DisposalUnfinished = new("AUDIT-DISPOSAL-UNFINISHED");

    /// <summary>What to do with anything of the archive that was altered or is gone.</summary>
    internal const string FromCopy = "Put the file back from a copy of the archive that verifies.";

    /// <summary>A finding at a blob.</summary>
    internal static Finding At(BlobName blob, FindingCode code, string message, string? expected = null, string mend = FromCopy, Severity severity = Severity.Error) =>
        new(code, severity, message) { Place = new Place(blob.Value), Expected = expected, Suggestion = mend };
}
