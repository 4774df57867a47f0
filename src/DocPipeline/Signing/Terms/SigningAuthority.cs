namespace DocPipeline.Signing.Terms;

/// <summary>By which decision somebody may sign for an organisation.</summary>
internal sealed record SigningAuthority
{
    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The body that decided, such as Cabinet.</summary>
    public string? Body { get; init; }

    /// <summary>The minute in which the decision stands.</summary>
    public string? Minute { get; init; }

    /// <summary>The scheme of delegation under which the officer acts, with its paragraph.</summary>
    public string? Delegation { get; init; }

    /// <summary>The first day on which the signatory held the office.</summary>
    public DateOnly? InOfficeFrom { get; init; }

    /// <summary>The last day on which the signatory held the office.</summary>
    public DateOnly? InOfficeUntil { get; init; }

    /// <summary>Whether anything is said of the decision.</summary>
    internal bool IsKnown => DecidedOn is not null || Body is not null || Minute is not null || Delegation is not null;
}
