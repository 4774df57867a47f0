using DocPipeline.Archive.Ocfl;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Entries;

/// <summary>What a recovery came to.</summary>
/// <param name="Objects">How many objects there are.</param>
/// <param name="Finished">How many entries were finished.</param>
/// <param name="Cleared">How many staged blobs and attachments nobody needs were deleted.</param>
/// <param name="Findings">What cannot be finished.</param>
internal sealed record RecoveryReport(int Objects, int Finished, int Cleared, IReadOnlyList<Finding> Findings)
{
    /// <summary>The objects that were disposed of: content of theirs may be left.</summary>
    internal IReadOnlyList<ObjectId> Disposed { get; init; } = [];

    /// <summary>How many rounds of signatures there are.</summary>
    internal int Rounds { get; init; }

    /// <summary>Of how many the last event was logged, which a program that died had not done.</summary>
    internal int RoundsFinished { get; init; }
}
