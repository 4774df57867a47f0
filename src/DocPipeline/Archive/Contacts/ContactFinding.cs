using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts;

/// <summary>The codes of what can be wrong with contact data and its keys. None is ever renamed. No message holds anything of a person but the id.</summary>
internal static class ContactFinding
{
    /// <summary>There is no such person.</summary>
    internal static readonly FindingCode NotThere = new("CONTACTS-NOT-THERE");

    /// <summary>What was held of the person was erased.</summary>
    internal static readonly FindingCode Erased = new("CONTACTS-ERASED");

    /// <summary>What was to be held cannot be.</summary>
    internal static readonly FindingCode Malformed = new("CONTACTS-MALFORMED");

    /// <summary>A blob is not the one that was written there.</summary>
    internal static readonly FindingCode Altered = new("CONTACTS-ALTERED");

    /// <summary>A blob is an earlier one than was written last.</summary>
    internal static readonly FindingCode RolledBack = new("CONTACTS-ROLLED-BACK");

    /// <summary>A person's key is there without data, or data without the key.</summary>
    internal static readonly FindingCode Half = new("CONTACTS-HALF");

    /// <summary>The contact key cannot be read or used.</summary>
    internal static readonly FindingCode KeyUnusable = new("CONTACTS-KEY-UNUSABLE");

    /// <summary>Other users of the machine can read the file of the contact key.</summary>
    internal static readonly FindingCode KeyFileOpen = new("CONTACTS-KEY-FILE-OPEN");

    /// <summary>The data was encrypted under another contact key.</summary>
    internal static readonly FindingCode KeyOther = new("CONTACTS-KEY-OTHER");

    /// <summary>The data changed under every try.</summary>
    internal static readonly FindingCode Busy = new("CONTACTS-BUSY");

    /// <summary>Something in which the person took part is held.</summary>
    internal static readonly FindingCode Held = new("CONTACTS-HELD");

    /// <summary>The retention of something in which the person took part has not ended.</summary>
    internal static readonly FindingCode Retained = new("CONTACTS-RETAINED");

    /// <summary>The reason of an erasure names the person.</summary>
    internal static readonly FindingCode ReasonNames = new("CONTACTS-REASON-NAMES-PERSON");

    /// <summary>An erasure and its leaf in the log do not fit.</summary>
    internal static readonly FindingCode ErasureWrong = new("CONTACTS-ERASURE");

    /// <summary>An erasure was begun and is not finished.</summary>
    internal static readonly FindingCode ErasureUnfinished = new("CONTACTS-ERASURE-UNFINISHED");

    /// <summary>A finding at a blob.</summary>
    internal static Finding At(BlobName blob, FindingCode code, string message, string? expected = null, string? suggestion = null, Severity severity = Severity.Error) =>
        At(blob.Value, code, message, expected, suggestion, severity);

    /// <summary>A finding at a place.</summary>
    internal static Finding At(string place, FindingCode code, string message, string? expected = null, string? suggestion = null, Severity severity = Severity.Error) =>
        new(code, severity, message) { Place = new Place(place), Expected = expected, Suggestion = suggestion };
}
