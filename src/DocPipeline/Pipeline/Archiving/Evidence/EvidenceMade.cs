namespace DocPipeline.Pipeline.Archiving.Evidence;

/// <summary>Evidence: a page that verifies itself, and the files themselves beside it.</summary>
/// <param name="FileName">The name under which to save both, without an ending.</param>
/// <param name="Page">The page: HTML.</param>
/// <param name="Bag">The files, in a zip with a BagIt envelope (RFC 8493).</param>
/// <param name="Entries">How many entries both carry.</param>
/// <param name="Leaves">How many leaves of the log.</param>
public sealed record EvidenceMade(string FileName, ReadOnlyMemory<byte> Page, ReadOnlyMemory<byte> Bag, int Entries, long Leaves);
