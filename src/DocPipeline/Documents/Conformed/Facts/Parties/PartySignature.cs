namespace DocPipeline.Documents.Conformed.Facts.Parties;

/// <summary>One signature for an organisation.</summary>
internal sealed record PartySignature
{
    /// <summary>The signatory's name.</summary>
    public required string Name { get; init; }

    /// <summary>Their office; nothing where none was stated, as for a witness.</summary>
    public string? Office { get; init; }

    /// <summary>What they signed as.</summary>
    public SigningRole Role { get; init; } = SigningRole.Signatory;

    /// <summary>How they signed.</summary>
    public required WayOfSigning Way { get; init; }

    /// <summary>When. On paper only the date counts, and only it is printed.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>Who had delegated the signing to them, name and office; nothing where nobody had.</summary>
    public string? DelegatedBy { get; init; }

    /// <summary>How it was made sure who they are; nothing where it was not recorded.</summary>
    public string? IdentifiedBy { get; init; }

    /// <summary>The version of the wording that they agreed to; nothing where they signed without one.</summary>
    public string? ConsentVersion { get; init; }

    /// <summary>By what authority they signed; nothing where none was stated.</summary>
    public SigningAuthority? Authority { get; init; }

    /// <summary>The certificate that they signed with.</summary>
    public SigningCertificate? Certificate { get; init; }

    /// <summary>SHA-512 of the file that came back; nothing where none did, as on the web.</summary>
    public string? ReturnedSha512 { get; init; }

    /// <summary>When the signature was checked.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Who accepted it, name and office; nothing where it needed nobody.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>When they did.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }
}
