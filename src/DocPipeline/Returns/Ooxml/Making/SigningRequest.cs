using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;

namespace DocPipeline.Returns.Ooxml.Making;

/// <summary>How a Word file is to be signed.</summary>
internal sealed record SigningRequest
{
    /// <summary>The certificate, with its private key: RSA or ECDSA.</summary>
    internal required X509Certificate2 Certificate { get; init; }

    /// <summary>When, by the signer's own word. Written to the second.</summary>
    internal required DateTimeOffset At { get; init; }

    /// <summary>Certificates between this one and its root, put into the signature for whoever checks it.</summary>
    internal IReadOnlyList<X509Certificate2> Between { get; init; } = [];

    /// <summary>In which office: “Chief Executive, Stockport Council”. Empty for none.</summary>
    internal string Role { get; init; } = "";

    /// <summary>For what: “Agreement as issued, version 3.0”. Word and LibreOffice show it as the purpose or comment of the signature. Empty for none.</summary>
    internal string Purpose { get; init; } = "";

    /// <summary>The digest of parts and signature.</summary>
    internal HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>
    /// Has bytes stamped with the time by an authority (RFC 3161) and gives its response; nothing for no timestamp. The bytes are those that
    /// XAdES stamps: the signature's value, as canonical XML.
    /// </summary>
    internal Func<ReadOnlyMemory<byte>, CancellationToken, Task<Outcome<byte[]>>>? Stamp { get; init; }
}
