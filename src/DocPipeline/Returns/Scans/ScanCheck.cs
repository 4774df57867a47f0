using System.Globalization;
using DocPipeline.Documents.Templates.Issuing;
using DocPipeline.Findings;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Check.Reading;

namespace DocPipeline.Returns.Scans;

/// <summary>
/// Whether the pages of a scan say that they are of the issue that was sent out. Nobody here reads the words of a picture, nor the ink: the
/// best answer is that nothing speaks against it, and a legal officer accepts or does not.
/// </summary>
internal static class ScanCheck
{
    private const string Mercury = "R (Mercury Tax Group) v HMRC [2008] EWHC 2721 (Admin)";

    /// <summary>Looks at a scan.</summary>
    /// <param name="issuedName">What to call the issued file.</param>
    /// <param name="issued">Its bytes.</param>
    /// <param name="scanName">What to call the scan.</param>
    /// <param name="scan">Its bytes, which anybody may have made.</param>
    /// <param name="reader">Reads QR codes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The report; a refusal only where the issued file itself cannot be read.</returns>
    internal static async Task<Outcome<ReturnReport>> OfAsync(string issuedName, ReadOnlyMemory<byte> issued, string scanName, ReadOnlyMemory<byte> scan, IQrReader reader, CancellationToken cancellationToken)
    {
        Outcome<CheckedFile> original = CheckedFile.Open(issuedName, issued);
        if (original.IsRefused) return Outcome.Refused<ReturnReport>(original.Findings);
        IssueName? name = IssueNames.Of(original.Value).Together;
        Outcome<AdmittedScan> admitted = AdmittedScan.Admit(scanName, scan);
        if (admitted.IsRefused) return Outcome.Done(ReturnCheck.NotReadable(admitted.Findings) with { Issued = name });
        QrReading reading = await reader.ReadAsync(admitted.Value, cancellationToken).ConfigureAwait(false);
        return Outcome.Done(Report(name, IssuedPages.Of(original.Value), admitted.Value, reading) with { Issued = name });
    }

    /// <summary>The codes of a scan that name issues; nothing is held against anything.</summary>
    internal static IReadOnlyList<IssueCode> CodesIn(QrReading reading) => [.. reading.Pages.SelectMany(p => p).Select(IssueCode.Read).OfType<IssueCode>().Distinct()];

    private static ReturnReport Report(IssueName? issue, int? issuedPages, AdmittedScan scan, QrReading reading)
    {
        List<ScannedPage> pages = [.. reading.Pages.Select((codes, i) => new ScannedPage(i + 1, [.. codes.Select(IssueCode.Read).OfType<IssueCode>().Select(c => c.Text)]))];
        var points = new List<ReturnPoint> { new("File", PointState.InOrder, scan.Kind == ScanKind.Pdf ? "It is a PDF without scripts, files inside or links that fetch anything." : "It is a picture of a page.") };
        List<ScannedPage> otherDocuments = [], otherVersions = [], silent = [.. pages.Where(p => p.Codes.Count == 0)];
        if (issue?.Code is not { } code) points.Add(new ReturnPoint("Issue", PointState.NotChecked, "The issued document has no issue code, so its pages cannot be told from those of another version."));
        else if (reading.NotRead is { } why && pages.Count == 0) points.Add(new ReturnPoint("Issue", PointState.NotChecked, $"The QR codes of the pages were not read: {why}. Compare the code in each page's footer with {code} by eye."));
        else
        {
            string own = IssueCode.Read(code)!.Document;
            otherDocuments = [.. pages.Where(p => p.Codes.Any(c => IssueCode.Read(c)!.Document != own))];
            otherVersions = [.. pages.Where(p => p.Codes.Any(c => c != code)).Except(otherDocuments)];
            points.Add(Issue(pages, otherDocuments, otherVersions, code));
            if (silent.Count > 0) points.Add(new ReturnPoint("Pages without a code", PointState.ToLookAt, $"No code could be read on {Numbers(silent)}. Look whether the footer has {code}; a page scanned in a poor light may hide it."));
            if (reading.NotRead is { } part) points.Add(new ReturnPoint("Not all pages", PointState.ToLookAt, $"Not all pages were looked at: {part}."));
        }

        if (pages.Count > 0) points.Add(Count(pages.Count, issuedPages, issue));
        points.Add(new ReturnPoint("Words and ink", PointState.NotChecked, "What the pages say, and who signed them, a program cannot see. A legal officer looks at every page and accepts the scan, or does not."));
        bool isOther = otherDocuments.Count > 0 || otherVersions.Count > 0;
        ReturnVerdict verdict = otherDocuments.Count > 0 ? ReturnVerdict.OtherDocument : isOther ? ReturnVerdict.OtherVersion : ReturnVerdict.ScanToLookAt;
        string version = issue?.Version is { } number ? $"version {number}" : "the issued document";
        string summary = verdict switch
        {
            ReturnVerdict.OtherDocument => $"{Capital(Numbers(otherDocuments))} {Is(otherDocuments)} of another document. The scan does not count as a signature of {version}.",
            ReturnVerdict.OtherVersion => $"{Capital(Numbers(otherVersions))} {Is(otherVersions)} of another version. A signature on an earlier text may not be attached to {version} ({Mercury}).",
            _ when points.Exists(p => p.Name == "Issue" && p.State == PointState.NotChecked) => "Whether the pages are those that were issued was not checked. A legal officer compares every page and accepts, or does not.",
            _ => $"Nothing speaks against it: the pages that could be read are of {version}. A legal officer looks at the words and the ink, and accepts or does not.",
        };
        return new ReturnReport(verdict, summary, points) { Pages = pages };
    }

