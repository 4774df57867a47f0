using System.Net;
using System.Text;

namespace DocPipeline.AcceptanceTests.Site.Record;

/// <summary>What is to be reviewed and done, on pages and in calendars.</summary>
[Collection(RecordSite.Name)]
public sealed class ReviewPageTests(RecordSite site)
{
    [Fact]
    public async Task All_partnerships_are_on_one_page_and_each_has_its_reasons_on_its_own()
    {
        (await site.OpenAsync("/reviews")).Says("Stockport Partnership");
        SitePage page = await site.OpenAsync("/partnerships/cheshire-west/reviews");
        page.Says("Review of Partnership agreement and protocols");
        page.Says("Overdue");
        page.Says("2 cycles are stated");
    }

    [Fact]
    public async Task A_review_that_was_held_is_written_into_the_record_and_moves_the_next()
    {
        SitePage page = await site.OpenAsync("/partnerships/cheshire-west/reviews");
        SitePage form = await site.OpenAsync(page.Link("Record that it was held"));
        SitePage wrong = await form.SendAsync(("on", "1 January 2190"));
        wrong.Says("A review that was held is not later than today");
        wrong.Says("Choose what came of the review");

        SitePage change = await form.SendAsync(("on", "20/04/2010"), ("outcome", "confirmed-unchanged"));
        change.Says("added: outcome: confirmed-unchanged");
        (await change.SendAsync(("save", "true"))).Says("20 April 2010");
        SitePage second = await (await site.OpenAsync(form.Address)).SendAsync(("on", "2011-04-12"), ("outcome", "amended"));
        second.Says("added: - on: 2011-04-12");
        (await second.SendAsync(("save", "true"))).Says("12 April 2011");
    }

    [Fact]
    public async Task One_review_is_an_all_day_entry_for_a_calendar()
    {
        SitePage page = await site.OpenAsync("/partnerships/cheshire-west/reviews");
        using HttpResponseMessage answer = await site.Browser.GetAsync(page.Link("Calendar entry"));
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        IsCalendar(bytes, entries: 1);
    }

    [Fact]
    public async Task A_calendar_subscribes_by_an_address_of_its_own_that_a_new_one_ends()
    {
        SitePage page = await site.OpenAsync("/partnerships/stockport/reviews");
        string first = AddressIn(await page.SendAsync()), second = AddressIn(await page.SendAsync());
        using HttpResponseMessage old = await site.Program.Anonymous.GetAsync(first);
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
        using HttpResponseMessage feed = await site.Program.Anonymous.GetAsync(second);
        Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        IsCalendar(await feed.Content.ReadAsByteArrayAsync(), entries: null);
        Assert.DoesNotContain(new Uri(second).AbsolutePath.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal), (await site.OpenAsync("/partnerships/stockport/reviews")).Html, StringComparison.Ordinal);
    }

    private static string AddressIn(SitePage page)
    {
        int at = page.Words.IndexOf("/calendar/", StringComparison.Ordinal), start = page.Words.LastIndexOf(' ', at) + 1;
        return page.Words[start..page.Words.IndexOf(' ', at)];
    }

    // RFC 5545: lines of at most 75 octets that end in CR LF; days without a time, with an end that is the day after.
    private static void IsCalendar(byte[] bytes, int? entries)
    {
        string text = Encoding.UTF8.GetString(bytes);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        string[] lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        string[] starts = [.. lines.Where(line => line.StartsWith("DTSTART;VALUE=DATE:", StringComparison.Ordinal))], ends = [.. lines.Where(line => line.StartsWith("DTEND;VALUE=DATE:", StringComparison.Ordinal))];
        if (entries is not null) Assert.Equal(entries, starts.Length);
        Assert.NotEmpty(starts);
        Assert.Equal(starts.Select(line => Day(line).AddDays(1)), ends.Select(Day));

        static DateOnly Day(string line) => DateOnly.ParseExact(line[^8..], "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
