using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Returns.Ooxml;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>What a signature says of its own certificate, so that no other of the same key can take its place.</summary>
/// <remarks>Source: RFC 5035 (ESSCertIDv2). The older form of RFC 2634 rests on SHA-1 and counts for nothing.</remarks>
internal static class SigningCertificate
{
    internal const string Oid = "1.2.840.113549.1.9.16.2.47";

    /// <summary>The attribute for a certificate.</summary>
    internal static byte[] Write(X509Certificate2 certificate, HashAlgorithmName hash)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            // SHA-256 is what is meant where none is named.
            if (hash != HashAlgorithmName.SHA256)
            {
                using (writer.PushSequence()) writer.WriteObjectIdentifier(hash == HashAlgorithmName.SHA384 ? "2.16.840.1.101.3.4.2.2" : "2.16.840.1.101.3.4.2.3");
            }

            writer.WriteOctetString(CryptographicOperations.HashData(hash, certificate.RawData));
        }

        return writer.Encode();
    }

    /// <summary>Whether a signature names a certificate by a digest that holds.</summary>
    /// <exception cref="BrokenSignatureException">It names another.</exception>
    internal static bool Names(Func<string, AsnEncodedData?> signed, X509Certificate2 certificate)
    {
        if (signed(Oid) is not { } named) return false;
        (HashAlgorithmName hash, byte[] digest) = First(named.RawData);
        return certificate.GetCertHash(hash).AsSpan().SequenceEqual(digest) ? true : throw new BrokenSignatureException(SignatureCodes.Certificate, "the certificate in it is not the one that it was made with");
    }

    private static (HashAlgorithmName Hash, byte[] Digest) First(byte[] attribute)
    {
        // SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF SEQUENCE { hashAlgorithm DEFAULT sha256, certHash, issuerSerial OPTIONAL }, … }
        AsnReader first = new AsnReader(attribute, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence();
        HashAlgorithmName hash = HashAlgorithmName.SHA256;
        if (first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            hash = first.ReadSequence().ReadObjectIdentifier() switch
            {
                "2.16.840.1.101.3.4.2.1" => HashAlgorithmName.SHA256,
                "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
                "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
                _ => throw new BrokenSignatureException(SignatureCodes.Weak, "it names its certificate by a digest that is not accepted"),
            };
        }

        return (hash, first.ReadOctetString());
    }
}
