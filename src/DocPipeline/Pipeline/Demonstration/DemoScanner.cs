using System.Globalization;
using System.Text;
using DocPipeline.Documents.Renditions;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>Plays a scanner: each page of a PDF becomes a picture at 200 dots per inch, and the pictures a PDF again.</summary>
public static class DemoScanner
{
    private const int Dots = 200;
    private const int MostWords = 100_000;

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    /// <summary>The scanner of this machine; nothing where poppler's pdftoppm is not installed.</summary>
    public static Func<byte[], CancellationToken, Task<byte[]?>>? OfMachine() =>
        OutsideProgram.Find("pdftoppm") is { } program ? (pdf, cancellationToken) => ScanAsync(program, pdf, cancellationToken) : null;

    private static async Task<byte[]?> ScanAsync(string program, byte[] pdf, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("docpipeline-scan-");
        try
        {
            string file = Path.Combine(folder.FullName, "printed.pdf");
            await File.WriteAllBytesAsync(file, pdf, cancellationToken).ConfigureAwait(false);
            string[] arguments = ["-r", Dots.ToString(CultureInfo.InvariantCulture), "-gray", "-jpeg", "-jpegopt", "quality=60", file, Path.Combine(folder.FullName, "page")];
            if (await OutsideProgram.RunAsync(program, arguments, new Dictionary<string, string>(), patience, MostWords, cancellationToken).ConfigureAwait(false) is null) return null;
            byte[][] pages = [.. Directory.EnumerateFiles(folder.FullName, "page*.jpg").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
            return pages.Length == 0 ? null : Bind(pages);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // PDF 1.4 with one JPEG picture a page (ISO 32000-1, 7.4.8), each as large as it is at so many dots per inch.
    private static byte[] Bind(byte[][] pages)
    {
        using MemoryStream pdf = new();
        List<long> offsets = [];
        Text("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        Object($"<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{3 + (3 * i)} 0 R"))}] >>");
        for (int i = 0; i < pages.Length; i++)
        {
            (int width, int height) = SizeOf(pages[i]);
            string box = FormattableString.Invariant($"{width * 72.0 / Dots:0.##} {height * 72.0 / Dots:0.##}"), drawing = FormattableString.Invariant($"q {width * 72.0 / Dots:0.##} 0 0 {height * 72.0 / Dots:0.##} 0 0 cm /P Do Q");
            int page = 3 + (3 * i);
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {box}] /Contents {page + 1} 0 R /Resources << /XObject << /P {page + 2} 0 R >> >> >>");
            Object($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream");
            Begin();
            Text($"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length {pages[i].Length} >>\nstream\n");
            pdf.Write(pages[i]);
            Text("\nendstream\nendobj\n");
        }

        long table = pdf.Position;
        Text($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n")))}");
        Text($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();

        void Object(string content)
        {
            Begin();
            Text($"{content}\nendobj\n");
        }

        void Begin()
        {
            offsets.Add(pdf.Position);
            Text($"{offsets.Count} 0 obj\n");
        }

        void Text(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
    }

    // The first start of frame (ITU-T T.81, B.2.2).
    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        for (int at = 2; at + 9 < jpeg.Length; at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3])
            if (jpeg[at + 1] is >= 0xC0 and <= 0xC2) return ((jpeg[at + 7] << 8) + jpeg[at + 8], (jpeg[at + 5] << 8) + jpeg[at + 6]);
        throw new InvalidDataException("The picture has no size.");
    }
}
