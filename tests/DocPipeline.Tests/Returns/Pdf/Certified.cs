using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Pdf.Making;
using DocPipeline.Tests.Returns.Ooxml;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>Signatures that ours are not like: of another kind, over other bytes, certifying, or made without a rule that ours keep.</summary>
internal static class Certified
{
    /// <summary>A signature that certifies the file.</summary>
    internal static byte[] Sign(byte[] file, X509Certificate2 signer, int level) =>
        By(file, signer, $"/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P {level}/V/1.2>>>>]", "/Perms<</DocMDP 80 0 R>>");

    /// <summary>A signature made by hand, with more in its dictionary and in the catalog.</summary>
    internal static byte[] By(byte[] file, X509Certificate2 signer, string more, string catalog = "") => By(file, content => Value(content, signer), more, catalog);

    /// <summary>A signature of a kind, with a value that is made by hand.</summary>
    internal static byte[] By(byte[] file, Func<byte[], byte[]> value, string more = "", string catalog = "", string kind = "ETSI.CAdES.detached")
    {
        const int Room = 6_000;
        byte[] prepared = SignedPdfs.Revised(file,
            (1, $"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[81 0 R]/SigFlags 3>>{catalog}>>"),
            (3, SignedPdfs.Object(file, 3).Replace("/Annots[6 0 R]", "/Annots[6 0 R 81 0 R]", StringComparison.Ordinal)),
            (80, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/{kind}{more}/ByteRange[0 0000000000 0000000000 0000000000]/Contents<{new string('0', 2 * Room)}>>>"),
            (81, $"<</Type/Annot/Subtype/Widget/FT/Sig/T(By hand)/V 80 0 R/P 3 0 R/Rect[0 0 0 0]/F 132>>"));
        return Filled(prepared, value);
    }

    /// <summary>Puts the value of a signature into the place that was kept for it.</summary>
    internal static byte[] Filled(byte[] prepared, X509Certificate2 signer) => Filled(prepared, content => Value(content, signer));

    private static byte[] Filled(byte[] prepared, Func<byte[], byte[]> value)
    {
        string text = SignedPdfs.Text(prepared);
        int gap = text.LastIndexOf("/Contents<", StringComparison.Ordinal) + 9, after = text.IndexOf('>', gap) + 1;
        string range = string.Create(CultureInfo.InvariantCulture, $"/ByteRange[0 {gap} {after} {text.Length - after}");
        byte[] file = SignedPdfs.Bytes(text.Replace("/ByteRange[0 0000000000 0000000000 0000000000]", range.PadRight("/ByteRange[0 0000000000 0000000000 0000000000".Length) + "]", StringComparison.Ordinal));
        Encoding.Latin1.GetBytes(Convert.ToHexString(value([.. file[..gap], .. file[after..]])), file.AsSpan(gap + 1));
        return file;
    }

    private static byte[] Value(byte[] content, X509Certificate2 signer)
    {
        Outcome<byte[]> value = CmsWriter.SignAsync(content, Signers.Request with { Certificate = signer }, new SignatureFindings("a.pdf"), CancellationToken.None).GetAwaiter().GetResult();
        return value.Value!;
    }
}
