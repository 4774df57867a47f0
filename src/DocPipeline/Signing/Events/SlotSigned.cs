using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>Somebody signed.</summary>
/// <param name="Slot">The place.</param>
internal sealed record SlotSigned(SlotId Slot) : SlotEvent(Slot)
{
    /// <summary>How.</summary>
    public required SigningWay Way { get; init; }

    /// <summary>The digest of the file that was before the signatory, or with which what came back was compared.</summary>
    public required string Issued { get; init; }

    /// <summary>The name, as it stands beside the signature.</summary>
    public required string Name { get; init; }

    /// <summary>The office, as it stands beside the signature.</summary>
    public string? Office { get; init; }

    /// <summary>Who signed, by the id of the contact data, where that is known.</summary>
    public string? Person { get; init; }

    /// <summary>The link by which it was signed; absent where it was signed without one.</summary>
    public int? Generation { get; init; }

    /// <summary>The wording of the consent, by the version of the text; for <see cref="SigningWay.Web"/> and <see cref="SigningWay.Reaffirmation"/>.</summary>
    public string? Consent { get; init; }

    /// <summary>How the signatory was identified: by the link, by a code to the mailbox, by a certificate, by an officer.</summary>
    public string? Identified { get; init; }

    /// <summary>What the signatory said of the decision to sign.</summary>
    public SigningAuthority? Authority { get; init; }

    /// <summary>The certificate; for signatures with one alone.</summary>
    public SignedCertificate? Certificate { get; init; }

    /// <summary>What the check of what came back found, in a line; absent where nothing came back.</summary>
    public string? Check { get; init; }

    /// <summary>The digest of the file that came back.</summary>
    public string? File { get; init; }

    /// <summary>The digest of the check's report.</summary>
    public string? Report { get; init; }

    /// <summary>The witness who was physically present, by name, where there was one.</summary>
    public string? Witness { get; init; }

    /// <summary>Whether somebody has to look at it before it counts: always in ink, and whenever the check leaves something open.</summary>
    public bool NeedsAcceptance { get; init; }

    /// <inheritdoc/>
    internal override string Word => "signed";
}
