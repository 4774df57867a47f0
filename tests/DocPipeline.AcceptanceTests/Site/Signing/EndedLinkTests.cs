using System.Globalization;
using System.Net;
using DocPipeline.AcceptanceTests.Cli.Rounds;
using DocPipeline.AcceptanceTests.Site.Record;

namespace DocPipeline.AcceptanceTests.Site.Signing;

/// <summary>Links of rounds that are over: each page says what happened and what to do next. Who guesses links is held off.</summary>
public sealed class EndedLinkTests
{
    private const int Guesses = 60;

    [Fact]
    public async Task A_link_of_a_round_that_is_over_says_why_and_whoever_guesses_waits()
    {
        using SignedRecord record = new();
        await record.OpenAsync();
        await record.DoneAsync("record", "push", "dyffryn", "--by", "Partnership team");
        string old = await record.LinkAsync("owen");
        await using WebProgram program = await StartAsync(record);
        (await OpenAsync(program, old)).Says("Your signature");

        // A newer version takes the place of the one that is out.
        record.Write("dyffryn/partnership.yaml", (await File.ReadAllTextAsync(record["dyffryn/partnership.yaml"])).Replace("version: \"2\"", "version: \"3\"", StringComparison.Ordinal));
        await record.DoneAsync("generate", "dyffryn", "--document", "terms", "--out", "out", "--archive", $"folder:{record["store"]}", "--by", "Partnership team", "--yes");
        await record.DoneAsync("round", "open", "dyffryn/terms", "--plan", "plan.yaml", "--by", "Partnership team", "--supersedes", "--yes");
        SitePage superseded = await OpenAsync(program, old);
        superseded.Says("There is a newer version");
        superseded.SaysNot("Your signature");

        string newer = await record.LinkAsync("owen");
        await record.DoneAsync("round", "void", "dyffryn-terms-3", "--reason", "The board has changed its mind", "--by", "Partnership team", "--yes");
        SitePage ended = await OpenAsync(program, newer);
        ended.Says("This round of signatures was ended");
        ended.Says("The board has changed its mind");
        ended.SaysNot("Your signature");

        HttpStatusCode last = HttpStatusCode.OK;
        for (int guess = 0; guess < Guesses && last != HttpStatusCode.TooManyRequests; guess++)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, $"/s/guess-{guess}");
            request.Headers.Accept.ParseAdd("text/html");
            using HttpResponseMessage answer = await program.Anonymous.SendAsync(request);
            last = answer.StatusCode;
            string page = await answer.Content.ReadAsStringAsync();
            Assert.Contains(last == HttpStatusCode.TooManyRequests ? "Wait ten minutes" : "Copy the whole link from the letter", page, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task A_link_whose_time_is_over_says_when_it_was_and_that_more_time_makes_it_good_again()
    {
        using SignedRecord record = new();
        await record.OpenedAsync(TimeSpan.FromDays(100));
        string link = await record.LinkAsync("owen");
        await using WebProgram program = await StartAsync(record);
        SitePage over = await OpenAsync(program, link);
        over.Says("The time to sign is over");
        over.Says($"It was over on {DateTimeOffset.UtcNow.AddDays(-10).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")).Replace(' ', '\u00a0')}");
        over.Says("Ask the partnership’s office for more time");
        over.SaysNot("Your signature");
        Assert.Contains("The full text", over.Html, StringComparison.Ordinal);
        foreach (string page in (string[])["decline", "paper", "someone-else"])
        {
            using HttpResponseMessage led = await program.Anonymous.GetAsync($"{link}/{page}");
            Assert.Equal((HttpStatusCode.Redirect, link), (led.StatusCode, led.Headers.Location?.OriginalString));
        }

        await record.DoneAsync("round", "extend", SignedRecord.Round, "health-board", "--last-day", DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--by", "Partnership team");
        (await OpenAsync(program, link)).Says("Your signature");
    }

    [Fact]
    public async Task Whose_turn_has_gone_again_reads_that_they_are_written_to_and_who_was_not_needed_that_the_round_is_over()
    {
        using SignedRecord record = new();
        await record.OpenAsync("groups:\n  - { number: 1, quorum: 1 }\n  - { number: 2, quorum: 1 }\n", new Dictionary<string, int> { ["fire-authority"] = 2, ["natural-resources"] = 2 });
        await using WebProgram program = await StartAsync(record);
        await (await OpenAsync(program, await record.LinkAsync("mair"))).SendAsync(("authority", "true"));
        string second = await record.LinkAsync("nia");
        (await OpenAsync(program, second)).Says("Your signature");

        await record.DoneAsync("round", "withdraw", SignedRecord.Round, "council", "--reason", "Signed too early", "--by", "Partnership team");
        SitePage waiting = await OpenAsync(program, second);
        waiting.Says("It is not your turn yet");
        waiting.Says("We write to you when it is your turn");
        waiting.SaysNot("Your signature");
        (await OpenAsync(program, await record.LinkAsync("mair"))).Says("The signature was taken back");

        (await (await OpenAsync(program, await record.LinkAsync("owen"))).SendAsync(("authority", "true"))).Says("Signed");
        (await (await OpenAsync(program, second)).SendAsync(("authority", "true"))).Says("Signed");
        await record.DoneAsync("round", "complete", SignedRecord.Round, "--by", "Partnership team", "--yes");
        SitePage completed = await OpenAsync(program, second);
        completed.Says("Everybody has signed");
        Assert.NotEmpty(completed.Link("The signed copy"));
        SitePage unneeded = await OpenAsync(program, await record.LinkAsync("dewi"));
        unneeded.Says("The round is over");
        unneeded.SaysNot("Your signature");
    }

    private static Task<WebProgram> StartAsync(SignedRecord record) => WebProgram.StartAloneAsync($"folder:{record["store"]}", record[""], new() { ["DOCPIPELINE_LOG_KEY"] = record["keys/log.pem"] });

    private static async Task<SitePage> OpenAsync(WebProgram program, string address)
    {
        HttpClient browser = program.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return await SitePage.OpenAsync(browser, address, HttpStatusCode.OK);
    }
}
