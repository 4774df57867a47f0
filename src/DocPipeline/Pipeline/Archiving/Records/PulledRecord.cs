namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>What was pulled.</summary>
/// <param name="Entry">The number of the record's entry.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="IsChanged">Whether the folder held something else before.</param>
public sealed record PulledRecord(int Entry, int Files, bool IsChanged);
