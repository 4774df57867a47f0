using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Returns.Ooxml;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>The value of a signature: a CMS message of one signer, without content of its own.</summary>
/// <remarks>Source: RFC 5652 (CMS), RFC 5035 (signing certificate), ETSI EN 319 142-1 (PAdES).</remarks>
internal sealed class CmsSignature
{
    /// <summary>A timestamp (RFC 3161) of the value, beside what is signed.</summary>
    internal const string TimestampOid = "1.2.840.113549.1.9.16.2.14";

    private const string SignedData = "1.2.840.113549.1.7.2", Data = "1.2.840.113549.1.7.1";
    private const string MessageDigest = "1.2.840.113549.1.9.4", ContentType = "1.2.840.113549.1.9.3", SigningTime = "1.2.840.113549.1.9.5";
    private const string Pss = "1.2.840.113549.1.1.10", Rsa = "1.2.840.113549.1.1.1";
    private const int MostCertificates = 20;

    private readonly byte[] encoded;
    private readonly SignerInfo signer;

    private CmsSignature(byte[] encoded, SignerInfo signer, IReadOnlyList<X509Certificate2> certificates, HashAlgorithmName hash)
    {
        (this.encoded, this.signer, Certificates, Hash) = (encoded, signer, certificates, hash);
        Value = signer.GetSignature();
    }

    /// <summary>The signer's certificate, and those beside it.</summary>
    internal IReadOnlyList<X509Certificate2> Certificates { get; }

    /// <summary>The digest that the bytes are taken by.</summary>
    internal HashAlgorithmName Hash { get; }

    /// <summary>The signature's value, which timestamps are of.</summary>
    internal byte[] Value { get; }

    /// <summary>What the signature says that the digest of the bytes is.</summary>
    internal byte[] Digest => new AsnReader(Attribute(MessageDigest), AsnEncodingRules.DER).ReadOctetString();

    /// <summary>When, by the signer's own word.</summary>
    internal DateTimeOffset? ClaimedAt => Signed(SigningTime) is { } time ? Time(time.RawData) : null;

    /// <summary>In which office the signer says to have signed.</summary>
    internal string? Role => Signed(SignerAttributes.Oid) is { } role ? SignerAttributes.Read(role.RawData) : null;

    /// <summary>The timestamps in it.</summary>
    internal IEnumerable<byte[]> Timestamps => signer.UnsignedAttributes.Cast<CryptographicAttributeObject>().Where(a => a.Oid.Value == TimestampOid).SelectMany(a => a.Values.Cast<AsnEncodedData>()).Select(v => v.RawData);

    /// <summary>Reads a value.</summary>
    /// <param name="contents">The bytes that were kept for it, of which it fills the first.</param>
    /// <exception cref="BrokenSignatureException">It is no such message.</exception>
    internal static CmsSignature Read(byte[] contents)
    {
        try
        {
            // What was kept for the value and not needed is nought. Anything else would be under no signature.
            AsnDecoder.ReadEncodedValue(contents, AsnEncodingRules.BER, out _, out _, out int length);
            if (contents.AsSpan(length).ContainsAnyExcept((byte)0)) throw new BrokenSignatureException("there is something behind its value");
            byte[] encoded = contents[..length];
            string[] digests = CheckShape(encoded);
            var cms = new SignedCms();
            cms.Decode(encoded);
            if (cms.SignerInfos.Count != 1) throw new BrokenSignatureException("it is of no signer, or of several at once");
            SignerInfo signer = cms.SignerInfos[0];
            if (!digests.Contains(signer.DigestAlgorithm.Value)) throw new BrokenSignatureException("it names one digest outside and another within");
            if (signer.Certificate is not { } own) throw new BrokenSignatureException(SignatureCodes.Certificate, "its certificate is not in it");
            if (cms.Certificates.Count > MostCertificates) throw new BrokenSignatureException(SignatureCodes.Certificate, "it has more certificates in it than lead to any root");
            X509Certificate2[] others = [.. cms.Certificates.Where(c => !c.RawData.AsSpan().SequenceEqual(own.RawData))];
            return new CmsSignature(encoded, signer, [own, .. others], HashOf(signer));
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            throw new BrokenSignatureException("its value is no CMS message, or is damaged");
        }
    }

    /// <summary>Checks that the attributes are those that a signature has, once each, and that it says which certificate it is of.</summary>
    /// <param name="isCades">Whether it says to be of the kind that has to name its certificate.</param>
    /// <returns>Whether it names its certificate.</returns>
    internal bool CheckAttributes(bool isCades)
    {
        CryptographicAttributeObject[] all = [.. signer.SignedAttributes.Cast<CryptographicAttributeObject>()];
        if (all.Length == 0) throw new BrokenSignatureException("it signs nothing of itself");
        if (all.Select(a => a.Oid.Value).Distinct().Count() < all.Length) throw new BrokenSignatureException("it says the same thing of itself twice");
        if (new AsnReader(Attribute(ContentType), AsnEncodingRules.DER).ReadObjectIdentifier() != Data) throw new BrokenSignatureException("it is of something else than bytes");
        bool isNamed = SigningCertificate.Names(Signed, Certificates[0]);
        if (!isNamed && isCades) throw new BrokenSignatureException(SignatureCodes.Certificate, "it does not say which certificate it was made with, which its kind (ETSI.CAdES.detached) has to");
        return isNamed;
    }

