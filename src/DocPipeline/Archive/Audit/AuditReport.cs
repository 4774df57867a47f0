namespace DocPipeline.Archive.Audit;

/// <summary>What an audit came to.</summary>
internal sealed record AuditReport
{
    /// <summary>Everything that was found, errors first, then by place.</summary>
    internal required IReadOnlyList<AuditFinding> Findings { get; init; }

    /// <summary>How many objects there are.</summary>
    internal required int Objects { get; init; }

    /// <summary>How many of them were looked at.</summary>
    internal required int ObjectsLookedAt { get; init; }

    /// <summary>How many entries those have.</summary>
    internal required int Entries { get; init; }

    /// <summary>How many rounds of signatures there are; all are looked at.</summary>
    internal required int Rounds { get; init; }

    /// <summary>How many events those have.</summary>
    internal required int RoundEvents { get; init; }

    /// <summary>How many files of theirs were read and held against their digests.</summary>
    internal required long Files { get; init; }

    /// <summary>How many bytes those had.</summary>
    internal required long Bytes { get; init; }

    /// <summary>How many leaves the log has.</summary>
    internal required long Leaves { get; init; }

    /// <summary>How many of them a checkpoint covers that a trusted key has signed.</summary>
    internal required long Sealed { get; init; }

    /// <summary>What was rightly disposed of: its content is gone, and that is no loss.</summary>
    internal IReadOnlyList<AuditDisposal> Disposed { get; init; } = [];

    /// <summary>What this audit cannot exclude, a sentence each.</summary>
    internal required IReadOnlyList<string> NotExcluded { get; init; }

    /// <summary>Whether nothing is wrong with what was looked at.</summary>
    internal bool IsSound => !Findings.Any(finding => finding.IsError);
}
