using DocPipeline.Archive.Ocfl;

namespace DocPipeline.Archive.Entries;

/// <summary>An entry that is filed and logged: from now on nothing acknowledged is lost.</summary>
/// <param name="Object">The object.</param>
/// <param name="Number">The entry's number.</param>
/// <param name="Inventory">The digest of its inventory.</param>
/// <param name="Leaf">The index of its leaf in the log.</param>
/// <param name="WasThere">Whether the same request had been carried out before.</param>
internal sealed record FiledEntry(ObjectId Object, VersionNumber Number, Sha512 Inventory, long Leaf, bool WasThere);