    /// <summary>Whether the signature was made with the key of its certificate, over what it says of itself.</summary>
    /// <param name="content">Gives the bytes that it is over, if they are needed.</param>
    internal bool IsMadeWithKey(Func<byte[]> content)
    {
        X509Certificate2 certificate = Certificates[0];
        try
        {
            if (signer.SignatureAlgorithm.Value == Pss)
            {
                // The platform reads the parameters, and looks at the digest of the bytes with it.
                var cms = new SignedCms(new ContentInfo(content()), detached: true);
                cms.Decode(encoded);
                cms.SignerInfos[0].CheckSignature(verifySignatureOnly: true);
                return true;
            }

            byte[] attributes = SignedAttributes();
            using RSA? rsa = certificate.GetRSAPublicKey();
            if (rsa is not null) return IsOf("rsa") && rsa.VerifyData(attributes, Value, Hash, RSASignaturePadding.Pkcs1);
            using ECDsa? ecdsa = certificate.GetECDsaPublicKey();
            return ecdsa is not null && IsOf("ecdsa") && ecdsa.VerifyData(attributes, Value, Hash, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            // The signature is wrong, the key damaged, or on a curve that the platform does not know.
            return false;
        }
    }

    private static DateTimeOffset? Time(byte[] encoded)
    {
        try
        {
            var reader = new AsnReader(encoded, AsnEncodingRules.DER);
            return reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    // The algorithm has to be one of the key, and of the digest.
    private bool IsOf(string kind) => (kind, Hash.Name, signer.SignatureAlgorithm.Value) switch
    {
        ("rsa", _, Rsa) => true,
        ("rsa", "SHA256", "1.2.840.113549.1.1.11") => true,
        ("rsa", "SHA384", "1.2.840.113549.1.1.12") => true,
        ("rsa", "SHA512", "1.2.840.113549.1.1.13") => true,
        ("ecdsa", "SHA256", "1.2.840.10045.4.3.2") => true,
        ("ecdsa", "SHA384", "1.2.840.10045.4.3.3") => true,
        ("ecdsa", "SHA512", "1.2.840.10045.4.3.4") => true,
        _ => false,
    };

    private static HashAlgorithmName HashOf(SignerInfo signer) => signer.DigestAlgorithm.Value switch
    {
        "2.16.840.1.101.3.4.2.1" => HashAlgorithmName.SHA256,
        "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
        "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
        "1.3.14.3.2.26" or "1.2.840.113549.2.5" or "1.2.840.113549.2.2" or "1.3.36.3.2.1" => throw new BrokenSignatureException(SignatureCodes.Weak, "it rests on SHA-1, MD5 or another digest that is too weak: somebody else could have made a file that it fits"),
        string other => throw new BrokenSignatureException(SignatureCodes.Algorithm, $"it needs a digest that is not accepted: {other}"),
        _ => throw new BrokenSignatureException(SignatureCodes.Algorithm, "it names no digest"),
    };

    // Signed is the set of attributes, in the order of DER, however the message has them.
    private byte[] SignedAttributes()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            foreach (CryptographicAttributeObject attribute in signer.SignedAttributes)
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(attribute.Oid.Value!);
                    using (writer.PushSetOf())
                    {
                        foreach (AsnEncodedData value in attribute.Values) writer.WriteEncodedValue(value.RawData);
                    }
                }
            }
        }

        return writer.Encode();
    }

    private AsnEncodedData? Signed(string oid) =>
        signer.SignedAttributes.Cast<CryptographicAttributeObject>().FirstOrDefault(a => a.Oid.Value == oid) is not { } found ? null
            : found.Values.Count == 1 ? found.Values[0] : throw new BrokenSignatureException("it says the same thing of itself twice");

    private byte[] Attribute(string oid) => Signed(oid)?.RawData ?? throw new BrokenSignatureException("it does not sign the digest of the bytes");

    // ContentInfo { signedData, [0] { version, digest algorithms, { data }, … } }: content within would be another than the bytes of the file.
    // Gives the digests that it announces.
    private static string[] CheckShape(byte[] encoded)
    {
        AsnReader outer = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence();
        if (outer.ReadObjectIdentifier() != SignedData) throw new BrokenSignatureException("its value is no signature");
        AsnReader inner = outer.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        outer.ThrowIfNotEmpty();
        if (!inner.TryReadInt32(out int version) || version is not (1 or 3)) throw new BrokenSignatureException("it is of a version of CMS that no such signature is of");
        List<string> digests = [];
        for (AsnReader announced = inner.ReadSetOf(); announced.HasData;) digests.Add(announced.ReadSequence().ReadObjectIdentifier());
        AsnReader content = inner.ReadSequence();
        if (content.ReadObjectIdentifier() != Data || content.HasData) throw new BrokenSignatureException("its value has something else within it that is signed");
        return [.. digests];
    }
}
