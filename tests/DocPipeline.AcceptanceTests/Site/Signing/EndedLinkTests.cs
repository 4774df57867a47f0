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
        string old = await LinkAsync(record, "owen");
        await using WebProgram program = await WebProgram.StartAloneAsync($"folder:{record["store"]}", record[""], new() { ["DOCPIPELINE_LOG_KEY"] = record["keys/log.pem"] });
        (await OpenAsync(program, old)).Says("Your signature");

        // A newer version takes the place of the one that is out.
        record.Write("dyffryn/partnership.yaml", (await File.ReadAllTextAsync(record["dyffryn/partnership.yaml"])).Replace("version: \"2\"", "version: \"3\"", StringComparison.Ordinal));
        await record.DoneAsync("generate", "dyffryn", "--document", "terms", "--out", "out", "--archive", $"folder:{record["store"]}", "--by", "Partnership team", "--yes");
        await record.DoneAsync("round", "open", "dyffryn/terms", "--plan", "plan.yaml", "--by", "Partnership team", "--supersedes", "--yes");
        SitePage superseded = await OpenAsync(program, old);
        superseded.Says("There is a newer version");
        superseded.SaysNot("Your signature");

        string newer = await LinkAsync(record, "owen");
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

    private static async Task<string> LinkAsync(SignedRecord record, string person) => $"/s/{(await record.LinksOfAsync(person))[^1].Split("/s/")[1]}";

    private static async Task<SitePage> OpenAsync(WebProgram program, string address)
    {
        HttpClient browser = program.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return await SitePage.OpenAsync(browser, address, HttpStatusCode.OK);
    }
}
