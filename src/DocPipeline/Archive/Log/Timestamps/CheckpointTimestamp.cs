using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Timestamps;

/// <summary>That a checkpoint was there at a time, by the word of an authority that knows nothing of it but its digest.</summary>
/// <param name="At">The time that the authority signed.</param>
/// <param name="Authority">The subject of the authority's certificate.</param>
internal sealed record CheckpointTimestamp(DateTimeOffset At, string Authority)
{
    /// <summary>Checks a kept response against the checkpoint's bytes.</summary>
    /// <param name="response">The response (TimeStampResp, DER).</param>
    /// <param name="checkpoint">The bytes that were stamped.</param>
    /// <param name="roots">The certificates of authorities that the reader trusts.</param>
    /// <param name="place">Where the response is kept.</param>
    /// <returns>Time and authority, or why the response proves nothing.</returns>
    public static Outcome<CheckpointTimestamp> Verify(
        ReadOnlyMemory<byte> response, ReadOnlySpan<byte> checkpoint, X509Certificate2Collection roots, Place place)
    {
        if (TokenOf(response) is not { } token) return Refused(place, "The timestamp cannot be read.");
        if (SignerOf(token, checkpoint) is not { } certificate) return Refused(place, "The timestamp is not one of this checkpoint, or its signature is wrong.");
        DateTimeOffset at = token.TokenInfo.Timestamp;
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(token.AsSignedCms().Certificates);

        // Offline, and for decades: the certificate has to have been valid when it stamped. Whether it was revoked since shows elsewhere.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        return chain.Build(certificate)
            ? Outcome.Done(new CheckpointTimestamp(at, certificate.Subject))
            : Refused(place, "The timestamp is of an authority that is not trusted here.");
    }

    private static X509Certificate2? SignerOf(Rfc3161TimestampToken token, ReadOnlySpan<byte> checkpoint)
    {
        try
        {
            return token.VerifySignatureForData(checkpoint, out X509Certificate2? certificate) ? certificate : null;
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            // A damaged attribute or certificate is no false answer to the platform but an exception.
            return null;
        }
    }

    // TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken TimeStampToken OPTIONAL }
    private static Rfc3161TimestampToken? TokenOf(ReadOnlyMemory<byte> response)
    {
        try
        {
            AsnReader sequence = new AsnReader(response, AsnEncodingRules.DER).ReadSequence();
            sequence.ReadEncodedValue();
            return sequence.HasData && Rfc3161TimestampToken.TryDecode(sequence.ReadEncodedValue(), out Rfc3161TimestampToken? token, out _) ? token : null;
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    private static Outcome<CheckpointTimestamp> Refused(Place place, string message) => Outcome.Refused<CheckpointTimestamp>([LogFinding.At(
        place,
        LogFinding.TimestampWrong,
        message,
        "the response of a trusted authority over the kept checkpoint",
        "Give the authority's root certificate, or put the timestamp back from a replica")]);
}
