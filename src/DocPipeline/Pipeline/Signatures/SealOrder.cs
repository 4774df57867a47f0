using System.Security.Cryptography.X509Certificates;

namespace DocPipeline.Pipeline.Signatures;

/// <summary>With what a Word file or PDF is sealed, and what the seal says.</summary>
/// <param name="Certificate">The certificate with its private key, RSA or ECDSA.</param>
public sealed record SealOrder(X509Certificate2 Certificate)
{
    /// <summary>Certificates between this one and its root, for whoever checks the seal.</summary>
    public IReadOnlyList<X509Certificate2> Between { get; init; } = [];

    /// <summary>In which office: “Chief Executive, Stockport Council”.</summary>
    public string Role { get; init; } = "";

    /// <summary>For what: “Agreement as issued, version 3.0”.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The address of a timestamp authority (RFC 3161), which learns a digest and nothing else; absent for no timestamp.</summary>
    public Uri? TimestampAuthority { get; init; }
}
