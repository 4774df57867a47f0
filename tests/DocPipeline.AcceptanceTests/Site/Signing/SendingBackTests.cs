using DocPipeline.AcceptanceTests.Cli.Rounds;
using DocPipeline.AcceptanceTests.Site.Record;

namespace DocPipeline.AcceptanceTests.Site.Signing;

/// <summary>Who signs otherwise than on the web downloads the document from the page of their link, and sends it back there.</summary>
public sealed class SendingBackTests
{
    [Fact]
    public async Task A_certificate_that_is_trusted_counts_at_once_and_a_scan_waits_for_the_office()
    {
        using SignedRecord record = new();
        await record.OpenAsync();
        record.Certify("dewi", "Dewi Example");
        string certified = await record.LinkAsync("dewi");
        string ink = await record.LinkAsync("mair");
        await using WebProgram program = await WebProgram.StartAloneAsync($"folder:{record["store"]}", record[""], new() { ["DOCPIPELINE_LOG_KEY"] = record["keys/log.pem"], ["DOCPIPELINE_ROOTS"] = record["roots.pem"] });
        using HttpClient browser = program.Browser();

        SitePage page = await SitePage.OpenAsync(browser, $"{certified}/paper");
        await File.WriteAllBytesAsync(record["issued.docx"], await browser.GetByteArrayAsync(page.Link("Download the document")));
        await record.DoneAsync("seal", "issued.docx", "--certificate", "dewi.pem", "--key", "dewi.key", "--out", "signed.docx");
        SitePage signed = await page.SendFileAsync("file", "signed.docx", await File.ReadAllBytesAsync(record["signed.docx"]));
        signed.Says("Signed");
        signed.Says("by Dewi Example");
        Assert.NotEmpty(signed.Link("Your receipt"));

        SitePage again = await page.SendFileAsync("file", "signed.docx", await File.ReadAllBytesAsync(record["signed.docx"]));
        again.Says("by Dewi Example");

        SitePage scanned = await (await SitePage.OpenAsync(browser, $"{ink}/paper")).SendFileAsync("file", "scan.png", SignedRecord.BlankPage());
        scanned.Says("We have what you sent back");
        scanned.Says("You are told by e-mail when it counts as your signature");
        scanned.SaysNot("Your signature");
        Assert.Equal("awaiting-acceptance", await record.StateOfAsync("council"));
        Assert.Equal("verified", await record.StateOfAsync("natural-resources"));
    }
}
