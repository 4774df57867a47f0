using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Testing;
using DocPipeline.Tests.Returns.Ooxml;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>What poppler, qpdf and openssl say of our signatures in PDFs.</summary>
public sealed class PdfPeerTests
{
    [NeedsProgramFact("pdfsig", "qpdf")]
    public void Pdfsig_holds_our_signatures_valid_and_qpdf_finds_nothing_wrong()
    {
        foreach (bool isPacked in new[] { false, true })
        {
            byte[] once = SignedPdfs.Sign(SignedPdfs.Plain(isPacked), Signers.Rsa), twice = SignedPdfs.Sign(once, Signers.Ecdsa), thrice = SignedPdfs.Sign(twice, Signers.Third);

            Assert.Equal(["valid"], PdfJudge.Pdfsig(once));
            Assert.Equal(["valid, not all of it", "valid"], PdfJudge.Pdfsig(twice));
            Assert.Equal(["valid, not all of it", "valid, not all of it", "valid"], PdfJudge.Pdfsig(thrice));
            Assert.Equal(("", "", ""), (PdfJudge.Qpdf(once), PdfJudge.Qpdf(twice), PdfJudge.Qpdf(thrice)));
        }
    }

    [NeedsProgramFact("pdfsig")]
    public void Pdfsig_sees_a_changed_word_as_we_do()
    {
        byte[] changed = SignedPdfs.Replaced(SignedPdfs.Sign(SignedPdfs.Plain(), Signers.Rsa), "1,500", "2,500");

        Assert.Equal(["Digest Mismatch."], PdfJudge.Pdfsig(changed));
        Assert.False(SignedPdfs.Verify(changed).IsSound);
    }

    [NeedsProgramFact("openssl")]
    public void Openssl_verifies_the_value_over_the_bytes()
    {
        foreach (X509Certificate2 signer in new[] { Signers.Rsa, Signers.Ecdsa, Signers.Third })
        {
            using TemporaryFolder folder = new();
            byte[] signed = SignedPdfs.Sign(SignedPdfs.Plain(), signer);
            string text = SignedPdfs.Text(signed);
            int gap = text.IndexOf("/Contents<", StringComparison.Ordinal) + 9, after = text.IndexOf('>', gap) + 1;
            File.WriteAllBytes(folder["content"], [.. signed[..gap], .. signed[after..]]);

            // What fills the gap up is noughts, and the value itself may end in some.
            byte[] filled = Convert.FromHexString(text[(gap + 1)..(after - 1)]);
            AsnDecoder.ReadEncodedValue(filled, AsnEncodingRules.BER, out _, out _, out int length);
            File.WriteAllBytes(folder["value"], filled[..length]);
            File.WriteAllText(folder["root.pem"], Signers.Root.ExportCertificatePem());

            (int code, string said) = PdfJudge.Run("openssl", "cms", "-verify", "-inform", "DER", "-in", folder["value"], "-content", folder["content"], "-binary", "-CAfile", folder["root.pem"], "-purpose", "any", "-attime", Signers.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), "-out", folder["out"], "-cades");

            Assert.True(code == 0, said);
            Assert.Equal(File.ReadAllBytes(folder["content"]), File.ReadAllBytes(folder["out"]));
        }
    }
}
