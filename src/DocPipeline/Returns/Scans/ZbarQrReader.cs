using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Renditions;

namespace DocPipeline.Returns.Scans;

/// <summary>
/// Reads QR codes with <c>zbarimg</c>, and draws the pages of a PDF with <c>pdftoppm</c> for it. Both are given files of a folder of their
/// own, a time and a number of pages; what they answer is not believed beyond its form.
/// </summary>
public sealed class ZbarQrReader : IQrReader
{
    private const int MostPages = 200;
    private const int Together = 6;
    private const int MostAnswer = 1_000_000;

    // A4 at 200 dots to the inch has 2,339; a page that says it is a hundred metres high is drawn no larger. Where no code is found,
    // half as many: dots are averaged then, and the grain of a scanner goes (tried: what zbarimg does not read at 200 it reads at 100).
    private const int LongSide = 2_400, Coarser = 1_200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly XNamespace Zbar = "http://zbar.sourceforge.net/2008/barcode";

    private ZbarQrReader()
    {
    }

    /// <summary>The reader for this machine: this one where its program is installed.</summary>
    public static IQrReader OfThisMachine() => OutsideProgram.Find("zbarimg") is not null ? new ZbarQrReader() : new NoQrReader("zbarimg is not installed");

    /// <inheritdoc/>
    public async Task<QrReading> ReadAsync(AdmittedScan scan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scan);
        if (scan.Kind == ScanKind.Pdf && OutsideProgram.Find("pdftoppm") is null) return new QrReading([], "pdftoppm is not installed, which draws the pages of a PDF");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("docpipeline-scan-");
        var pages = new List<IReadOnlyList<string>>();
        try
        {
            string file = Path.Combine(folder.FullName, "scan." + scan.Kind switch { ScanKind.Png => "png", ScanKind.Jpeg => "jpg", _ => "pdf" });
            await File.WriteAllBytesAsync(file, scan.Content, limit.Token).ConfigureAwait(false);
            if (scan.Kind != ScanKind.Pdf) return new QrReading([await PictureAsync(scan, folder.FullName, file, limit.Token).ConfigureAwait(false)]);
            while (pages.Count < MostPages)
            {
                int first = pages.Count + 1;
                List<IReadOnlyList<string>> read = [.. await PagesAsync(folder.FullName, file, first, Together, LongSide, limit.Token).ConfigureAwait(false)];
                for (int i = 0; i < read.Count; i++)
                    if (read[i].Count == 0 && await PagesAsync(folder.FullName, file, first + i, 1, Coarser, limit.Token).ConfigureAwait(false) is [var again, ..]) read[i] = again;
                pages.AddRange(read);
                if (read.Count < Together) break;
            }

            return pages.Count == 0 ? new QrReading([], "no page of the PDF could be drawn") : new QrReading(pages, pages.Count == MostPages ? $"only the first {MostPages} pages were looked at" : null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new QrReading(pages, string.Create(CultureInfo.InvariantCulture, $"it took longer than {Patience.TotalSeconds:0} seconds"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> PictureAsync(AdmittedScan scan, string folder, string file, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> codes = (await ReadAsync([file], cancellationToken).ConfigureAwait(false))[0];
        if (codes.Count > 0 || OutsideProgram.Find("pdftoppm") is null || PicturePage.Of(scan) is not { } page) return codes;
        string pdf = Path.Combine(folder, "picture.pdf");
        await File.WriteAllBytesAsync(pdf, page, cancellationToken).ConfigureAwait(false);
        return await PagesAsync(folder, pdf, 1, 1, Coarser, cancellationToken).ConfigureAwait(false) is [var again, ..] ? again : codes;
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> PagesAsync(string folder, string pdf, int from, int count, int longSide, CancellationToken cancellationToken)
    {
        await RunAsync("pdftoppm", ["-q", "-png", "-gray", "-scale-to", Words(longSide), "-f", Words(from), "-l", Words(from + count - 1), pdf, Path.Combine(folder, "page")], cancellationToken).ConfigureAwait(false);
        string[] drawn = [.. Directory.GetFiles(folder, "page-*.png").OrderBy(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)];
        IReadOnlyList<IReadOnlyList<string>> codes = drawn.Length == 0 ? [] : await ReadAsync(drawn, cancellationToken).ConfigureAwait(false);
        foreach (string page in drawn) File.Delete(page);
        return codes;
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> ReadAsync(IReadOnlyList<string> pictures, CancellationToken cancellationToken)
    {
        string? answer = await RunAsync("zbarimg", ["--quiet", "--xml", "-Sdisable", "-Sqrcode.enable", .. pictures], cancellationToken).ConfigureAwait(false);
        ILookup<string, string> codes = SymbolsIn(answer ?? "").ToLookup(s => s.Picture, s => s.Code, StringComparer.Ordinal);
        return [.. pictures.Select(p => (IReadOnlyList<string>)[.. codes[p].Distinct()])];
    }

    private static async Task<string?> RunAsync(string name, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        OutsideProgram.Find(name) is { } path ? await OutsideProgram.RunAsync(path, arguments, new Dictionary<string, string>(), Patience, MostAnswer, cancellationToken, isAnsweredByFailures: true).ConfigureAwait(false) : null;

    private static IEnumerable<(string Picture, string Code)> SymbolsIn(string answer)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(new StringReader(answer), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            root = XElement.Load(reader);
        }
        catch (XmlException)
        {
            return [];
        }

        return from source in root.Descendants(Zbar + "source")
               from data in source.Descendants(Zbar + "data")
               select ((string?)source.Attribute("href") ?? "", data.Value.Trim());
    }

    private static string Words(int number) => number.ToString(CultureInfo.InvariantCulture);
}
