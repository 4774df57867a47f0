using System.Diagnostics;
using DocPipeline.Documents.Templates.Issuing;
using DocPipeline.Findings;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Scans;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Returns.Check;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Returns.Scans;

public sealed class ScanCheckTests(ITestOutputHelper output)
{
    private static readonly byte[] Issued = Sample.Of("dyffryn").Bytes("terms");
    private static readonly byte[] Picture = new GreyPicture(2, 2, [0, 255, 255, 0]).ToPng();
    private static readonly string Code = ReturnCheckTests.Check(Issued, Issued).Issued!.Code!;

    [Fact]
    public async Task Pages_of_the_issue_leave_it_to_a_legal_officer()
    {
        ReturnReport report = await CheckAsync(Picture, [Code], [Code], [Code], [Code], [Code]);

        Assert.Equal(ReturnVerdict.ScanToLookAt, report.Verdict);
        Assert.False(report.IsIssuedWords);
        Assert.Contains("A legal officer looks at the words and the ink", report.Summary, StringComparison.Ordinal);
        Assert.Equal(PointState.InOrder, report.Points.Single(p => p.Name == "Number of pages").State);
    }

    [Fact]
    public async Task A_page_of_another_version_is_named_by_its_number()
    {
        string other = Code[..5] + "1" + Code[6..^8] + "00000000";

        ReturnReport report = await CheckAsync(Picture, [Code], [other], [Code]);

        Assert.Equal(ReturnVerdict.OtherVersion, report.Verdict);
        Assert.Contains("Page 2 is of another version", report.Summary, StringComparison.Ordinal);
        Assert.Contains("Mercury", report.Summary, StringComparison.Ordinal);
        Assert.Contains($"Page 2 has the code {other} (version 1), not {Code}.", report.Points.Single(p => p.Name == "Issue").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_document_is_named_by_its_number() =>
        Assert.Equal((ReturnVerdict.OtherDocument, true), await CheckAsync(Picture, [Code], ["0000" + Code[4..]]) is { } report ? (report.Verdict, report.Summary.StartsWith("Page 2 is of another document.", StringComparison.Ordinal)) : default);

    [Fact]
    public async Task Pages_without_a_code_and_fewer_pages_than_were_issued_are_to_be_looked_at()
    {
        ReturnReport report = await CheckAsync(Picture, [Code], [], ["https://example.org/another-code"]);

        Assert.Equal(ReturnVerdict.ScanToLookAt, report.Verdict);
        Assert.Contains("pages 2 and 3", report.Points.Single(p => p.Name == "Pages without a code").Sentence, StringComparison.Ordinal);
        Assert.Contains("recorded consent to that very text", report.Points.Single(p => p.Name == "Number of pages").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_program_for_codes_it_is_said_that_nothing_was_read()
    {
        ReturnReport report = (await ScanCheck.OfAsync("issued.docx", Issued, "a.png", Picture, new NoQrReader("zbarimg is not installed"), CancellationToken.None)).Value!;

        Assert.Equal(ReturnVerdict.ScanToLookAt, report.Verdict);
        Assert.Contains("zbarimg is not installed. Compare the code in each page's footer with " + Code, report.Points.Single(p => p.Name == "Issue").Sentence, StringComparison.Ordinal);
        Assert.Equal(PointState.NotChecked, report.Points.Single(p => p.Name == "Issue").State);
    }

    [Fact]
    public async Task A_picture_that_would_fill_the_memory_is_refused_before_any_program_reads_it()
    {
        ReturnReport report = await CheckAsync(GreyPicture.Claiming(60_000, 60_000));

        Assert.Equal(ReturnVerdict.NotReadable, report.Verdict);
        Assert.Equal(ScanCodes.TooManyDots, Assert.Single(report.Findings).Code);
        Assert.Equal(ReturnVerdict.NotReadable, (await CheckAsync(Picture[..30])).Verdict);
    }

    [Fact]
    public void A_code_is_of_twenty_characters_at_most_and_says_document_version_and_issue()
    {
        IssueCode code = IssueCode.Read(Code)!;

        Assert.InRange(Code.Length, 13, 20);
        Assert.Equal("2", code.Version);
        Assert.Equal(IssueCode.DocumentPart("dyffryn/terms"), code.Document);
        Assert.Equal(IssueMark.PictureOf(Code).Content.ToArray(), IssueMark.PictureOf(Code).Content.ToArray());
        Assert.Null(IssueCode.Read("7K4P-5-9QDR2T6"));
    }

    // As it goes: printed, signed, laid a little askew on a scanner that has seen better days.
    [NeedsProgramFact("soffice", "pdftoppm", "zbarimg")]
    public async Task What_LibreOffice_prints_is_read_on_every_page_also_turned_and_with_specks()
    {
        byte[] pdf = LibreOffice.Convert([KeyValuePair.Create("terms", Issued)], "pdf")["terms"];
        IQrReader reader = ZbarQrReader.OfThisMachine();

        ReturnReport whole = (await ScanCheck.OfAsync("issued.docx", Issued, "scan.pdf", pdf, reader, CancellationToken.None)).Value!;

        Assert.Equal(ReturnVerdict.ScanToLookAt, whole.Verdict);
        Assert.All(whole.Pages, p => Assert.Equal([Code], p.Codes));
        Assert.Equal(PointState.InOrder, whole.Points.Single(p => p.Name == "Number of pages").State);
        GreyPicture page = Drawn(pdf);
        foreach ((string name, GreyPicture scan) in new[] { ("straight", page), ("turned 2°", page.Turned(2)), ("turned -2°, specks", page.Turned(-2).Speckled(1)), ("upside down, specks", page.Turned(180).Speckled(2)) })
        {
            ReturnReport report = (await ScanCheck.OfAsync("issued.docx", Issued, "scan.png", scan.ToPng(), reader, CancellationToken.None)).Value!;
            output.WriteLine($"{name}: {string.Join(", ", report.Pages.SelectMany(p => p.Codes))}");
            Assert.Equal([Code], Assert.Single(report.Pages).Codes);
        }
    }

    private static GreyPicture Drawn(byte[] pdf)
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder["a.pdf"], pdf);
        using Process draw = Process.Start(Programs.Require("pdftoppm"), ["-gray", "-r", "200", "-f", "2", "-l", "2", "-singlefile", folder["a.pdf"], folder["a"]])!;
        draw.WaitForExit();
        return GreyPicture.Read(File.ReadAllBytes(folder["a.pgm"]));
    }

    private static async Task<ReturnReport> CheckAsync(byte[] scan, params string[][] pages)
    {
        Outcome<ReturnReport> report = await ScanCheck.OfAsync("issued.docx", Issued, "scan.png", scan, new Pages(pages), CancellationToken.None);
        return report.Value!;
    }

    // What a reader would have read on each page.
    private sealed class Pages(string[][] codes) : IQrReader
    {
        public Task<QrReading> ReadAsync(AdmittedScan scan, CancellationToken cancellationToken) => Task.FromResult(new QrReading(codes));
    }
}