    private static ReturnPoint Issue(List<ScannedPage> pages, List<ScannedPage> otherDocuments, List<ScannedPage> otherVersions, string code)
    {
        List<ScannedPage> wrong = [.. otherDocuments, .. otherVersions];
        if (wrong.Count > 0) return new ReturnPoint("Issue", PointState.Wrong, string.Join(' ', wrong.OrderBy(p => p.Number).Select(p => $"Page {p.Number.ToString(CultureInfo.InvariantCulture)} has the code {string.Join(", ", p.Codes.Where(c => c != code))}{(p.Codes.Select(IssueCode.Read).FirstOrDefault(c => c!.Text != code)?.Version is { } version ? $" (version {version}{(otherDocuments.Contains(p) ? " of another document" : "")})" : "")}, not {code}.")));
        int same = pages.Count(p => p.Codes.Contains(code));
        return same == 0
            ? new ReturnPoint("Issue", PointState.ToLookAt, $"No page has a code that could be read. Issued was {code}.")
            : new ReturnPoint("Issue", PointState.InOrder, string.Create(CultureInfo.InvariantCulture, $"{same} of {pages.Count} {(pages.Count == 1 ? "page has" : "pages have")} the code of the issue, {code}."));
    }

    private static ReturnPoint Count(int pages, int? issued, IssueName? issue) => issued switch
    {
        null => new ReturnPoint("Number of pages", PointState.NotChecked, string.Create(CultureInfo.InvariantCulture, $"The scan has {pages}; how many the issued document has is not known.")),
        { } all when all == pages => new ReturnPoint("Number of pages", PointState.InOrder, string.Create(CultureInfo.InvariantCulture, $"The scan has {pages}, as many as the issued document by our own count.")),
        { } all when pages < all => new ReturnPoint("Number of pages", PointState.ToLookAt, string.Create(CultureInfo.InvariantCulture, $"The scan has {pages}, the issued document {all} by our own count. A signature page by itself is accepted only with recorded consent to that very text, version {issue?.Version} ({Mercury}).")),
        { } all => new ReturnPoint("Number of pages", PointState.ToLookAt, string.Create(CultureInfo.InvariantCulture, $"The scan has {pages}, the issued document {all} by our own count: find out what the others are.")),
    };

    private static string Numbers(List<ScannedPage> pages)
    {
        string[] numbers = [.. pages.OrderBy(p => p.Number).Select(p => p.Number.ToString(CultureInfo.InvariantCulture))];
        return numbers.Length == 1 ? $"page {numbers[0]}" : $"pages {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
    }

    private static string Is(List<ScannedPage> pages) => pages.Count == 1 ? "is" : "are";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
