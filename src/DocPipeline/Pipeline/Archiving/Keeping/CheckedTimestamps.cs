using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>What the timestamps of an archive prove.</summary>
/// <param name="Count">How many there are and hold.</param>
/// <param name="First">When the first one was made.</param>
/// <param name="Last">When the last one was made.</param>
/// <param name="Authorities">The subjects of the authorities' certificates.</param>
/// <param name="Findings">A finding at each timestamp that proves nothing.</param>
public sealed record CheckedTimestamps(int Count, DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<string> Authorities, IReadOnlyList<Finding> Findings);
