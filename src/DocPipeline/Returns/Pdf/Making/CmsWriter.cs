using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Making;
using DocPipeline.Returns.Pdf.Verifying;

namespace DocPipeline.Returns.Pdf.Making;

/// <summary>Makes the value of a signature: a CMS message over bytes, with the certificate that it is of and, if asked for, a timestamp.</summary>
/// <remarks>Source: ETSI EN 319 142-1, 5 (PAdES baseline); the time that the signer claims stands in the file, and not in the message.</remarks>
internal static class CmsWriter
{
    // What an authority answers, with its certificates: those that we saw have two to seven thousand bytes.
    private const int RoomForTimestamp = 16_000;

    /// <summary>How many bytes a value needs at most.</summary>
    internal static int Room(SigningRequest request) =>
        2_500 + (2 * request.Role.Length) + request.Between.Prepend(request.Certificate).Sum(c => c.RawData.Length) + (request.Stamp is null ? 0 : RoomForTimestamp);

    internal static async Task<Outcome<byte[]>> SignAsync(byte[] content, SigningRequest request, SignatureFindings findings, CancellationToken cancellationToken)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, request.Certificate)
        {
            DigestAlgorithm = Oid.FromOidValue(OidOf(request.Hash), OidGroup.HashAlgorithm),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (X509Certificate2 between in request.Between) signer.Certificates.Add(between);
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificate.Oid, SigningCertificate.Write(request.Certificate, request.Hash)));
        if (request.Role.Length > 0) signer.SignedAttributes.Add(new AsnEncodedData(SignerAttributes.Oid, SignerAttributes.Write(request.Role)));
        cms.ComputeSignature(signer, silent: true);
        if (request.Stamp is null) return Outcome.Done(cms.Encode());

        byte[] value = cms.SignerInfos[0].GetSignature();
        Outcome<byte[]> stamped = await request.Stamp(value, cancellationToken).ConfigureAwait(false);
        if (stamped.IsRefused) return stamped;
        if (TimestampToken.InResponse(stamped.Value) is not { } token || TimestampToken.Check(token, value, roots: null) is null || token.Length > RoomForTimestamp)
        {
            findings.Add(SignatureCodes.Timestamp, "What the timestamp authority gave is no timestamp of the signature.", null, "a timestamp by RFC 3161", "Try again later, or name another authority");
            return Outcome.Refused<byte[]>(findings.Found);
        }

        cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(CmsSignature.TimestampOid, token.ToArray()));
        return Outcome.Done(cms.Encode());
    }

    private static string OidOf(HashAlgorithmName hash) =>
        hash == HashAlgorithmName.SHA256 ? "2.16.840.1.101.3.4.2.1" : hash == HashAlgorithmName.SHA384 ? "2.16.840.1.101.3.4.2.2" : "2.16.840.1.101.3.4.2.3";
}
