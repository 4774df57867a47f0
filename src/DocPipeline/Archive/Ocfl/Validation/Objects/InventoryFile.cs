using DocPipeline.Archive.Ocfl.Inventories.Checks;

namespace DocPipeline.Archive.Ocfl.Validation.Objects;

/// <summary>One inventory of an object.</summary>
/// <param name="Folder">The version's folder that holds it; empty for the one in the object's folder.</param>
/// <param name="Place">How findings name it.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Raw">What it says, as far as it could be understood.</param>
internal sealed record InventoryFile(string Folder, string Place, byte[] Bytes, RawInventory Raw)
{
    private HashSet<string>? paths;

    /// <summary>The number of its version by its folder; nothing for the one in the object's folder.</summary>
    internal int? Number => Folder.Length == 0 ? null : VersionNames.NumberOf(Folder);

    /// <summary>The number that it names as head.</summary>
    internal int? Head => Raw.Head is { } head ? VersionNames.NumberOf(head) : null;

    /// <summary>Whether the manifest names a content file.</summary>
    internal bool Names(string path) => (paths ??= Raw.Manifest.Values.SelectMany(all => all).ToHashSet(StringComparer.Ordinal)).Contains(path);
}
