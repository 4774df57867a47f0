using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Making;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Returns.Pdf.Making;
using DocPipeline.Returns.Pdf.Verifying;
using DocPipeline.Testing.Hostile;
using DocPipeline.Tests.Returns.Ooxml;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>PDFs to sign, and what can be done to them afterwards.</summary>
internal static class SignedPdfs
{
    /// <summary>A page with words on it, a link, and properties; with a table, or with objects and table in streams.</summary>
    internal static byte[] Plain(bool isPacked = false)
    {
        PdfSketch sketch = new PdfSketch()
            .Put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/Annots[6 0 R]>>")
            .Stream(4, "", "BT /F1 12 Tf 72 720 Td (The partnership contributes 1,500 pounds.) Tj ET"u8.ToArray())
            .Put(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
            .Put(6, "<</Type/Annot/Subtype/Link/Rect[72 700 200 715]/A<</S/URI/URI(https://example.org/a)>>>>")
            .Put(7, "<</Title(Agreement)/Author(Dana Example)>>")
            .Trailer("/Info 7 0 R/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]");
        return (isPacked ? sketch.Pack(1, 2, 3, 5, 6, 7) : sketch).ToBytes();
    }

    internal static byte[] Sign(byte[] file, X509Certificate2 certificate, SigningRequest? like = null)
    {
        Outcome<byte[]> outcome = TrySign(file, certificate, like);
        Assert.False(outcome.IsRefused, string.Join('\n', outcome.Findings));
        return outcome.Value;
    }

    internal static Outcome<byte[]> TrySign(byte[] file, X509Certificate2 certificate, SigningRequest? like = null) =>
        PdfSigner.SignAsync("a.pdf", file, (like ?? Signers.Request) with { Certificate = certificate }, CancellationToken.None).GetAwaiter().GetResult();

    internal static SignatureReport Verify(byte[] file, SignatureTrust? trust = null) => PdfSignatureVerifier.Verify("a.pdf", file, trust ?? Signers.Trust);

    internal static string Text(byte[] file) => Encoding.Latin1.GetString(file);

    internal static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>Replaces a text; it has to be there. Where lengths differ, what is behind moves.</summary>
    internal static byte[] Replaced(byte[] file, string old, string now, bool last = false)
    {
        string text = Text(file);
        int at = last ? text.LastIndexOf(old, StringComparison.Ordinal) : text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the file has no {old}");
        return Bytes(text[..at] + now + text[(at + old.Length)..]);
    }

    /// <summary>The text of the object of a number, as the last revision has it.</summary>
    internal static string Object(byte[] file, int number)
    {
        string text = Text(file), head = string.Create(CultureInfo.InvariantCulture, $"\n{number} 0 obj\n");
        int start = text.LastIndexOf(head, StringComparison.Ordinal);
        Assert.True(start >= 0, $"the file has no object {number}");
        return text[(start + head.Length)..text.IndexOf("\nendobj", start, StringComparison.Ordinal)];
    }

    /// <summary>A revision behind a file, with a table.</summary>
    internal static byte[] Revised(byte[] file, params (int Number, string Body)[] objects) => Revised(file, "", objects);

    /// <summary>A revision behind a file, with a table and more in the trailer.</summary>
    internal static byte[] Revised(byte[] file, string trailer, params (int Number, string Body)[] objects)
    {
        string before = Text(file);
        string previous = before[(before.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        var after = new StringBuilder();
        var table = new StringBuilder("xref\n");
        foreach ((int number, string body) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{(body.Length == 0 ? 0 : before.Length + after.Length):D10} {(body.Length == 0 ? 65535 : 0):D5} {(body.Length == 0 ? 'f' : 'n')} \n");
            if (body.Length > 0) after.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        int place = before.Length + after.Length;
        string root = trailer.Contains("/Root", StringComparison.Ordinal) ? "" : "/Root 1 0 R";
        return Bytes(string.Create(CultureInfo.InvariantCulture, $"{before}{after}{table}trailer\n<</Size 90{root}{(trailer.Contains("/Info", StringComparison.Ordinal) ? "" : "/Info 7 0 R")}/Prev {previous}{trailer}>>\nstartxref\n{place}\n%%EOF\n"));
    }

    internal static string Stream(string content, string more = "") => string.Create(CultureInfo.InvariantCulture, $"<<{more}/Length {content.Length}>>\nstream\n{content}\nendstream");
}
