using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log;

/// <summary>The codes of everything that can be wrong with the log, its keys and its proofs. None is ever renamed.</summary>
internal static class LogFinding
{
    /// <summary>A leaf is not written as this program writes leaves.</summary>
    internal static readonly FindingCode LeafMalformed = new("LOG-LEAF-MALFORMED");

    /// <summary>There is no leaf where one has to be, and later ones are there.</summary>
    internal static readonly FindingCode LeafMissing = new("LOG-LEAF-MISSING");

    /// <summary>A leaf is not the one that was logged at its place.</summary>
    internal static readonly FindingCode LeafAltered = new("LOG-LEAF-ALTERED");

    /// <summary>A bundle of leaf hashes does not hold the hashes of its leaves.</summary>
    internal static readonly FindingCode BundleAltered = new("LOG-BUNDLE-ALTERED");

    /// <summary>There are fewer leaves than a signed checkpoint counts.</summary>
    internal static readonly FindingCode Truncated = new("LOG-TRUNCATED");

    /// <summary>The leaves do not have the root that was signed.</summary>
    internal static readonly FindingCode Inconsistent = new("LOG-INCONSISTENT");

    /// <summary>A checkpoint, or a receipt's, cannot be read.</summary>
    internal static readonly FindingCode CheckpointMalformed = new("LOG-CHECKPOINT-MALFORMED");

    /// <summary>A checkpoint that has to be kept is not.</summary>
    internal static readonly FindingCode CheckpointMissing = new("LOG-CHECKPOINT-MISSING");

    /// <summary>The newest checkpoint and the kept one of its size state the same and are not the same bytes.</summary>
    internal static readonly FindingCode CheckpointDiffers = new("LOG-CHECKPOINT-DIFFERS");

    /// <summary>A checkpoint carries no signature of a key that is known here.</summary>
    internal static readonly FindingCode KeyUnknown = new("LOG-CHECKPOINT-KEY-UNKNOWN");

    /// <summary>A signature of a known key is wrong.</summary>
    internal static readonly FindingCode SignatureWrong = new("LOG-CHECKPOINT-SIGNATURE");

    /// <summary>The newest checkpoint is older than one that was seen or kept.</summary>
    internal static readonly FindingCode RolledBack = new("LOG-CHECKPOINT-ROLLED-BACK");

    /// <summary>Two signed checkpoints of one size have different roots.</summary>
    internal static readonly FindingCode Forked = new("LOG-FORKED");

    /// <summary>Signed by a key that the log had replaced by then.</summary>
    internal static readonly FindingCode KeyRetired = new("LOG-KEY-RETIRED");

    /// <summary>A leaf replaces the key, and the key to be replaced has not signed it.</summary>
    internal static readonly FindingCode KeyChangeForged = new("LOG-KEY-CHANGE-FORGED");

    /// <summary>A key, or the file that holds it, cannot be read or used.</summary>
    internal static readonly FindingCode KeyUnusable = new("LOG-KEY-UNUSABLE");

    /// <summary>Other users of the machine can read the file of the private key.</summary>
    internal static readonly FindingCode KeyFileOpen = new("LOG-KEY-FILE-OPEN");

    /// <summary>The vault that holds the key did not sign.</summary>
    internal static readonly FindingCode VaultRefused = new("LOG-KEY-VAULT");

    /// <summary>The store changed under every try.</summary>
    internal static readonly FindingCode Busy = new("LOG-BUSY");

    /// <summary>A receipt was asked for a leaf that no checkpoint covers yet.</summary>
    internal static readonly FindingCode NotSealed = new("LOG-NOT-SEALED");

    /// <summary>A receipt cannot be read.</summary>
    internal static readonly FindingCode ReceiptMalformed = new("LOG-RECEIPT-MALFORMED");

    /// <summary>A receipt does not prove that the leaf is in the log.</summary>
    internal static readonly FindingCode ReceiptWrong = new("LOG-RECEIPT-WRONG");

    /// <summary>The checkpoint that a witness kept cannot be read or written.</summary>
    internal static readonly FindingCode WitnessUnusable = new("LOG-WITNESS-UNUSABLE");

    /// <summary>A timestamp could not be had, or does not fit what it stands beside.</summary>
    internal static readonly FindingCode TimestampWrong = new("LOG-TIMESTAMP");

    /// <summary>An error at a blob.</summary>
    internal static Finding At(BlobName blob, FindingCode code, string message, string? expected = null, string? suggestion = null) =>
        At(new Place(blob.Value), code, message, expected, suggestion);

    /// <summary>An error at a place.</summary>
    internal static Finding At(Place? place, FindingCode code, string message, string? expected = null, string? suggestion = null) =>
        new(code, Severity.Error, message) { Place = place, Expected = expected, Suggestion = suggestion };
}
