namespace DocPipeline.Governance.Verdicts;

/// <summary>One way to read the rules, and what it would give.</summary>
/// <param name="Choices">For each open question its key and the key of the answer that this reading takes.</param>
/// <param name="Words">The reading in words.</param>
/// <param name="Kind">What the verdict would be.</param>
/// <param name="Reason">The reason that decides it.</param>
public sealed record Reading(IReadOnlyDictionary<string, string> Choices, string Words, VerdictKind Kind, string Reason);
