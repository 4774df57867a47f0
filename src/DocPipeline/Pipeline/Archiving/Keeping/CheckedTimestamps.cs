namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>What the timestamps of an archive prove.</summary>
/// <param name="Count">How many there are and hold.</param>
/// <param name="First">When the first one was made.</param>
/// <param name="Last">When the last one was made.</param>
/// <param name="Authorities">The subjects of the authorities' certificates.</param>
public sealed record CheckedTimestamps(int Count, DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<string> Authorities);
