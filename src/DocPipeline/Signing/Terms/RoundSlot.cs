namespace DocPipeline.Signing.Terms;

/// <summary>A place in a round as its terms state it.</summary>
internal sealed record RoundSlot
{
    /// <summary>The organisation and the capacity.</summary>
    public required SlotId Id { get; init; }

    /// <summary>The organisation's name as the document prints it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the round needs this signature.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>The number of the order group, from 1.</summary>
    public int Group { get; init; } = 1;

    /// <summary>The ways that are offered.</summary>
    public required IReadOnlyList<SigningWay> Ways { get; init; }

    /// <summary>The instant from which nobody can sign here any more; absent where there is none.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The person who is to sign, by the id of the contact data; absent while nobody is named.</summary>
    public string? Person { get; init; }

    /// <summary>By which decision the signatory may sign, as far as it is known when the round is opened.</summary>
    public SigningAuthority? Authority { get; init; }
}
