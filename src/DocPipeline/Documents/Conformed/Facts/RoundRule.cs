namespace DocPipeline.Documents.Conformed.Facts;

/// <summary>What a round asks for: who signs before whom, how many, and what gives the document effect.</summary>
internal sealed record RoundRule
{
    /// <summary>The groups in the order in which they are asked; one or none where all are asked at once.</summary>
    public IReadOnlyList<SigningGroup> Groups { get; init; } = [];

    /// <summary>How many signatures give it effect; nothing where all that are required do, or a date does.</summary>
    public int? EffectOnSignature { get; init; }

    /// <summary>The date that gives it effect; nothing where signatures do.</summary>
    public DateOnly? EffectOn { get; init; }
}
