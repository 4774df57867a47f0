namespace DocPipeline.Archive.Contacts;

/// <summary>What is held of a person, apart from every document and record: all of it can be erased.</summary>
internal sealed record Contact
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The office, such as Chair of the Board.</summary>
    public string? Office { get; init; }

    /// <summary>The organisation that the person acts for.</summary>
    public string? Organisation { get; init; }

    /// <summary>E-mail addresses, the one that is written to first.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>Telephone numbers, as people write them.</summary>
    public IReadOnlyList<string> Telephones { get; init; } = [];

    /// <summary>The private postal address, on as many lines as it has.</summary>
    public string? Address { get; init; }

    /// <summary>What came from the person's own hand, such as a signature that was drawn.</summary>
    public IReadOnlyList<ContactAttachment> Attachments { get; init; } = [];

    /// <summary>From where in the network the person acted, and when.</summary>
    public IReadOnlyList<NetworkUse> Networks { get; init; } = [];

    /// <summary>The objects and rounds in which the person took part. While one of them is held, nothing here is erased.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>When the person was first entered, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When something of it was last changed, in UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
