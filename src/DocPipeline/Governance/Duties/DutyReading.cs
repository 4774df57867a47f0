namespace DocPipeline.Governance.Duties;

/// <summary>One way to read what is stated, and what it would give.</summary>
/// <param name="Words">The reading in words.</param>
/// <param name="Kind">What the verdict would be.</param>
/// <param name="Reason">The reason with its numbers.</param>
public sealed record DutyReading(string Words, DutyVerdictKind Kind, string Reason);
