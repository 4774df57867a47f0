using DocPipeline.Findings;
using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Events;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Reviews;

/// <summary>How it stands with the review of a document.</summary>
public sealed record ReviewVerdict
{
    /// <summary>The stable code.</summary>
    public required FindingCode Code { get; init; }

    /// <summary>The document.</summary>
    public required DocumentId Document { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Overdue, due or not due.</summary>
    public required DutyVerdictKind Kind { get; init; }

    /// <summary>The reason with its dates.</summary>
    public required string Reason { get; init; }

    /// <summary>The day of the last review that is recorded.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>What came of it.</summary>
    public ReviewOutcome? LastOutcome { get; init; }

    /// <summary>The day by which it is due: the earliest of the stated cycles governs.</summary>
    public required DateOnly NextOn { get; init; }

    /// <summary>From when it is said to be due.</summary>
    public required DateOnly WarnFrom { get; init; }

    /// <summary>By how many days it is overdue; 0 where it is not.</summary>
    public required int OverdueByDays { get; init; }

    /// <summary>The stated cycles, the one that governs first.</summary>
    public required IReadOnlyList<DueCycle> Cycles { get; init; }

    /// <summary>Where more than one cycle is stated and they differ: what each says and which governs.</summary>
    public string? Conflict { get; init; }
}
