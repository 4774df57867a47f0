namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>A timestamp of the log's checkpoint.</summary>
/// <param name="Blob">Where the store keeps it.</param>
/// <param name="IsNew">Whether it was made now; a checkpoint a day is stamped.</param>
/// <param name="Size">How many leaves the checkpoint counts that was stamped.</param>
public sealed record ArchiveTimestamped(string Blob, bool IsNew, long Size);
