using System.Net;
using System.Text.Json;
using DocPipeline.Documents.Reading;

namespace DocPipeline.AcceptanceTests.Word;

/// <summary>What the pane asks about the document that is open.</summary>
[Collection(WordSite.Name)]
public sealed class DraftInWordTests(WordSite site)
{
    private const string Terms = "/api/v1/partnerships/dyffryn/documents/terms";
    private const string Check = "dyffryn/documents/terms/draft/check";

    [Theory]
    [InlineData("dyffryn", "terms")]
    [InlineData("dyffryn", "cylch-gorchwyl")]
    [InlineData("cheltenham", "constitution")]
    [InlineData("cheshire-west", "cover-sheet")]
    public async Task Facts_are_what_the_content_controls_of_the_document_print(string partnership, string document)
    {
        using HttpResponseMessage answer = await site.Http.GetAsync($"/api/v1/partnerships/{partnership}/documents/{document}/facts");
        JsonElement facts = await WordSite.JsonAsync(answer, HttpStatusCode.OK);
        Assert.Equal((partnership, document), (facts.GetProperty("partnership").GetString(), facts.GetProperty("document").GetString()));
        Dictionary<string, string> values = facts.GetProperty("facts").EnumerateArray().ToDictionary(fact => fact.GetProperty("tag").GetString()!, fact => fact.GetProperty("value").GetString()!.Replace('\u00a0', ' '));

        (string Tag, string Text)[] printed = [.. DocumentText.Read("draft.docx", await site.DraftAsync($"{partnership}/{document}")).Value!.Controls.Where(control => control.Tag.StartsWith("fact:", StringComparison.Ordinal)).Select(control => (control.Tag, control.Text))];
        Assert.NotEmpty(printed);
        Assert.All(printed.Where(control => !control.Tag.EndsWith(".decisions", StringComparison.Ordinal)), control => Assert.Equal(control.Text, values.GetValueOrDefault(control.Tag)));

        using HttpRequestMessage again = new(HttpMethod.Get, $"/api/v1/partnerships/{partnership}/documents/{document}/facts") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        using HttpResponseMessage unchanged = await site.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_fact_says_what_it_is()
    {
        JsonElement name = (await site.GetAsync($"{Terms}/facts")).GetProperty("facts").EnumerateArray().Single(fact => fact.GetProperty("path").GetString() == "partnership.name");
        Assert.Equal(("fact:partnership.name", "Name of the partnership", "Dyffryn Public Services Board"), (name.GetProperty("tag").GetString(), name.GetProperty("label").GetString(), name.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task Signatory_pages_are_a_body_alone_with_their_controls_in_order()
    {
        JsonElement pages = await site.GetAsync($"{Terms}/signatory-pages");
        DocumentText text = DocumentText.Read("pages.docx", pages.GetProperty("file").GetBytesFromBase64()).Value!;

        string[] organisations = [.. pages.GetProperty("signatories").EnumerateArray().Select(each => each.GetProperty("organisation").GetString()!)];
        JsonElement document = await site.GetAsync(Terms);
        Assert.Equal(document.GetProperty("signatories").EnumerateArray().Select(each => each.GetString()), organisations);
        Assert.Equal(organisations.Select(each => $"signature:{each}"), pages.GetProperty("controls").EnumerateArray().Select(each => each.GetProperty("tag").GetString()));
        Assert.Equal(text.Controls.Select(control => (control.Tag, control.Title)), pages.GetProperty("controls").EnumerateArray().Select(each => (each.GetProperty("tag").GetString()!, each.GetProperty("title").GetString()!)));
        Assert.All(pages.GetProperty("signatories").EnumerateArray(), each => Assert.Contains(text.Blocks, block => block.Text == $"For {each.GetProperty("name").GetString()}"));
        Assert.All(text.Blocks, block => Assert.Equal(TextArea.Body, block.Area));
    }

    [Fact]
    public async Task A_document_that_nobody_signs_has_no_signatory_pages()
    {
        using HttpResponseMessage answer = await site.Http.GetAsync("/api/v1/partnerships/stockport/documents/governance-report/signatory-pages");
        Assert.Equal(["SIGNATORIES-NONE"], await Api.ApiStore.CodesAsync(answer, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_draft_as_it_was_made_lacks_nothing()
    {
        using HttpResponseMessage answer = await site.SendAsync(Check, await site.DraftAsync("dyffryn/terms"));
        JsonElement check = await WordSite.JsonAsync(answer, HttpStatusCode.OK);
        Assert.DoesNotContain(check.GetProperty("findings").EnumerateArray(), each => each.GetProperty("code").GetString()!.StartsWith("DRAFT-", StringComparison.Ordinal));
        Assert.Equal(check.GetProperty("findings").GetArrayLength(), check.GetProperty("counts").EnumerateObject().Sum(each => each.Value.GetInt32()));
    }

    [Fact]
    public async Task What_is_wrong_with_a_draft_is_said_with_its_place_the_words_to_look_for_and_what_to_do()
    {
        byte[] draft = WordSite.Edited(
            await site.DraftAsync("dyffryn/terms"),
            ("Dyffryn Twr and Llanfyn</w:t>", "Dyffryn Twr</w:t>"),
            ("<w:t xml:space=\"preserve\">The Board decides by agreement.</w:t></w:r>", "<w:t xml:space=\"preserve\">The Board decides by agreement</w:t></w:r><w:ins w:id=\"9001\" w:author=\"Mair\" w:date=\"2026-11-27T08:00:00Z\"><w:r><w:t xml:space=\"preserve\"> of all.</w:t></w:r></w:ins>"),
            ("w:name=\"_Ref_quorum\"", "w:name=\"_Ref_other\""));
        using HttpResponseMessage answer = await site.SendAsync(Check, draft);
        JsonElement check = await WordSite.JsonAsync(answer, HttpStatusCode.OK);
        Dictionary<string, JsonElement> found = check.GetProperty("findings").EnumerateArray().Where(each => each.GetProperty("code").GetString()!.StartsWith("DRAFT-", StringComparison.Ordinal)).ToDictionary(each => each.GetProperty("code").GetString()!);

        Assert.Equal(["DRAFT-XREF-LOST", "DRAFT-FACT-DIFFERS", "DRAFT-TRACKED-CHANGES"], found.Keys);
        JsonElement fact = found["DRAFT-FACT-DIFFERS"], change = found["DRAFT-TRACKED-CHANGES"], reference = found["DRAFT-XREF-LOST"];
        Assert.Equal(("fact:partnership.area", "clause 1.1", "warning"), (fact.GetProperty("control").GetString(), fact.GetProperty("place").GetString(), fact.GetProperty("severity").GetString()));
        Assert.Equal(("clause 4.1", "The Board decides by agreement of all."), (change.GetProperty("place").GetString(), change.GetProperty("find").GetString()));
        Assert.Equal(("clause 4.2", "error"), (reference.GetProperty("place").GetString(), reference.GetProperty("severity").GetString()));
        Assert.True(check.GetProperty("counts").GetProperty("error").GetInt32() >= 1);
        Assert.All(check.GetProperty("findings").EnumerateArray(), each =>
        {
            Assert.NotEmpty(each.GetProperty("message").GetString()!);
            Assert.NotEmpty(each.GetProperty("help").GetString()!);
            Assert.True(!each.TryGetProperty("find", out JsonElement words) || words.GetString()!.Length is > 0 and <= 200);
        });
    }

    [Fact]
    public async Task A_draft_of_another_document_is_told_apart()
    {
        byte[] constitution = await site.DraftAsync("stockport/constitution");
        using HttpResponseMessage answer = await site.SendAsync(Check, constitution);
        JsonElement check = await WordSite.JsonAsync(answer, HttpStatusCode.OK);
        Assert.Equal("DRAFT-OTHER-DOCUMENT", check.GetProperty("findings")[0].GetProperty("code").GetString());

        using HttpResponseMessage back = await site.SendAsync("stockport/documents/handbook/draft/edited", constitution);
        Assert.Equal(["TAKE-BACK-OTHER-DOCUMENT"], await Api.ApiStore.CodesAsync(back, HttpStatusCode.NotFound));
        using HttpResponseMessage taken = await site.SendAsync("stockport/documents/handbook/draft/edited/take-back", constitution, await site.RecordAsync("stockport"));
        Assert.Equal(["TAKE-BACK-OTHER-DOCUMENT"], await Api.ApiStore.CodesAsync(taken, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task What_is_no_Word_file_is_refused_with_a_reason()
    {
        using HttpResponseMessage text = await site.Http.PostAsync($"/api/v1/partnerships/{Check}", new StringContent("words"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        using HttpResponseMessage damaged = await site.SendAsync(Check, "no zip"u8.ToArray());
        Assert.NotEmpty(await Api.ApiStore.CodesAsync(damaged, HttpStatusCode.BadRequest));
        using HttpResponseMessage unknown = await site.SendAsync("dyffryn/documents/nothing/draft/check", await site.DraftAsync("dyffryn/terms"));
        Assert.Equal(["DOCUMENT-NOT-FOUND"], await Api.ApiStore.CodesAsync(unknown, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Whoever_may_read_may_ask_and_proposes_nothing()
    {
        using HttpClient reader = await site.Program.ClientAsync("dyffryn", "auditor");
        byte[] draft = await site.DraftAsync("dyffryn/terms");
        foreach (string path in (string[])["facts", "signatory-pages"])
        {
            using HttpResponseMessage answer = await reader.GetAsync($"{Terms}/{path}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using HttpResponseMessage check = await site.SendAsync(Check, draft, http: reader);
        using HttpResponseMessage propose = await site.SendAsync("dyffryn/documents/terms/draft/edited/amendment?decision=2027-01-12-x", draft, http: reader);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (check.StatusCode, propose.StatusCode));
    }
}
