using DocPipeline.Documents.Renditions;

namespace DocPipeline.Returns.Pdf.Words;

/// <summary>Reads the words of a PDF with poppler's <c>pdftotext</c>, in the order in which a reader takes them, with an end to time and length.</summary>
internal sealed class PopplerText : IPdfText
{
    // In characters. An agreement of a hundred pages has 300,000.
    private const int MostWords = 5_000_000;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    private readonly string program;

    private PopplerText(string program) => this.program = program;

    public bool IsThere => true;

    /// <summary>What the machine has.</summary>
    internal static IPdfText OfMachine() => OutsideProgram.Find("pdftotext") is { } found ? new PopplerText(found) : new NoPdfText();

    public async Task<string?> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("docpipeline-text-");
        try
        {
            string file = Path.Combine(folder.FullName, "returned.pdf");
            await File.WriteAllBytesAsync(file, pdf, cancellationToken).ConfigureAwait(false);
            return await OutsideProgram.RunAsync(program, ["-q", "-enc", "UTF-8", file, "-"], new Dictionary<string, string>(), patience, MostWords, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
