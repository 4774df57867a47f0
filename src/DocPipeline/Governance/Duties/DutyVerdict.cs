using DocPipeline.Findings;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Duties;

/// <summary>How it stands with one duty, or with one member, meeting or organisation that it concerns.</summary>
public sealed record DutyVerdict
{
    /// <summary>The stable code of what was looked at.</summary>
    public required FindingCode Code { get; init; }

    /// <summary>The body.</summary>
    public required BodyId Body { get; init; }

    /// <summary>The duty.</summary>
    public required DutyId Duty { get; init; }

    /// <summary>The member, meeting, organisation or other subject; nothing where the verdict is on the duty as a whole.</summary>
    public string? Subject { get; init; }

    /// <summary>The verdict.</summary>
    public required DutyVerdictKind Kind { get; init; }

    /// <summary>The reason with its numbers, as sentences that can be read aloud.</summary>
    public required string Reason { get; init; }

    /// <summary>The duty in words, and where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>The next day on which something is to be done or an answer changes.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>What would change it.</summary>
    public IReadOnlyList<string> WouldChange { get; init; } = [];

    /// <summary>Where the answer turns on what is stated in two ways or not at all: each reading with what it gives.</summary>
    public IReadOnlyList<DutyReading> Readings { get; init; } = [];
}
