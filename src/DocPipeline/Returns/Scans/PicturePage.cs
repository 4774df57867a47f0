using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace DocPipeline.Returns.Scans;

/// <summary>
/// Puts a picture on the only page of a PDF as it is, so that the program that draws pages can draw it smaller: specks and grain go when dots
/// are averaged, and a code that could not be read often can be then. Nothing of the picture is unpacked here.
/// </summary>
/// <remarks>Sources: ISO 32000-1, 7.4.4.4 (predictors are PNG's own), 7.4.8 (DCTDecode); ISO/IEC 15948, 11.2.2; ITU-T T.81, B.2.2.</remarks>
internal static class PicturePage
{
    /// <summary>The PDF; nothing for a picture of a kind that cannot be put in as it is: with transparency, interlaced, in four colours of print.</summary>
    internal static byte[]? Of(AdmittedScan scan) => scan.Kind switch
    {
        ScanKind.Jpeg => Jpeg(scan.Content.Span),
        ScanKind.Png => Png(scan.Content.Span),
        _ => null,
    };

    private static byte[]? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (int at = 2; at + 10 <= bytes.Length && bytes[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]))
        {
            while (bytes[at + 1] == 0xFF && at + 11 <= bytes.Length) at++;
            if (bytes[at + 1] is not (>= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))) continue;
            (int height, int width, int colours) = (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), bytes[at + 9]);
            return colours is 1 or 3 ? Page(width, height, $"/ColorSpace {(colours == 1 ? "/DeviceGray" : "/DeviceRGB")} /BitsPerComponent 8 /Filter /DCTDecode", bytes.ToArray()) : null;
        }

        return null;
    }

    private static byte[]? Png(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33) return null;
        (int width, int height, byte bits, byte kind, byte interlace) = (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]), bytes[24], bytes[25], bytes[28]);
        var content = new MemoryStream();
        string? palette = null;
        for (int at = 8; at + 12 <= bytes.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (length < 0 || length > bytes.Length - at - 12) return null;
            if (bytes.Slice(at + 4, 4).SequenceEqual("IDAT"u8)) content.Write(bytes.Slice(at + 8, length));
            else if (bytes.Slice(at + 4, 4).SequenceEqual("PLTE"u8)) palette = Convert.ToHexString(bytes.Slice(at + 8, length));
            at += 12 + length;
        }

        string? colours = kind switch
        {
            0 => "/DeviceGray",
            2 => "/DeviceRGB",
            3 when palette is { Length: >= 6 } => string.Create(CultureInfo.InvariantCulture, $"[/Indexed /DeviceRGB {(palette.Length / 6) - 1} <{palette}>]"),
            _ => null,
        };
        return colours is null || interlace != 0 ? null : Page(width, height, string.Create(CultureInfo.InvariantCulture, $"/ColorSpace {colours} /BitsPerComponent {bits} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {(kind == 2 ? 3 : 1)} /BitsPerComponent {bits} /Columns {width} >>"), content.ToArray());
    }

    private static byte[] Page(int width, int height, string how, byte[] picture)
    {
        var pdf = new MemoryStream();
        var places = new List<long>();
        string draw = string.Create(CultureInfo.InvariantCulture, $"q {width} 0 0 {height} 0 0 cm /P Do Q");
        Say("%PDF-1.5\n");
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>"));
        Add(string.Create(CultureInfo.InvariantCulture, $"<< /Length {draw.Length} >>\nstream\n{draw}\nendstream"));
        places.Add(pdf.Length);
        Say(string.Create(CultureInfo.InvariantCulture, $"5 0 obj\n<< /Type /XObject /Subtype /Image /Width {width} /Height {height} {how} /Length {picture.Length} >>\nstream\n"));
        pdf.Write(picture);
        Say("\nendstream\nendobj\n");
        long table = pdf.Length;
        Say("xref\n0 6\n0000000000 65535 f \n");
        foreach (long place in places) Say(string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        Say(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();

        void Say(string words) => pdf.Write(Encoding.ASCII.GetBytes(words));

        void Add(string content)
        {
            places.Add(pdf.Length);
            Say(string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n"));
        }
    }
}
