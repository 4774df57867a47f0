using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Returns.Ooxml;

/// <summary>A timestamp by RFC 3161: a token alone, as signatures hold it, or the response of an authority, which has one in it.</summary>
internal static class TimestampToken
{
    private const string ForTimestamps = "1.3.6.1.5.5.7.3.8";

    /// <summary>The token in an authority's response (TimeStampResp); nothing when it holds none.</summary>
    internal static ReadOnlyMemory<byte>? InResponse(ReadOnlyMemory<byte> response)
    {
        try
        {
            // TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken TimeStampToken OPTIONAL }
            AsnReader sequence = new AsnReader(response, AsnEncodingRules.DER).ReadSequence();
            sequence.ReadEncodedValue();
            return sequence.HasData ? sequence.ReadEncodedValue() : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>What a token says of bytes; nothing when it is no token, or not one of them.</summary>
    /// <param name="token">The token.</param>
    /// <param name="stamped">The bytes.</param>
    /// <param name="roots">The roots of authorities that are trusted; nothing to trust none and say so.</param>
    internal static SignatureTimestamp? Check(ReadOnlyMemory<byte> token, ReadOnlySpan<byte> stamped, X509Certificate2Collection? roots)
    {
        try
        {
            if (!Rfc3161TimestampToken.TryDecode(token, out Rfc3161TimestampToken? decoded, out int read) || read != token.Length) return null;
            if (!decoded.VerifySignatureForData(stamped, out X509Certificate2? certificate) || certificate is null) return null;
            DateTimeOffset at = decoded.TokenInfo.Timestamp;
            return new SignatureTimestamp(at, SignatureFindings.Shown(certificate.Subject), Trust(certificate, decoded, at, roots));
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    private static SignerTrust Trust(X509Certificate2 certificate, Rfc3161TimestampToken token, DateTimeOffset at, X509Certificate2Collection? roots)
    {
        if (roots is null) return SignerTrust.NotChecked;
        using X509Chain chain = OfflineChain.To(roots, token.AsSignedCms().Certificates, at);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ForTimestamps));
        return chain.Build(certificate) ? SignerTrust.Trusted : SignerTrust.NotTrusted;
    }
}
