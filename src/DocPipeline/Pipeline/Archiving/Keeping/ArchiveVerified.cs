using DocPipeline.Findings;

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
    /// <summary>What was rightly disposed of, a sentence each: its content is gone, and that is no loss.</summary>
    public IReadOnlyList<string> Disposed { get; init; } = [];

    /// <summary>How many rounds of signatures there are.</summary>
    public int Rounds { get; init; }

    /// <summary>How many events those have.</summary>
    public int RoundEvents { get; init; }

    /// <summary>What the timestamps of the log prove; nothing where they were not looked at.</summary>
    public CheckedTimestamps? Timestamps { get; init; }

    /// <summary>The same, with what came of looking at the timestamps.</summary>
    public ArchiveVerified With(CheckedTimestamps? timestamps) => timestamps is null ? this : this with
    {
        IsSound = IsSound && !timestamps.Findings.Any(f => f.Severity == Severity.Error),
        Timestamps = timestamps,
        Findings = [.. timestamps.Findings.Select(f => new VerifiedFinding(f, null, null, null, null)), .. Findings],
    };
}
