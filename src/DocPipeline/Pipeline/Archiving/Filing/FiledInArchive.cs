namespace DocPipeline.Pipeline.Archiving.Filing;

/// <summary>What was filed.</summary>
/// <param name="Name">What people call the object: <c>cheshire-west/agreement</c>.</param>
/// <param name="Entry">The entry's number, such as <c>v2</c>.</param>
/// <param name="Leaf">The index of its leaf in the log; absent where nothing was filed and so nothing was looked up.</param>
/// <param name="WasThere">Whether the same was filed before.</param>
public sealed record FiledInArchive(string Name, string Entry, long? Leaf, bool WasThere);
