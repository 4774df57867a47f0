using DocPipeline.Archive.Rounds.Events;

namespace DocPipeline.Archive.Retention;

/// <summary>What a call took away.</summary>
/// <param name="Blobs">How many blobs; none when others had done so.</param>
internal sealed record RemovedContent(int Blobs)
{
    /// <summary>The rounds that went with it, by this call or before.</summary>
    internal IReadOnlyList<RoundId> Rounds { get; init; } = [];
}
