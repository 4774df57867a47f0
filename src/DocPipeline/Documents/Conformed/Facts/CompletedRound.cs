using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Conformed.Facts;

/// <summary>
/// A signing round that is over, in plain facts: what the conformed copy, the certificate of completion and the receipts are made from.
/// Whoever keeps rounds fills it in; nothing in it is a way to reach somebody.
/// </summary>
internal sealed record CompletedRound
{
    /// <summary>The language of the document, and so of all that is made from this.</summary>
    public Language Language { get; init; } = Language.En;

    /// <summary>The id of the partnership.</summary>
    public required string PartnershipId { get; init; }

    /// <summary>The partnership's name, in the language.</summary>
    public required string Partnership { get; init; }

    /// <summary>The id of the document that was signed.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Its title, in its language.</summary>
    public required string Title { get; init; }

    /// <summary>The reference that its footer prints.</summary>
    public required string Reference { get; init; }

    /// <summary>The version that was signed.</summary>
    public required string Version { get; init; }

    /// <summary>The date of the version.</summary>
    public required DateOnly VersionOn { get; init; }

    /// <summary>The round's name.</summary>
    public required string Round { get; init; }

    /// <summary>SHA-512 of the file that was issued: 128 hexadecimal digits in small letters, as every digest here.</summary>
    public required string IssuedSha512 { get; init; }

    /// <summary>SHA-512 of the conformed copy; nothing until there is one.</summary>
    public string? ConformedSha512 { get; init; }

    /// <summary>SHA-512 of the round's events, one to a line, as they are filed; nothing where they are not yet.</summary>
    public string? EventsSha512 { get; init; }

    /// <summary>When the round began. This and every other time is printed in the offset from UTC that it is given in.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When the round was closed.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>
    /// Whether nobody is still to be heard, so that each block of the document must have facts. Where it is not, blocks without facts stay
    /// as they are, to be signed.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The first day on which the document has effect; nothing where that is not settled.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>What the round asked for.</summary>
    public required RoundRule Rule { get; init; }

    /// <summary>Who was asked to sign, an organisation in each of its capacities, in the order of the document.</summary>
    public required IReadOnlyList<SigningParty> Parties { get; init; }

    /// <summary>What happened, in the order in which it did.</summary>
    public IReadOnlyList<RoundHappening> Happenings { get; init; } = [];

    /// <summary>Where the archive has the document and the round; nothing where it has not yet.</summary>
    public ArchivePlaces? Archived { get; init; }
}
