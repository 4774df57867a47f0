using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Entries;

/// <summary>The last entry of an object, and how far those who made it got.</summary>
/// <param name="Inventory">Its inventory; nothing when the object is not there.</param>
/// <param name="IsFinished">Whether everything was done for it: the sidecar in the object's folder, moved last, says so.</param>
/// <param name="Root">The tag of the inventory's copy in the object's folder.</param>
/// <param name="Sidecar">The tag of the sidecar beside it.</param>
internal sealed record ObjectHead(OcflInventory? Inventory, bool IsFinished, BlobTag? Root, BlobTag? Sidecar);
