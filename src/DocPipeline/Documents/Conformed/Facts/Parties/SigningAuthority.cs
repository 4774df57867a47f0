namespace DocPipeline.Documents.Conformed.Facts.Parties;

/// <summary>By what authority somebody signed. What is nothing was not stated.</summary>
internal sealed record SigningAuthority
{
    /// <summary>The body that decided.</summary>
    public string? Body { get; init; }

    /// <summary>When it did.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The minute of the decision.</summary>
    public string? Minute { get; init; }

    /// <summary>The delegation that they rely on.</summary>
    public string? Delegation { get; init; }

    /// <summary>What there is to say against it, in the language of the document.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
