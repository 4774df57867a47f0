using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Log.Timestamps;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Making;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Log;
using DocPipeline.Tests.Archive.Log.Timestamps;

namespace DocPipeline.Tests.Returns.Ooxml;

public sealed class TimestampTests
{
    [NeedsProgramFact("openssl")]
    public void A_timestamp_says_when_and_openssl_agrees()
    {
        using StandInAuthority authority = new();
        using HttpClient http = new();
        byte[]? stamped = null;
        SigningRequest request = Signers.Request with
        {
            Stamp = (bytes, cancellation) =>
            {
                stamped = bytes.ToArray();
                return new HttpTimestampAuthority(http, authority.Address).StampAsync(bytes, cancellation);
            },
        };

        byte[] signed = Signers.Sign(SignedFiles.Terms, Signers.Rsa, request);

        X509Certificate2Collection roots = [];
        roots.ImportFromPemFile(Path.Combine(authority.Folder, "root.pem"));
        VerifiedSignature signature = Assert.Single(Signers.Verify(signed, Signers.Trust with { TimestampRoots = roots }).Signatures);
        Assert.Equal((SignerTrust.Trusted, "CN=Stand-in authority"), (signature.Timestamp!.Trust, signature.Timestamp.Authority));
        Assert.True((DateTimeOffset.UtcNow - signature.Timestamp.At).Duration() < TimeSpan.FromMinutes(5));
        Assert.Equal(SignerTrust.NotChecked, Signers.Verify(signed).Signatures[0].Timestamp!.Trust);
        Assert.Equal(SignerTrust.NotTrusted, Signers.Verify(signed, Signers.Trust with { TimestampRoots = [Signers.Root] }).Signatures[0].Timestamp!.Trust);

        // The same token, the same bytes, another program.
        string token = Regex.Match(SignedFiles.Text(signed, SignedFiles.Signature), "<xd:EncapsulatedTimeStamp>(.*?)<").Groups[1].Value;
        File.WriteAllBytes(Path.Combine(authority.Folder, "token"), Convert.FromBase64String(token));
        File.WriteAllBytes(Path.Combine(authority.Folder, "stamped"), stamped!);
        Assert.Contains("Verification: OK", OpenSsl.Run(authority.Folder, "ts", "-verify", "-token_in", "-in", "token", "-data", "stamped", "-CAfile", "root.pem"), StringComparison.Ordinal);

        // Of another signature it is a timestamp of nothing.
        byte[] other = Signers.Sign(SignedFiles.Terms, Signers.Ecdsa);
        byte[] moved = SignedFiles.Replaced(other, SignedFiles.Signature, "</xd:SignedProperties>", $"</xd:SignedProperties><xd:UnsignedProperties><xd:UnsignedSignatureProperties><xd:SignatureTimeStamp><xd:EncapsulatedTimeStamp>{token}</xd:EncapsulatedTimeStamp></xd:SignatureTimeStamp></xd:UnsignedSignatureProperties></xd:UnsignedProperties>");
        Assert.Contains(Signers.Verify(moved).AllFindings, f => f.Code == SignatureCodes.Timestamp && f.Severity == Severity.Error);
    }

    [Fact]
    public void An_authority_that_refuses_or_answers_nonsense_signs_nothing()
    {
        Finding refusal = new(SignatureCodes.Timestamp, Severity.Error, "The timestamp authority could not be reached.");

        Assert.Equal([refusal], Signers.TrySign(SignedFiles.Terms, Signers.Rsa, Signers.Request with { Stamp = (_, _) => Task.FromResult(Outcome.Refused<byte[]>([refusal])) }).Findings);
        Assert.Equal([SignatureCodes.Timestamp], Signers.TrySign(SignedFiles.Terms, Signers.Rsa, Signers.Request with { Stamp = (_, _) => Task.FromResult(Outcome.Done<byte[]>([0x30, 0])) }).Findings.Select(f => f.Code));
    }
}
