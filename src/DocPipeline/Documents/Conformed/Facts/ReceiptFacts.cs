using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Conformed.Facts;

/// <summary>One signature, for the receipt that its signatory is given.</summary>
internal sealed record ReceiptFacts
{
    /// <summary>The language of the document.</summary>
    public Language Language { get; init; } = Language.En;

    /// <summary>The partnership's name, in the language.</summary>
    public required string Partnership { get; init; }

    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    /// <summary>The reference that its footer prints.</summary>
    public required string Reference { get; init; }

    /// <summary>The version that was signed.</summary>
    public required string Version { get; init; }

    /// <summary>The date of the version.</summary>
    public required DateOnly VersionOn { get; init; }

    /// <summary>SHA-512 of the issued file.</summary>
    public required string IssuedSha512 { get; init; }

    /// <summary>SHA-512 of the line that recorded the signature; the receipt's number is its beginning.</summary>
    public required string EventSha512 { get; init; }

    /// <summary>The organisation that signed.</summary>
    public required SigningParty Party { get; init; }

    /// <summary>The signature, one of the organisation's.</summary>
    public required PartySignature Signature { get; init; }

    /// <summary>What the log says of it; nothing where the signature has no leaf of its own yet.</summary>
    public LogReceipt? Log { get; init; }
}
