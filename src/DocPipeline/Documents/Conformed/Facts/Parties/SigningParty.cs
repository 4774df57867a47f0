namespace DocPipeline.Documents.Conformed.Facts.Parties;

/// <summary>An organisation that was asked to sign, in one capacity, and what it did.</summary>
internal sealed record SigningParty
{
    /// <summary>The organisation's id in the record, by which the document names its signature block.</summary>
    public required string OrganisationId { get; init; }

    /// <summary>Its name as printed.</summary>
    public required string Organisation { get; init; }

    /// <summary>In what capacity it signs: “accountable body”; nothing where it signs as itself.</summary>
    public string? Capacity { get; init; }

    /// <summary>Whether the round needed it.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>How it ended.</summary>
    public required PartyOutcome Outcome { get; init; }

    /// <summary>When that was decided: when it declined, withdrew, or its invitation expired; nothing where it gave no answer.</summary>
    public DateTimeOffset? OutcomeAt { get; init; }

    /// <summary>The reason that was given; nothing where none was.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was invited.</summary>
    public DateTimeOffset? InvitedAt { get; init; }

    /// <summary>When it first looked at what it was asked to sign.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>The signatures for it, in the order in which they stand in its block; none unless it signed.</summary>
    public IReadOnlyList<PartySignature> Signatures { get; init; } = [];
}
