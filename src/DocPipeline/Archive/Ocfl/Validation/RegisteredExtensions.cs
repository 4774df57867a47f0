namespace DocPipeline.Archive.Ocfl.Validation;

/// <summary>The names of the extensions in https://github.com/OCFL/extensions.</summary>
internal static class RegisteredExtensions
{
    private static readonly HashSet<string> layouts = new(
        [
            "0002-flat-direct-storage-layout",
            "0003-hash-and-id-n-tuple-storage-layout",
            "0004-hashed-n-tuple-storage-layout",
            "0006-flat-omit-prefix-storage-layout",
            "0007-n-tuple-omit-prefix-storage-layout",
            "0010-differential-n-tuple-omit-prefix-storage-layout",
            "0011-direct-clean-path-layout",
            "0012-hash-and-no-prefix-id-n-tuple-storage-layout",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> others = new(["0001-digest-algorithms", "0005-mutable-head", "0008-schema-registry", "0009-digest-algorithms", "initial"], StringComparer.Ordinal);

    /// <summary>Whether a name is registered.</summary>
    internal static bool Has(string name) => layouts.Contains(name) || others.Contains(name);

    /// <summary>Whether a name is that of an extension that says how objects are placed.</summary>
    internal static bool IsLayout(string name) => layouts.Contains(name);
}
