using System.Globalization;
using DocPipeline.Admission;
using DocPipeline.Admission.Pdf;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Renditions;
using DocPipeline.Findings;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Check.Reading;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Returns.Pdf.Structure;
using DocPipeline.Returns.Pdf.Verifying;

namespace DocPipeline.Returns.Pdf.Words;

/// <summary>
/// Whether a PDF that came back says what was issued: as a PDF, or as the Word file that the PDF was made of. Nothing is accepted here: the
/// report is what a person or a rule accepts by.
/// </summary>
/// <param name="text">Reads the words of PDFs.</param>
/// <param name="renditions">Makes the PDF of the issued Word file, which is the best measure of another.</param>
internal sealed class PdfReturnCheck(IPdfText text, IPdfRenditions renditions)
{
    /// <summary>Holds a return against what was issued.</summary>
    /// <param name="issuedName">What to call the issued file.</param>
    /// <param name="issued">Its bytes: a Word file or a PDF.</param>
    /// <param name="returnedName">What to call the return.</param>
    /// <param name="returned">Its bytes, which anybody may have made.</param>
    /// <param name="trust">Whose certificate signatures are trusted, and as of when.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The report; a refusal only where the issued file itself cannot be read.</returns>
    internal async Task<Outcome<ReturnReport>> OfAsync(string issuedName, ReadOnlyMemory<byte> issued, string returnedName, ReadOnlyMemory<byte> returned, SignatureTrust trust, CancellationToken cancellationToken)
    {
        Outcome<DocumentText>? words = PdfSignatureVerifier.IsPdf(issued.Span) ? null : DocumentText.Read(issuedName, issued);
        if (words is { IsRefused: true }) return Outcome.Refused<ReturnReport>(words.Findings);
        Outcome<AdmittedFile> admitted = AdmissionCheck.Any("", returned);
        if (admitted.IsRefused) return Outcome.Done(ReturnCheck.NotReadable([.. admitted.Findings.Select(f => f with { Place = new Place(returnedName + f.Place?.File) })]));
        SignatureReport? signatures = PdfSignatureVerifier.Verify(returnedName, returned, trust);
        if (signatures is { Signatures.Count: 0 } && signatures.Findings.Any(f => f.Code == SignatureCodes.None)) signatures = null;
        var points = new List<ReturnPoint> { new("File", PointState.InOrder, "It is an ordinary PDF without scripts, links to other files or anything embedded.") };
        (ReturnVerdict verdict, IReadOnlyList<ClauseDifference> differences) = await CompareAsync(issuedName, issued, words?.Value, returned, points, cancellationToken).ConfigureAwait(false);
        points.Add(SignaturePoint.Of(signatures));
        return Outcome.Done(new ReturnReport(verdict, Summary(verdict, differences), points) { Differences = differences, Signatures = signatures });
    }

    private async Task<(ReturnVerdict Verdict, IReadOnlyList<ClauseDifference> Differences)> CompareAsync(string issuedName, ReadOnlyMemory<byte> issued, DocumentText? words, ReadOnlyMemory<byte> returned, List<ReturnPoint> points, CancellationToken cancellationToken)
    {
        if (words is null && returned.Span.StartsWith(issued.Span))
        {
            IReadOnlyList<string> added = Added(issued.Length, returned);
            if (added.Count == 0)
            {
                points.Add(new ReturnPoint("Words", PointState.InOrder, issued.Length == returned.Length ? "The file is the issued PDF, byte for byte." : "The file is the issued PDF, byte for byte, with signatures put behind it and nothing else."));
                return (ReturnVerdict.ByteSame, []);
            }

            points.Add(new ReturnPoint("Bytes", PointState.Wrong, $"The file begins with the issued PDF, and something was put behind it that is no signature: {string.Join("; ", added)}."));
        }

        if (!text.IsThere) return NotChecked(points, "The words were not checked: pdftotext (of poppler-utils) is not installed here. Legal services decide.");
        if (await text.ReadAsync(returned, cancellationToken).ConfigureAwait(false) is not { } now) return NotChecked(points, "The words were not checked: pdftotext cannot read them, or not in time. Legal services decide.");
        if (PdfWord.OfPages(now).Count == 0) return NotChecked(points, "The words were not checked: there are none in the file, only pictures of pages. It is a scan, which a legal officer looks at.");

        ReadOnlyMemory<byte>? measure = words is null ? issued : (await renditions.RenderAsync(issuedName, issued, cancellationToken).ConfigureAwait(false)).Value is { } made ? made : null;
        string? was = measure is { } pdf ? await text.ReadAsync(pdf, cancellationToken).ConfigureAwait(false) : null;
        bool isSame = was is not null && PdfWord.OfPages(was).Select(w => w.Text).SequenceEqual(PdfWord.OfPages(now).Select(w => w.Text));
        IReadOnlyList<ClauseDifference> differences = isSame ? [] : PdfWordsComparison.Of(words is not null ? IssuedBlock.Of(words) : IssuedPageBlocks.Of(was ?? ""), now);
        if (differences.Count > 0)
        {
            string count = differences.Count == 1 ? "1 place" : string.Create(CultureInfo.InvariantCulture, $"{differences.Count:N0} places");
            points.Add(new ReturnPoint("Words", PointState.Wrong, $"The words differ from those that were issued at {count}. Each is listed by clause."));
            return (ReturnVerdict.OtherWords, differences);
        }

        points.Add(new ReturnPoint("Words", PointState.InOrder, isSame
            ? "The words of every page, one after the other, are those of the PDF of the issued document."
            : "Every paragraph, cell, note, header and footer of the issued document is there, and no other word. How pages are broken is another matter."));
        bool isBehind = points.Any(p => p.State == PointState.Wrong);
        points.Add(new ReturnPoint("Pictures", PointState.ToLookAt, "Only words were compared. Whether something is drawn over them, or a picture is another, a person sees by looking at the pages."));
        return (isBehind ? ReturnVerdict.OtherWords : ReturnVerdict.SameWordsToLookAt, []);
    }

    private static IReadOnlyList<string> Added(int issuedLength, ReadOnlyMemory<byte> returned)
    {
        if (issuedLength == returned.Length) return [];
        try
        {
            byte[] bytes = returned.ToArray();
            return LaterChanges.Between(PdfFile.Open(bytes, issuedLength), PdfFile.Open(bytes, bytes.Length)).NotAllowed;
        }
        catch (Exception e) when (e is BrokenPdfException or PdfTangledException)
        {
            return ["it cannot be told what"];
        }
    }

    private static (ReturnVerdict, IReadOnlyList<ClauseDifference>) NotChecked(List<ReturnPoint> points, string why)
    {
        points.Add(new ReturnPoint("Words", PointState.NotChecked, why));
        return (points.Any(p => p.State == PointState.Wrong) ? ReturnVerdict.OtherWords : ReturnVerdict.ScanToLookAt, []);
    }

    private static string Summary(ReturnVerdict verdict, IReadOnlyList<ClauseDifference> differences) => verdict switch
    {
        ReturnVerdict.ByteSame => "This is the PDF that was issued, with nothing but signatures added.",
        ReturnVerdict.SameWordsToLookAt => "The words are those that were issued. Look at the pages once: only words were compared.",
        ReturnVerdict.OtherWords when differences.Count == 0 => "Something was put behind the issued PDF that is no signature. Do not accept it; ask for the file as it was issued, signed.",
        ReturnVerdict.OtherWords => "The words are not those that were issued. Do not accept it as signed; the places are listed.",
        _ => "The words could not be compared. A legal officer decides.",
    };
}
