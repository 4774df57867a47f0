using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DocPipeline.Returns.Ooxml;

/// <summary>The algorithms that are accepted, by the names that XML signatures give them.</summary>
/// <remarks>Source: RFC 9231 (names); NIST SP 800-131A (SHA-1 and MD5 prove nothing any more, RSA keys from 2,048 bits).</remarks>
internal static class SignatureAlgorithms
{
    internal const string C14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    internal const string C14nWithComments = C14n + "#WithComments";
    internal const string ExclusiveC14n = "http://www.w3.org/2001/10/xml-exc-c14n#";
    internal const string ExclusiveC14nWithComments = ExclusiveC14n + "WithComments";
    internal const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private const string More = "http://www.w3.org/2001/04/xmldsig-more#";
    private const int LeastRsaBits = 2_048;

    private static readonly Dictionary<string, HashAlgorithmName> Digests = new(StringComparer.Ordinal)
    {
        [Sha256] = HashAlgorithmName.SHA256,
        [More + "sha384"] = HashAlgorithmName.SHA384,
        ["http://www.w3.org/2001/04/xmlenc#sha512"] = HashAlgorithmName.SHA512,
    };

    internal static string DigestName(HashAlgorithmName hash) => Digests.First(d => d.Value == hash).Key;

    /// <summary>The digest of that name; nothing when it is not accepted.</summary>
    internal static HashAlgorithmName? Digest(string name) => Digests.TryGetValue(name, out HashAlgorithmName hash) ? hash : null;

    /// <summary>Whether a digest or signature of that name is known, and known to be too weak.</summary>
    internal static bool IsWeak(string name) => name.EndsWith("sha1", StringComparison.OrdinalIgnoreCase) || name.EndsWith("md5", StringComparison.OrdinalIgnoreCase) || name.EndsWith("ripemd160", StringComparison.OrdinalIgnoreCase);

    internal static bool IsCanonical(string name) => name is C14n or C14nWithComments or ExclusiveC14n or ExclusiveC14nWithComments;

    /// <summary>The name of a signature by a certificate's key; nothing for a kind of key that no Word file is signed with.</summary>
    internal static string? SignatureName(X509Certificate2 certificate, HashAlgorithmName hash) => certificate.GetKeyAlgorithm() switch
    {
        Oids.Rsa => $"{More}rsa-{Lower(hash)}",
        Oids.Ec => $"{More}ecdsa-{Lower(hash)}",
        _ => null,
    };

    /// <summary>The digest that a signature of that name is made over; nothing when it is not accepted.</summary>
    internal static HashAlgorithmName? SignatureHash(string name) => Lengths.FirstOrDefault(hash => name == $"{More}rsa-{Lower(hash)}" || name == $"{More}ecdsa-{Lower(hash)}") is { Name: not null } hash ? hash : null;

    internal static bool IsKeyTooShort(X509Certificate2 certificate)
    {
        using RSA? rsa = certificate.GetRSAPublicKey();
        return rsa is not null && rsa.KeySize < LeastRsaBits;
    }

    /// <summary>Signs, in the form of XML signatures: PKCS #1 for RSA, the two numbers one after the other for ECDSA.</summary>
    internal static byte[] Sign(X509Certificate2 certificate, HashAlgorithmName hash, ReadOnlySpan<byte> data)
    {
        using RSA? rsa = certificate.GetRSAPrivateKey();
        if (rsa is not null) return rsa.SignData(data, hash, RSASignaturePadding.Pkcs1);
        using ECDsa ecdsa = certificate.GetECDsaPrivateKey()!;
        return ecdsa.SignData(data, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    internal static bool Verify(X509Certificate2 certificate, string name, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (SignatureHash(name) is not { } hash || SignatureName(certificate, hash) != name) return false;
        using RSA? rsa = certificate.GetRSAPublicKey();
        if (rsa is not null) return rsa.VerifyData(data, signature, hash, RSASignaturePadding.Pkcs1);
        using ECDsa? ecdsa = certificate.GetECDsaPublicKey();
        return ecdsa is not null && ecdsa.VerifyData(data, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static HashAlgorithmName[] Lengths { get; } = [HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512];

    private static string Lower(HashAlgorithmName hash) => hash.Name!.ToLowerInvariant();

    private static class Oids
    {
        internal const string Rsa = "1.2.840.113549.1.1.1";
        internal const string Ec = "1.2.840.10045.2.1";
    }
}
