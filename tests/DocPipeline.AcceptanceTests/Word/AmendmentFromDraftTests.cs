using System.Net;
using System.Text.Json;

namespace DocPipeline.AcceptanceTests.Word;

/// <summary>A draft that was edited in Word becomes a proposed amendment, and the text stays as it is.</summary>
[Collection(WordSite.Name)]
public sealed class AmendmentFromDraftTests(WordSite site)
{
    private const string Old = "takes its decisions in the Partnership Board", New = "takes all of its decisions in the Partnership Board";
    private const string Constitution = "stockport/documents/constitution/draft/edited/amendment";
    private const string Terms = "decision=2010-03-09-all-decisions&title=To%20decide%20all%20of%20it&body=board";

    [Fact]
    public async Task It_is_shown_first_and_then_proposed_over_nobody_elses_work()
    {
        byte[] draft = WordSite.Edited(await site.DraftAsync("stockport/constitution"), (Old, New));
        string seen = await site.RecordAsync("stockport");

        using HttpResponseMessage shown = await site.SendAsync($"{Constitution}/preview?{Terms}", draft);
        JsonElement preview = await WordSite.JsonAsync(shown, HttpStatusCode.OK);
        Assert.Equal($"\"{seen}\"", shown.Headers.ETag?.Tag);
        JsonElement change = Assert.Single(preview.GetProperty("changes").EnumerateArray());
        Assert.Equal("clause 1.2", change.GetProperty("clause").GetString());
        Assert.Contains(Old, change.GetProperty("before").GetString(), StringComparison.Ordinal);
        Assert.Contains(New, change.GetProperty("after").GetString(), StringComparison.Ordinal);
        Assert.Equal(seen, await site.RecordAsync("stockport"));

        using HttpResponseMessage blind = await site.SendAsync($"{Constitution}?{Terms}", draft);
        using HttpResponseMessage stale = await site.SendAsync($"{Constitution}?{Terms}", draft, $"{seen[..^4]}0000");
        Assert.Equal((HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionFailed), (blind.StatusCode, stale.StatusCode));

        using HttpResponseMessage proposed = await site.SendAsync($"{Constitution}?{Terms}", draft, seen);
        JsonElement answer = await WordSite.JsonAsync(proposed, HttpStatusCode.Created);
        Assert.Equal(("2010-03-09-all-decisions", "decisions/2010-03-09-all-decisions.yaml"), (answer.GetProperty("decision").GetString(), answer.GetProperty("file").GetString()));
        Assert.Equal(preview.GetProperty("changes").GetRawText(), answer.GetProperty("changes").GetRawText());
        Assert.Equal($"\"{await site.RecordAsync("stockport")}\"", proposed.Headers.ETag?.Tag);

        // What was led to is the amendment, and the text of the document is as it was.
        JsonElement amendment = await site.GetAsync(proposed.Headers.Location!.OriginalString);
        Assert.Equal("2010-03-09-all-decisions", amendment.GetProperty("id").GetString());
        Assert.DoesNotContain(New, await site.Http.GetStringAsync("/api/v1/partnerships/stockport/documents/constitution/versions/draft/text"), StringComparison.Ordinal);

        using HttpResponseMessage again = await site.SendAsync($"{Constitution}?{Terms}", draft, await site.RecordAsync("stockport"));
        Assert.Contains("TAKE-BACK-AMENDMENT", await Api.ApiStore.CodesAsync(again, HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_draft_that_changes_nothing_proposes_nothing()
    {
        string seen = await site.RecordAsync("dyffryn");
        using HttpResponseMessage answer = await site.SendAsync("dyffryn/documents/terms/draft/edited/amendment?decision=2027-01-12-nothing", await site.DraftAsync("dyffryn/terms"), seen);
        JsonElement nothing = await WordSite.JsonAsync(answer, HttpStatusCode.OK);
        Assert.Equal(0, nothing.GetProperty("changes").GetArrayLength());
        Assert.False(nothing.TryGetProperty("file", out _));
        Assert.Equal(seen, await site.RecordAsync("dyffryn"));
    }

    [Theory]
    [InlineData("decision=Quorum!&meeting=2027-01-12", HttpStatusCode.BadRequest)]
    [InlineData("decision=quorum", HttpStatusCode.BadRequest)]
    [InlineData("decision=quorum&meeting=tomorrow", HttpStatusCode.BadRequest)]
    [InlineData("title=No%20name", HttpStatusCode.BadRequest)]
    public async Task Terms_that_are_none_are_refused(string terms, HttpStatusCode expected)
    {
        byte[] draft = WordSite.Edited(await site.DraftAsync("dyffryn/terms"), ("The Board decides by agreement.", "The Board decides by agreement of all."));
        using HttpResponseMessage answer = await site.SendAsync($"dyffryn/documents/terms/draft/edited/amendment/preview?{terms}", draft);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
