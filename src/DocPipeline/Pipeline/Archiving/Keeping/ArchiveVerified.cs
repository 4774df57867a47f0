namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>What a check came to.</summary>
/// <param name="IsSound">Whether nothing is wrong with what was looked at.</param>
/// <param name="Objects">How many objects there are.</param>
/// <param name="ObjectsLookedAt">How many of them were looked at.</param>
/// <param name="Entries">How many entries those have.</param>
/// <param name="Files">How many files were read.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Leaves">How many leaves the log has.</param>
/// <param name="Sealed">How many of them a signed checkpoint covers.</param>
/// <param name="Findings">Everything that was found, errors first.</param>
/// <param name="NotExcluded">What the check cannot exclude, a sentence each.</param>
public sealed record ArchiveVerified(
    bool IsSound, int Objects, int ObjectsLookedAt, int Entries, long Files, long Bytes, long Leaves, long Sealed, IReadOnlyList<VerifiedFinding> Findings, IReadOnlyList<string> NotExcluded)
{
    /// <summary>How many rounds of signatures there are.</summary>
    public int Rounds { get; init; }

    /// <summary>How many events those have.</summary>
    public int RoundEvents { get; init; }
}
