using DocPipeline.Documents.Renditions;
using DocPipeline.Findings;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Pdf.Verifying;
using DocPipeline.Returns.Pdf.Words;
using DocPipeline.Returns.Scans;

namespace DocPipeline.Pipeline.Returns;

/// <summary>The story of a return: is what came back what was issued? Word files and PDFs are compared word by word, scans by the codes on their pages.</summary>
public static class CheckReturn
{
    /// <summary>Holds a return against the file that was issued. Nothing is accepted or filed.</summary>
    /// <param name="issued">The issued Word file; of a PDF that came back also the PDF that was made of it.</param>
    /// <param name="name">What to call the return.</param>
    /// <param name="content">Its bytes, which anybody may have made.</param>
    /// <param name="trust">Whose certificate signatures are trusted, and as of when.</param>
    /// <param name="reader">Reads the QR codes of scans.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The report; a refusal only where the issued file itself cannot be read.</returns>
    public static async Task<Outcome<ReturnReport>> OfAsync(IssuedFile issued, string name, ReadOnlyMemory<byte> content, SignatureTrust trust, IQrReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issued);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(trust);
        ArgumentNullException.ThrowIfNull(reader);
        if (PdfSignatureVerifier.IsPdf(content.Span))
        {
            Outcome<ReturnReport> report = await new PdfReturnCheck(PopplerText.OfMachine(), LibreOfficeRenditions.OfMachine()).OfAsync(issued.Name, issued.Content, name, content, trust, cancellationToken).ConfigureAwait(false);
            if (report.IsRefused || report.Value.Signatures is not null || PdfSignatureVerifier.IsPdf(issued.Content.Span)) return report;

            // Without a certificate signature it is a scan, or has to be looked at like one; its words are told beside.
            Outcome<ReturnReport> scan = await ScanCheck.OfAsync(issued.Name, issued.Content, name, content, reader, cancellationToken).ConfigureAwait(false);
            return scan.IsRefused ? scan : Outcome.Done(scan.Value with { Points = [.. scan.Value.Points, .. report.Value.Points.Where(p => p is { Name: "Words", State: not PointState.NotChecked }).Select(AsOfScan)] });
        }

        return AdmittedScan.IsScan(content.Span)
            ? await ScanCheck.OfAsync(issued.Name, issued.Content, name, content, reader, cancellationToken).ConfigureAwait(false)
            : ReturnCheck.Of(issued.Name, issued.Content, name, content, trust);
    }

    // A scanner that writes words behind its pictures guesses them.
    private static ReturnPoint AsOfScan(ReturnPoint words) => words.State != PointState.Wrong ? words
        : words with { State = PointState.ToLookAt, Sentence = "The words that the file has beside its pictures are not those that were issued. A scanner may have misread them, or they are others: compare the pages." };
}
