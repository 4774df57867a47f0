using System.Net;
using System.Text.RegularExpressions;
using DocPipeline.AcceptanceTests.Cli.Rounds;
using DocPipeline.AcceptanceTests.Site.Record;

namespace DocPipeline.AcceptanceTests.Site.Signing;

/// <summary>What somebody sees and does by the link of a letter, without an account and without JavaScript.</summary>
[Collection(SigningSite.Name)]
public sealed partial class SigningPageTests(SigningSite site)
{
    [Fact]
    public async Task Opening_a_link_fifty_times_changes_nothing_in_the_store()
    {
        // The first look makes what the program needs for its forms, such as their keys.
        await site.OpenAsync(site.LinkOf("dewi"));
        IReadOnlyList<KeyValuePair<string, string>> before = await site.QuietStoreAsync();
        using HttpClient browser = site.Program.Browser();
        foreach (string page in (string[])["", "/document", "/someone-else", "/paper", "/decline", "/receipt", "/review.ics"])
        {
            for (int times = 0; times < 50; times++)
            {
                using HttpRequestMessage request = new(times % 5 == 0 ? HttpMethod.Head : HttpMethod.Get, $"{site.LinkOf("dewi")}{page}");
                using HttpResponseMessage answer = await browser.SendAsync(request);
                Assert.True(answer.IsSuccessStatusCode || answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{page}: {answer.StatusCode}");
                if (page.Length > 0 && times == 4) break;
            }
        }

        Assert.Equal(before, await site.QuietStoreAsync());
    }

    [Fact]
    public async Task Whoever_ticks_and_signs_gets_a_receipt_and_the_same_one_however_often_they_press()
    {
        SitePage page = await site.OpenAsync(site.LinkOf("mair"));
        page.Says("Dyffryn County Council");
        page.Says("You can sign until");
        page.Says("In short");
        Assert.Contains("value=\"Mair Example\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);

        SitePage signed = await page.SendAsync(("authority", "true"));
        signed.Says("by Mair Example, Chief Executive");
        signed.Says("still to sign");
        string receipt = Receipt().Match(signed.Html).Groups[1].Value;
        Assert.NotEmpty(receipt);

        SitePage again = await page.SendAsync(("authority", "true"));
        Assert.Equal(receipt, Receipt().Match(again.Html).Groups[1].Value);
        Assert.Equal(receipt, Receipt().Match((await site.OpenAsync(site.LinkOf("mair"))).Html).Groups[1].Value);
        using HttpResponseMessage file = await site.Program.Anonymous.GetAsync(signed.Link("Your receipt"));
        Assert.Contains(receipt, await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage calendar = await site.Program.Anonymous.GetAsync(signed.Link("its next review"));
        Assert.Contains("BEGIN:VEVENT", await calendar.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_with_a_link_to_its_field_and_what_was_typed_stays()
    {
        SitePage page = await site.OpenAsync(site.LinkOf("nia"));
        SitePage wrong = await page.SendAsync(("name", ""), ("office", "Acting Chief Fire Officer"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("<title>Error: ", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#name\">Enter your full name</a>", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#authority\">Confirm that you have authority to sign for", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Acting Chief Fire Officer\"", wrong.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_can_be_named_and_the_page_says_that_the_office_decides()
    {
        SitePage page = await site.OpenAsync($"{site.LinkOf("nia")}/someone-else");
        SitePage wrong = await page.SendAsync(("name", "Ceri Example"), ("email", "nobody"), ("reason", ""));
        wrong.Says("Enter their e-mail address, like name@example.org");
        wrong.Says("Say why they should sign");
        SitePage asked = await page.SendAsync(("name", "Ceri Example"), ("office", "Deputy"), ("email", "ceri@example.org"), ("reason", "On leave"));
        asked.Says("You asked that someone else sign");
        asked.Says("Until then you can still sign yourself.");
    }

    [Fact]
    public async Task What_comes_back_with_other_words_is_kept_and_counts_for_nothing()
    {
        SitePage page = await site.OpenAsync($"{site.LinkOf("nia")}/paper");
        page.Says("at most 20 MB");
        (await page.SendFileAsync("file", "empty.pdf", [])).Says("Choose the file that you signed");
        SitePage refused = await page.SendFileAsync("file", "notes.txt", "Signed, yes."u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        refused.SaysNot("does not count as a signature");
    }

    [Fact]
    public async Task A_link_that_was_replaced_says_so_and_the_one_who_declines_says_why_and_is_told_what_follows()
    {
        await site.DoneAsync("round", "invite", SignedRecord.Round, "health-board", "--by", "Partnership team");
        SitePage old = await site.OpenAsync(site.LinkOf("owen"), HttpStatusCode.Gone);
        old.Says("This link was replaced by a newer one");
        old.Says("Use the link of the last mail");

        string link = await site.NewestLinkAsync("owen");
        SitePage page = await site.OpenAsync($"{link}/decline");
        (await page.SendAsync(("reason", " "))).Says("Say why, so that the partnership can answer");
        SitePage declined = await page.SendAsync(("reason", "The board has not seen the appendices"));
        declined.Says("declined to sign");
        declined.Says("The board has not seen the appendices");
        declined.Says("ask the partnership’s office to invite you again");
        declined.SaysNot("Your signature");
    }

    [Fact]
    public async Task A_link_that_was_passed_on_says_that_somebody_else_is_asked_now()
    {
        string before = site.LinkOf("dewi");
        site.Write("person.yaml", "name: Lowri Example\noffice: Director\nemail: lowri@example.org\n");
        await site.DoneAsync("round", "invite", SignedRecord.Round, "natural-resources", "--from", "person.yaml", "--by", "Partnership team");
        (await site.OpenAsync(before, HttpStatusCode.Gone)).Says("Somebody else is asked to sign here now");
        site.Write("person.yaml", "name: Dewi Example\noffice: Chief Executive\nemail: dewi@example.org\n");
        await site.DoneAsync("round", "invite", SignedRecord.Round, "natural-resources", "--from", "person.yaml", "--by", "Partnership team");
        site.Renew("dewi", await site.NewestLinkAsync("dewi"));
    }

    [Fact]
    public async Task What_is_no_link_is_told_nothing_but_what_to_do()
    {
        SitePage none = await site.OpenAsync("/s/none", HttpStatusCode.NotFound);
        none.Says("Copy the whole link from the letter");
        SitePage guess = await site.OpenAsync(site.LinkOf("nia")[..^1] + (site.LinkOf("nia")[^1] == 'a' ? 'b' : 'a'), HttpStatusCode.NotFound);
        Assert.Equal(none.Words, guess.Words);
    }

    [GeneratedRegex("Receipt <strong>([^<]+)</strong>")]
    private static partial Regex Receipt();
}
