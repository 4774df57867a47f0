using DocPipeline.Pipeline.Archiving.Filing;

namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>What came of an approval.</summary>
/// <param name="Filed">The entry.</param>
/// <param name="IsDone">Whether it was the second one, and the content is gone.</param>
/// <param name="Files">How many files went by it, those of rounds and their letters included.</param>
public sealed record DisposalStep(FiledInArchive Filed, bool IsDone, int Files)
{
    /// <summary>The rounds of signatures that went with it.</summary>
    public IReadOnlyList<string> Rounds { get; init; } = [];
}
