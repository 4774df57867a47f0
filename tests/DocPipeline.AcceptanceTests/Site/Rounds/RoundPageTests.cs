using System.IO.Compression;
using System.Net;
using DocPipeline.AcceptanceTests.Site.Record;

namespace DocPipeline.AcceptanceTests.Site.Rounds;

/// <summary>What a manager does with rounds of signatures on pages, and what legal services decide there.</summary>
[Collection(RecordSite.Name)]
public sealed class RoundPageTests(RecordSite site)
{
    // One white pixel: a scan on which nothing can be read, which somebody has to look at.
    private static readonly byte[] scan = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_document_goes_out_for_signature_once_however_often_the_form_is_sent()
    {
        string home = await site.PartnershipAsync("sending");
        SitePage send = await site.OpenAsync($"{home}/documents/agreement/send");
        send.Says("1 organisation is asked to sign. Nothing has been sent yet.");
        send.Says("Version 1.0 is issued first");

        SitePage wrong = await send.SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        wrong.Says("Enter who signs for Mersey Vale Council");

        SitePage round = await send.SendAsync(Signatory);
        round.Says("Version 1.0 is out for signature");
        round.Says("0 of 1 signed");
        Assert.Equal(round.Address, (await send.SendAsync(Signatory)).Address);
        Assert.Single((await site.OpenAsync($"{home}/rounds")).Words.Split("0 of 1 signed")[1..]);

        // Its council is another one than that of the partnership before, whatever its id in the record.
        (await site.OpenAsync($"{await site.PartnershipAsync("sending-too")}/documents/agreement/send")).Says("Who signs for this organisation?");

        SitePage again = await site.OpenAsync($"{home}/documents/agreement/send");
        again.Says("Version 1.0 is out for signature already");
    }

    [Fact]
    public async Task Whoever_is_ticked_is_reminded_and_the_history_says_so()
    {
        SitePage round = await OpenAsync("reminding");
        (await round.SendAsync()).Says("Choose who is to be reminded");

        SitePage late = await site.OpenAsync($"{round.Address}?select=all");
        SitePage reminded = await late.SendAsync();
        reminded.Says("1 organisation reminded");
        reminded.Says("Mersey Vale Council was reminded");
        (await site.OpenAsync("/partnerships/reminding/outbox")).Says("Reminder Olwen Kestrel");
    }

    [Fact]
    public async Task A_round_is_void_after_it_was_said_what_that_does()
    {
        SitePage round = await OpenAsync("voiding");
        SitePage ask = await site.OpenAsync(round.Link("End this round without a result"));
        ask.Says("Everyone asked to sign is told why. This cannot be undone");
        (await ask.SendAsync()).Says("Say why: everyone who was asked to sign is told");

        SitePage voided = await ask.SendAsync(("reason", "The board wants another look at clause 2."));
        voided.Says("The round is void");
        voided.Says("The board wants another look at clause 2.");
        voided.SaysNot("Send reminders");
    }

    [Fact]
    public async Task A_scan_that_comes_back_counts_once_legal_services_have_looked_at_it()
    {
        SitePage round = await OpenAsync("returning");
        SitePage returns = await site.OpenAsync(round.Link("What came back"));
        (await returns.SendFileAsync("file", "scan.png", scan)).Says("Choose for which organisation it was signed");

        SitePage job = await returns.SendFileAsync("file", "scan.png", scan, ("place", "1"), ("signedBy", "Olwen Kestrel"));
        Assert.StartsWith("/jobs/", job.Address, StringComparison.Ordinal);
        SitePage over = await OverAsync(job.Address);
        over.Says("Somebody of legal services looks at it before it counts.");
        (await site.OpenAsync("/partnerships/returning/jobs")).Says("Check what came back");

        (await site.OpenAsync(round.Address)).Says("Sent back for a check");
        SitePage list = await site.OpenAsync(returns.Address);
        list.Says("Needs a decision");
        SitePage one = await site.OpenAsync(list.Link("Mersey Vale Council"));
        one.Says("What came back, held against what was issued");
        Assert.Equal(scan, await site.Browser.GetByteArrayAsync(one.Link("Download what came back")));

        SitePage accepted = await one.SendAsync(("looked", "Held against the minutes."));
        accepted.Says("Mersey Vale Council has signed");
        accepted.Says("1 of 1 signed");
        (await one.SendAsync(("looked", "Held against the minutes."))).Says("1 of 1 signed");

        SitePage completing = await accepted.PressAsync($"{round.Address}/complete");
        (await OverAsync(completing.Address)).Says("The round is complete");
        (await site.OpenAsync(round.Address)).Says("The round was completed");
    }

    [Fact]
    public async Task How_a_round_stands_is_downloaded_as_a_sheet_and_all_of_it_as_a_zip()
    {
        SitePage round = await OpenAsync("exporting");

        Assert.Contains("Mersey Vale Council,council,Waiting,Sent", await site.Browser.GetStringAsync(round.Link("the same as CSV")), StringComparison.Ordinal);
        foreach (string link in new[] { round.Link("(Excel)"), round.Link("(zip)") })
        {
            using HttpResponseMessage answer = await site.Browser.GetAsync(link);
            Assert.StartsWith("attachment", answer.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);
            await using ZipArchive zip = new(await answer.Content.ReadAsStreamAsync());
            Assert.NotEmpty(zip.Entries);
        }
    }

    [Fact]
    public async Task Letters_show_what_was_sent_and_a_file_that_is_no_letter_says_so()
    {
        SitePage round = await OpenAsync("letter-writing");
        SitePage letters = await site.OpenAsync("/partnerships/letter-writing/outbox");
        letters.Says("Invitation to sign Olwen Kestrel");
        letters.SaysNot("/s/");
        Assert.Equal(round.Address, letters.Link("Partnership agreement, version 1.0"));
        (await site.OpenAsync(letters.Link("Invitation to sign"))).Says("with facts that are made up");

        SitePage refused = await letters.SendFileAsync("returned", "note.txt", "Nothing of ours."u8.ToArray());
        Assert.Contains("There is a problem", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_partnerships_round_is_not_there()
    {
        SitePage round = await OpenAsync("hiding");
        string name = round.Address.Split('/')[^1];
        foreach (string page in new[] { "", "/returns", "/returns/1", "/places/1", "/void", "/export.zip", "/status.csv", "/status.xlsx", "/returns/1/file", "/returns/1/report" })
            await SitePage.OpenAsync(site.Browser, $"/partnerships/stockport/rounds/{name}{page}", HttpStatusCode.NotFound);
        await SitePage.OpenAsync(site.Browser, "/jobs/none", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_administrator_sees_the_work_behind_the_pages()
    {
        SitePage work = await site.OpenAsync("/work");
        work.Says("Nothing was put aside");
        work.Says("Generate documents");
        work.Says("Seal the log, every five minutes");
    }

    private static readonly (string, string)[] Signatory = [("name-council", "Olwen Kestrel"), ("office-council", "Chief Executive"), ("email-council", "olwen.kestrel@example.org")];

    private async Task<SitePage> OpenAsync(string partnership)
    {
        string home = await site.PartnershipAsync(partnership);
        SitePage round = await (await site.OpenAsync($"{home}/documents/agreement/send")).SendAsync(Signatory);
        round.Says("0 of 1 signed");
        return round;
    }

    private async Task<SitePage> OverAsync(string job)
    {
        for (int looks = 0; looks < 300; looks++)
        {
            SitePage page = await site.OpenAsync(job);
            if (!page.Html.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)) return page;
            await Task.Delay(100);
        }

        throw new InvalidOperationException("The job does not come to its end.");
    }
}
