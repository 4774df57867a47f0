using System.Security.Cryptography.X509Certificates;
using DocPipeline.Archive.Log.Timestamps;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Making;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Log.Timestamps;
using DocPipeline.Tests.Returns.Ooxml;

namespace DocPipeline.Tests.Returns.Pdf;

public sealed class PdfTimestampTests
{
    [NeedsProgramFact("openssl", "pdfsig", "qpdf")]
    public void A_timestamp_says_when_and_other_programs_do_not_mind_it()
    {
        using StandInAuthority authority = new();
        using HttpClient http = new();
        SigningRequest request = Signers.Request with { Stamp = new HttpTimestampAuthority(http, authority.Address).StampAsync };

        byte[] signed = SignedPdfs.Sign(SignedPdfs.Plain(), Signers.Rsa, request);

        X509Certificate2Collection roots = [];
        roots.ImportFromPemFile(Path.Combine(authority.Folder, "root.pem"));
        VerifiedSignature signature = Assert.Single(SignedPdfs.Verify(signed, Signers.Trust with { TimestampRoots = roots }).Signatures);
        Assert.Equal((SignerTrust.Trusted, "CN=Stand-in authority"), (signature.Timestamp!.Trust, signature.Timestamp.Authority));
        Assert.True((DateTimeOffset.UtcNow - signature.Timestamp.At).Duration() < TimeSpan.FromMinutes(5));
        Assert.Equal(SignerTrust.NotChecked, SignedPdfs.Verify(signed).Signatures[0].Timestamp!.Trust);
        Assert.Equal(SignerTrust.NotTrusted, SignedPdfs.Verify(signed, Signers.Trust with { TimestampRoots = [Signers.Root] }).Signatures[0].Timestamp!.Trust);
        Assert.Equal(["valid"], PdfJudge.Pdfsig(signed));
        Assert.Equal("", PdfJudge.Qpdf(signed));
        Assert.True(SignedPdfs.Verify(SignedPdfs.Sign(signed, Signers.Ecdsa)).IsSound);
    }

    [Fact]
    public void An_authority_that_refuses_or_answers_nonsense_signs_nothing()
    {
        Finding refusal = new(SignatureCodes.Timestamp, Severity.Error, "The timestamp authority could not be reached.");

        Assert.Equal([refusal], SignedPdfs.TrySign(SignedPdfs.Plain(), Signers.Rsa, Signers.Request with { Stamp = (_, _) => Task.FromResult(Outcome.Refused<byte[]>([refusal])) }).Findings);
        Assert.Equal([SignatureCodes.Timestamp], SignedPdfs.TrySign(SignedPdfs.Plain(), Signers.Rsa, Signers.Request with { Stamp = (_, _) => Task.FromResult(Outcome.Done<byte[]>([0x30, 0])) }).Findings.Select(f => f.Code));
    }
}
