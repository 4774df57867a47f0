namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>What a recovery came to.</summary>
/// <param name="Objects">How many objects there are.</param>
/// <param name="Finished">How many entries were finished.</param>
/// <param name="Cleared">How many staged blobs that nobody needs were deleted.</param>
/// <param name="LogSize">How many leaves the sealed log has.</param>
public sealed record ArchiveRecovered(int Objects, int Finished, int Cleared, long LogSize)
{
    /// <summary>How many erasures of contact data were finished.</summary>
    public int Erasures { get; init; }

    /// <summary>How many blobs were deleted that were left of objects which had been disposed of.</summary>
    public int Removed { get; init; }

    /// <summary>Of how many rounds of signatures the last event was logged, which a program that died had not done.</summary>
    public int RoundsFinished { get; init; }
}
