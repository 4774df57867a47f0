using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;

namespace DocPipeline.Archive.Entries;

/// <summary>An entry of an object, as its inventory tells it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Inventory">The inventory as it was with it.</param>
/// <param name="Note">What it says of itself.</param>
internal sealed record ArchivedEntry(VersionNumber Number, OcflInventory Inventory, EntryNote Note)
{
    /// <summary>When it was made, in UTC.</summary>
    internal DateTimeOffset CreatedAt => Inventory[Number].CreatedAt;

    /// <summary>Who made it.</summary>
    internal OcflUser User => Inventory[Number].User;

    /// <summary>Its files with their digests.</summary>
    internal IReadOnlyDictionary<LogicalPath, Sha512> Files => Inventory[Number].State;
}
