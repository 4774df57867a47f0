namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>What a witness keeps from now on.</summary>
/// <param name="Size">How many leaves the log has.</param>
/// <param name="Before">How many it had when the witness last looked; absent the first time.</param>
/// <param name="Root">The root of the log's tree, base 64.</param>
public sealed record ArchiveWitnessed(long Size, long? Before, string Root);
