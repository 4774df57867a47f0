using DocPipeline.Pipeline.Signing.Plans;

namespace DocPipeline.Pipeline.Signing.Answering;

/// <summary>What somebody says who signs on the web.</summary>
/// <param name="Slot">The place, as the link names it.</param>
/// <param name="Generation">The number of the link.</param>
/// <param name="Issued">The digest of the file that was shown.</param>
/// <param name="Name">The typed name.</param>
/// <param name="Consent">The version of the wording that was consented to.</param>
public sealed record WebSignature(string Slot, int Generation, string Issued, string Name, string Consent)
{
    /// <summary>The office.</summary>
    public string? Office { get; init; }

    /// <summary>Whether the box is ticked that says that the signatory has the authority to sign.</summary>
    public required bool SaysAuthorised { get; init; }

    /// <summary>What the signatory says of the decision.</summary>
    public PlannedAuthority? Authority { get; init; }

    /// <summary>How the signatory was identified: <c>link</c> for the link to their mailbox, or in words.</summary>
    public string Identified { get; init; } = Identifications.Link;

    /// <summary>Whether it re-affirms the signature to the version before.</summary>
    public bool Reaffirms { get; init; }

    /// <summary>From where in the network it came; kept with the contact data alone, and erased with them.</summary>
    public string? NetworkAddress { get; init; }
}
