namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>What follows from filings is done.</summary>
/// <param name="Sealed">How many leaves of the log a checkpoint covers; absent where this program has no key to seal with.</param>
public sealed record ArchiveSettled(long? Sealed);
