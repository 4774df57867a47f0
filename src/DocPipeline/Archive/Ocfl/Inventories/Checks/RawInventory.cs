namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>
/// What an inventory of any program says, as far as it could be understood. <see cref="InventoryCheck"/> makes it and says what is wrong;
/// what is wrong is absent here.
/// </summary>
internal sealed class RawInventory
{
    internal string? Id { get; set; }

    /// <summary>The version of OCFL that <c>type</c> names.</summary>
    internal OcflSpec? Spec { get; set; }

    /// <summary><c>sha512</c> or <c>sha256</c>.</summary>
    internal string? Algorithm { get; set; }

    internal string? Head { get; set; }

    /// <summary>As written; absent when the inventory leaves the name at <c>content</c>.</summary>
    internal string? ContentDirectory { get; set; }

    internal string Content => ContentDirectory ?? "content";

    /// <summary>Digest in small letters to its content paths, those that are sound.</summary>
    internal Dictionary<string, IReadOnlyList<string>> Manifest { get; } = new(StringComparer.Ordinal);

    /// <summary>Every digest of the manifest as it is written.</summary>
    internal HashSet<string> WrittenDigests { get; } = new(StringComparer.Ordinal);

    /// <summary>Every digest of every state as it is written, with the version's folder.</summary>
    internal List<(string Folder, string Digest)> StatedDigests { get; } = [];

    /// <summary>By number.</summary>
    internal SortedDictionary<int, RawVersion> Versions { get; } = [];

    /// <summary>Algorithm to content path to digest in small letters.</summary>
    internal Dictionary<string, Dictionary<string, string>> Fixity { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether every name of a version was understood; otherwise content paths cannot be held against them.</summary>
    internal bool KnowsVersions { get; set; }

    /// <summary>Whether every content path was understood; otherwise no file can be called missing from the manifest.</summary>
    internal bool KnowsPaths { get; set; }

    /// <summary>Whether every state was understood; otherwise no digest of the manifest can be called unused.</summary>
    internal bool KnowsStates { get; set; } = true;
}
