namespace DocPipeline.Governance.Verdicts;

/// <summary>What came of a decision, with every reason, the numbers used and what would have changed it.</summary>
public sealed record Verdict
{
    /// <summary>The verdict.</summary>
    public required VerdictKind Kind { get; init; }

    /// <summary>The verdict and the sum in one or two sentences: “Carried. 11 of 15 voted for; two thirds of 15 is 10.”</summary>
    public required string Headline { get; init; }

    /// <summary>The steps, in the order of judgement.</summary>
    public required IReadOnlyList<Check> Checks { get; init; }

    /// <summary>What would change it: “One more vote for carries it.” Empty where nothing that can be said would.</summary>
    public required IReadOnlyList<string> WouldChange { get; init; }

    /// <summary>Where the rules are missing or ambiguous and the answer turns on it: each reading with what it gives.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>The day from which what was decided holds; nothing where it does not, or not yet.</summary>
    public DateOnly? TakesEffectOn { get; init; }

    /// <summary>The rule in words and where it stands.</summary>
    public required string Rule { get; init; }
}
